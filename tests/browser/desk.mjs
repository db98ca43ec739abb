// What several tests do at the desk of the demonstration.
import assert from "node:assert/strict";
import { enter, people } from "./browser.mjs";

/** Registers a client on the page for it, unless a run before has done so, and tells the address of the file. */
export async function register(page, { given, family, languages, born = "" }) {
  await page.goto(`/organisations/tartu-linn/clients?name=${encodeURIComponent(`${given} ${family}`)}`);
  const known = page.locator("#found a", { hasText: `${given} ${family}` });
  if (await known.count()) return known.first().getAttribute("href");
  await page.goto("/organisations/tartu-linn/clients/new");
  await page.fill("#given_name", given);
  await page.fill("#family_name", family);
  await page.fill("#languages", languages);
  await page.fill("#born", born);
  await page.click(".form button[type=submit]");
  await page.waitForURL((url) => /\/clients\/[0-9a-f-]{36}/.test(url.pathname));
  return new URL(page.url()).pathname;
}

/** The day of the Tartu counsellor, with nothing left over in the form; tells its path. */
export async function sitDown(page) {
  const day = await enter(page, people.tartu);
  const { origin } = new URL(page.url());
  const headers = { origin, "sec-fetch-site": "same-origin", "X-Teekond": "1" };
  const [, centre] = day.match(/centres\/([^/]+)\//);
  const gone = await page.context().request.delete(`/organisations/tartu-linn/drafts/contact-${centre}`, { headers });
  assert.equal(gone.status(), 204);
  await page.goto(day);
  return day;
}

/** How many contacts the figures page of Tartu tells for today. */
export async function figureOfToday(page) {
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Tallinn" }).format();
  const answer = await page.goto(`/organisations/tartu-linn/figures?from=${day}&to=${day}`);
  assert.equal(answer.status(), 200);
  const empty = await page.locator("#figures .empty").count();
  return empty ? 0 : Number((await page.locator(".kpi .v").first().innerText()).replace(/\D/g, ""));
}

/** Asks until the answer is yes; whatever is waited for has a quarter of a minute. */
export async function until(condition) {
  const end = Date.now() + 15_000;
  while (!(await condition())) assert.ok(Date.now() < end, "it did not come");
}

/** Records an anonymous contact with the keyboard on the day that is shown. */
export async function anonymous(page, topic) {
  await page.keyboard.press("Alt+a");
  await page.check(`input[name=topics][value=${topic}]`, { force: true });
  await page.keyboard.press("Control+Enter");
  await page.locator(".toast form").waitFor();
}

const organisation = "/organisations/tartu-linn";

/** Things for every page to show: a client of the counsellor with a contact, somebody of the coordinator, a colleague. */
export async function prepare(counsellor, coordinator) {
  const day = new URL(counsellor.url()).pathname;
  const client = { given: "Уляна", family: "Жовтобрюх", languages: "ukraina, vene", born: "1992" };
  const own = id(await register(counsellor, client));
  await counsellor.goto(`${day}?client=${own}`);
  await counsellor.check("input[name=topics][value=residence]", { force: true });
  await counsellor.check("input[name=follow_up][value=tomorrow]", { force: true });
  await counsellor.fill("#note", "Soovib eestikeelset vestlusklubi");
  await counsellor.locator(".more-fields > summary").click();
  await counsellor.fill("#restricted_note", "Elab praegu sugulase juures");
  await counsellor.click("button[name=then][value=next]");
  await counsellor.locator(".toast form").first().waitFor();
  const contact = new URL(counsellor.url()).searchParams.get("saved");
  const stranger = id(await register(coordinator, { given: "Hannes", family: "Võõras", languages: "eesti" }));
  await coordinator.goto(`${organisation}/staff`);
  const colleague = await coordinator.locator("tbody a.b").first().getAttribute("href");
  const link = await invite(coordinator);
  const file = `${organisation}/clients/${own}`;
  await write(counsellor, file);
  await work(counsellor, file);
  await visit(counsellor, day.replace(/day$/, "visits"), own);
  const merged = await merge(coordinator);
  const table = await bring(coordinator);
  const seeds = {
    tartu: [file, `${organisation}/contacts/${contact}`, day.replace(/day$/, "visits")],
    coordinator: [`${organisation}/clients/${stranger}`, merged, table, `${organisation}/protected`],
  };
  return { day, contact, client: own, stranger, colleague, link, name: client.family, seeds };
}

/** Invites somebody; tells the path of the link that is shown once. */
async function invite(page) {
  await page.goto(`${organisation}/staff/new`);
  await page.fill("#name", "Olga Näide");
  await page.fill("#login", `olga.${Date.now()}@tartu.ee`);
  await page.click("#invite form button[type=submit]");
  await page.locator("text=/links/").first().waitFor();
  const [path] = (await page.locator("main").innerText()).match(/\/links\/[\w-]+/);
  return path;
}

/** Writes a restricted note about a client. */
async function write(page, file) {
  await page.goto(`${file}/restricted-notes`);
  await page.fill("#words", "Räägib ainult emakeeles");
  await page.locator("main form .acts button[type=submit]").first().click();
  await page.waitForLoadState();
}

/** Fills in the form that is sent to `action`: words, choices, files by the name of their field; and sends it. */
async function send(page, action, fields) {
  const form = page.locator(`form[action="${action}"]`);
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`);
    const kind = await field.first().evaluate((one) => one.type);
    if (kind === "radio") await form.locator(`[name="${name}"][value="${value}"]`).check({ force: true });
    else if (kind === "select-one") await field.selectOption(value);
    else if (kind === "file") await field.setInputFiles(value);
    else await field.fill(value);
  }
  await Promise.all([page.waitForNavigation(), form.locator("button[type=submit]").first().click()]);
}

/** Puts into a file what has pages of its own: a document, a paper, a goal with a step. */
async function work(page, file) {
  await page.goto(`${file}/documents`);
  await send(page, `${file}/documents`, { kind: "passport", number: "FX123456", country: "Ukraina" });
  const paper = { name: "leping.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") };
  await page.goto(`${file}/papers`);
  await send(page, `${file}/papers`, { file: paper });
  await page.goto(`${file}/goals`);
  await send(page, `${file}/goals`, { words: "Tahan rääkida poes eesti keeles", language: "eesti", area: "language" });
  await page.goto(`${file}/plan`);
  const goal = await page.locator('main a[href*="/goals/"]').first().getAttribute("href");
  await page.goto(goal);
  await send(page, `${goal}/steps`, { what: "Leida keeleklubi", doer: "person" });
}

/** Takes a client along for a home visit, unless that is done already. */
async function visit(page, visits, client) {
  await page.goto(visits);
  const box = page.locator(`input[name=clients][value="${client}"]`);
  if (!(await box.count())) return;
  await page.selectOption("#purpose", "agreed");
  await box.check();
  await page.click("#choose button[type=submit]");
  await page.locator("[data-visit]").first().waitFor();
}

/** Makes one file of the first pair that may be the same person; tells the address of what can be taken apart again. */
async function merge(page) {
  await page.goto(`${organisation}/duplicates`);
  await page.locator('tbody a[href*="/merge?with="]').first().click();
  await page.locator('form[action$="/merge"] button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.endsWith("/merge"));
  const [, file] = page.url().match(/(\/organisations\/[^?]*\/clients\/[0-9a-f-]{36})/);
  return `${file}/merges`;
}

/** Brings a small table of contacts, of which nothing is settled yet; tells the address of its columns. */
async function bring(page) {
  const good = [1, 2, 3, 4, 5].map((day) => `0${day}.06.2026;Elukoht;telefon;20;Sai vastuse`);
  const lines = ["Kuupäev;Teema;Viis;Kestus;Märkus", ...good, "31.06.2026;Elukoht;telefon;15;Sellist päeva ei ole"];
  await page.goto(`${organisation}/imports`);
  await page.setInputFiles("#file", { name: "logi.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n")) });
  await page.locator('form[enctype] button[type=submit]').click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
  const table = new URL(page.url()).pathname.match(/.*\/imports\/[0-9a-f-]{36}/)[0];
  await until(async () => (await page.goto(`${table}/columns`)) && (await page.locator("#columns").count()));
  return `${table}/columns`;
}

const id = (file) => file.split("/").at(-1);
