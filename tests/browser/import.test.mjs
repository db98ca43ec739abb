// A coordinator takes over the log that a centre has kept in a sheet: three mistakes in it are mended, each in its own way,
// the figures move, and the whole is taken back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { enter, newPage, openBrowser, people, profile } from "./browser.mjs";
import { startDemo } from "./demo.mjs";

const imports = "/organisations/tartu-linn/imports";
/** Not the same twice, so that a demonstration which was imported into before does not know the rows. */
const mark = Date.now().toString(36);
const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Tallinn" }).format();
const [year, month, day] = today.split("-");

const log = `Tartu linna teenuskeskus;;;;;
Nõustamiste logi;;;;;

Kuupäev;Klient;Isikukood;Teema;Viis;Kestus (min);Inimeste arv;Märkus
${day}.${month}.${year};anonüümne;;Töötukasa;tel;30 min;;${mark}
${today};;;elukoht, eesti keel;KOHAPEAL;pool tundi;;${mark}
${day}/${month}/${year.slice(2)};Petrova, Anna;60001019907;muu;kohapeal;15;;${mark}
31.02.${year};;;toetused;tel;20;;${mark}
${today};;;uisutamine;kohapeal;45;3;${mark}
Kokku;;;;;140;;
`;

let demo, browser;
before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

async function coordinator(options) {
  const page = await newPage(await profile(browser, demo.address, options));
  await enter(page, people.coordinator);
  return page;
}

async function bring(page, name, content) {
  await page.goto(imports);
  await page.check("input[name=kind][value=contacts]", { force: true });
  await page.setInputFiles("#file", { name, mimeType: "text/csv", buffer: Buffer.from(content) });
  await page.click("form[enctype] button[type=submit]");
  await page.waitForURL(/\/columns$/);
}

/** What is proposed is right; only the centre has to be said. Ends with the rows judged. */
async function judge(page) {
  await page.selectOption("#centre", { index: 1 });
  await page.click("button[value=judge]");
  await worked(page);
}

/** Until no work is under way: where scripts run the page tells by itself, else one asks again. */
async function worked(page) {
  await page.waitForFunction(() => !document.querySelector("main progress"), null, { timeout: 60_000 });
}

async function count(page, verdict) {
  const tab = page.locator(`nav.tabs a[href*="show=${verdict}"] .num`);
  return (await tab.count()) ? Number((await tab.innerText()).replace(/\D/g, "")) : 0;
}

/** How many contacts the figures page tells for today. */
async function figure(page) {
  await page.goto(`/organisations/tartu-linn/figures?from=${today}&to=${today}`);
  if (await page.locator("#figures .empty").count()) return 0;
  return Number((await page.locator(".kpi .v").first().innerText()).replace(/\D/g, ""));
}

test("a dirty log is mended, taken over and taken back", async () => {
  const page = await coordinator();
  const before = await figure(page);
  await bring(page, `logi-${mark}.csv`, log);
  assert.equal(await page.locator("#head").inputValue(), "4", "the heads are found below the titles");
  await judge(page);
  const address = page.url();
  assert.deepEqual([await count(page, "good"), await count(page, "mistake"), await count(page, "skipped")], [2, 3, 1]);
  const rows = await page.locator("main table").last().innerText();
  assert.match(rows, /Isikukood „60001019907“: Isikukoodis on mõni number vale/);
  assert.match(rows, new RegExp(`Kuupäev „31\\.02\\.${year}“: Sellist kuupäeva ei ole`));
  assert.match(rows, /Teema „uisutamine“: Seda sõna me ei tunne/);

  // A word is explained once for the whole file.
  const means = page.locator("select[name=words]");
  await means.selectOption(await means.locator("option[value$='|culture']").getAttribute("value"));
  await page.click("form[action$='/words'] button");
  await worked(page);
  assert.equal(await count(page, "mistake"), 2);

  // The other two are mended where they stand.
  await page.click("main a[href$='/rows/7']");
  assert.equal(await page.locator("input[aria-invalid]").inputValue(), "60001019907");
  await page.fill("input[aria-invalid]", "60001019906");
  await page.click("main form.form button[type=submit]");
  await page.waitForURL(address);
  await page.click("main a[href$='/rows/8']");
  await page.fill("input[aria-invalid]", `${day}.${month}.${year}`);
  await page.click("main form.form button[type=submit]");
  await page.waitForURL(address);
  assert.equal(await count(page, "mistake"), 0);

  // Who may be a client already waits for a word.
  for (const choice of await page.locator("select[name=people]").all()) {
    await choice.selectOption(await choice.locator("option[value$='|new']").getAttribute("value"));
  }
  if (await page.locator("form[action$='/people']").count()) await page.click("form[action$='/people'] button");
  await page.click("form[action$='/application'] button");
  await worked(page);
  assert.equal(await count(page, "applied"), 5);
  assert.equal(await figure(page), before + 5, "the figures have moved");

  await page.goto(address);
  await page.click("main details summary");
  await page.click("form[action$='/withdrawal'] button");
  await worked(page);
  assert.match(await page.locator("main").innerText(), /on tagasi võetud/);
  assert.equal(await figure(page), before, "as if it had never been");
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("without scripts one asks again and comes as far", async () => {
  const page = await coordinator({ javaScriptEnabled: false });
  await bring(page, `ilma-${mark}.csv`, `Kuupäev;Teema;Märkus\n${today};töö;ilma ${mark}\n`);
  await page.selectOption("#centre", { index: 1 });
  await page.click("button[value=judge]");
  const end = Date.now() + 30_000;
  while (await page.locator("main progress").count()) {
    assert.ok(Date.now() < end, "it did not end");
    await page.click("#look-again");
  }
  assert.equal(await count(page, "good"), 1);
  await page.click("form[action$='/withdrawal'] button");
  assert.match(await page.locator("body").innerText(), /Failist on loobutud/);
  await page.context().close();
});
