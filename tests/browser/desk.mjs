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

/** Things for every page to show: a client of the counsellor with a contact, somebody of the coordinator, a colleague. */
export async function prepare(counsellor, coordinator) {
  const day = new URL(counsellor.url()).pathname;
  const client = { given: "Уляна", family: "Жовтобрюх", languages: "ukraina, vene", born: "1992" };
  const own = id(await register(counsellor, client));
  await counsellor.goto(`${day}?client=${own}`);
  await counsellor.check("input[name=topics][value=residence]", { force: true });
  await counsellor.check("input[name=follow_up][value=tomorrow]", { force: true });
  await counsellor.fill("#note", "Soovib eestikeelset vestlusklubi");
  await counsellor.click("button[name=then][value=next]");
  await counsellor.locator(".toast form").waitFor();
  const contact = new URL(counsellor.url()).searchParams.get("saved");
  const stranger = id(await register(coordinator, { given: "Hannes", family: "Võõras", languages: "eesti" }));
  await coordinator.goto("/organisations/tartu-linn/staff");
  const colleague = await coordinator.locator("tbody a.b").first().getAttribute("href");
  return { day, contact, client: own, stranger, colleague, name: client.family };
}

const id = (file) => file.split("/").at(-1);
