// The main job, as a counsellor does it: somebody walks in, and it is on record in a dozen keys.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { enter, newPage, openBrowser, people, profile } from "./browser.mjs";
import { startDemo } from "./demo.mjs";
import { figureOfToday, register, sitDown, until } from "./desk.mjs";

/** The most keys that the common case may take. */
const MOST_KEYS = 12;
/** A client with a name in Cyrillic, who is found by Latin letters. */
const client = { given: "Юзефа", family: "Щербак", languages: "ukraina, vene", typed: "yuz" };

let demo, browser, day;
before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  const page = await desk();
  await register(page, client);
  await page.context().close();
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** The day of the Tartu counsellor in a browser of its own, with nothing left over in the form. */
async function desk() {
  const page = await newPage(await profile(browser, demo.address));
  day = await sitDown(page);
  return page;
}

/** A keyboard that counts: each key that goes down is one. */
function keyboard(page) {
  const counted = {
    keys: 0,
    async press(...keys) {
      for (const key of keys) {
        counted.keys += key.split("+").length;
        await page.keyboard.press(key);
      }
    },
  };
  return counted;
}

const options = (page) => page.locator(".found [role=option]");
const saved = (page) => page.locator(".toast form button");
const topic = (page, code) => page.locator(`input[name=topics][value=${code}]`);
const act = (page, code) => page.locator(`input[name=acts][value="${code}"]`);
const newRow = (page) => page.locator("table.day tr.new");

/** Finds the client by three letters and records one topic and one act; all else stays as it is offered. */
async function record(page, keys) {
  await page.locator("#client_name:focus").waitFor();
  await keys.press(...client.typed);
  await options(page).filter({ hasText: client.given }).waitFor();
  await keys.press("Enter");
  await page.locator("[data-who] .who").waitFor();
  await page.locator("[data-topic]:focus").first().waitFor();
  await keys.press("e", "1", "Control+Enter");
  await saved(page).waitFor();
}

test("a walk-in is recorded in a dozen keys, and the figure moves", async (t) => {
  const page = await desk();
  const before = await figureOfToday(page);
  await page.goto(day);
  const keys = keyboard(page);
  await record(page, keys);
  t.diagnostic(`keys pressed: ${keys.keys}`);
  assert.ok(keys.keys <= MOST_KEYS, `${keys.keys} keys`);

  const row = await newRow(page).innerText();
  assert.match(row, /Юзефа/, "the client stands in today's table");
  assert.match(row, /Elukoht/, "with the topic");
  assert.match(await page.locator(".toast").first().innerText(), /Salvestatud kell \d\d\.\d\d\.[\s\S]*Юзефа/);
  assert.equal(await figureOfToday(page), before + 1);
  await page.context().close();
});

test("what Enter takes is marked, and said to those who do not see it", async () => {
  const page = await desk();
  await page.locator("#client_name:focus").waitFor();
  await page.keyboard.type("yuzefa");
  const first = options(page).first();
  await first.filter({ hasText: client.given }).waitFor();
  const marked = () => page.getAttribute("#client_name", "aria-activedescendant");
  assert.equal(await marked(), await first.getAttribute("id"));
  assert.equal(await first.getAttribute("aria-selected"), "true");
  const ground = (option) => option.evaluate((one) => getComputedStyle(one).backgroundColor);
  assert.notEqual(await ground(first), await ground(options(page).nth(1)), "it is seen");
  await page.keyboard.press("ArrowDown");
  assert.equal(await marked(), await options(page).nth(1).getAttribute("id"));
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.locator("[data-who] .who", { hasText: client.given }).waitFor();
  await page.context().close();
});

test("the conversation is in the client's own language", async () => {
  const page = await desk();
  await page.check("input[name=language][value=est]", { force: true });
  await page.fill("#client_name", client.typed);
  await options(page).filter({ hasText: client.given }).click();
  await page.locator("[data-who] .who").waitFor();
  assert.equal(await page.locator("input[name=language]:checked").inputValue(), "ukr");
  await page.context().close();
});

test("Enter before the answer chooses the only client who is found", async () => {
  const page = await desk();
  let pressed;
  const enterIsPressed = new Promise((resolve) => (pressed = resolve));
  await page.route("**/clients/lookup**", (route) => enterIsPressed.then(() => route.continue()));
  await page.locator("#client_name:focus").waitFor();
  await page.keyboard.type("yuzefa");
  await page.keyboard.press("Enter");
  pressed();
  await page.locator("[data-who] .who", { hasText: client.given }).waitFor();
  assert.equal(new URL(page.url()).pathname, day, "the form was not sent");
  await page.context().close();
});

test("an undone contact leaves the table and the figure, and its form comes back filled", async () => {
  const page = await desk();
  const before = await figureOfToday(page);
  await page.goto(day);
  await page.locator("#client_name:focus").waitFor();
  await page.keyboard.type(client.typed);
  await options(page).filter({ hasText: client.given }).click();
  await page.locator("[data-topic]:focus").first().waitFor();
  await page.keyboard.press("k");
  await page.keyboard.press("1");
  await page.fill("#note", "Soovib õhtust kursust");
  await page.keyboard.press("Control+Enter");
  await saved(page).waitFor();
  assert.equal(await figureOfToday(page), before + 1);
  await page.goBack();

  await saved(page).click();
  await page.waitForURL(/undone=/);
  assert.ok(await topic(page, "estonian").isChecked());
  assert.equal(await page.inputValue("#note"), "Soovib õhtust kursust");
  assert.match(await page.locator("[data-who]").innerText(), /Юзефа/, "the client is still chosen");
  assert.equal(await figureOfToday(page), before, "the figure is what it was");
  await page.context().close();
});

test("save and open the file", async () => {
  const page = await desk();
  await page.locator("#client_name:focus").waitFor();
  await page.keyboard.type(client.typed);
  await options(page).filter({ hasText: client.given }).click();
  await page.locator("[data-topic]:focus").first().waitFor();
  await page.keyboard.press("e");
  await page.click("button[name=then][value=file]");
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}/);
  assert.match(await page.locator("h1").innerText(), /Юзефа Щербак/);
  assert.match(await page.locator(".feed li").first().innerText(), /Elukoht/);
  await page.context().close();
});

test("someone new is recorded in the same form, with the name as it was typed", async () => {
  const page = await desk();
  await page.locator("#client_name:focus").waitFor();
  await page.keyboard.type("Qasim Zahir");
  await page.locator('.found [data-new="Qasim Zahir"]').waitFor();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.locator("#new_given_name:focus").waitFor();
  assert.equal(await page.inputValue("#new_given_name"), "Qasim");
  assert.equal(await page.inputValue("#new_family_name"), "Zahir");
  await page.fill("#new_born", "1994");
  await topic(page, "personal_code").check({ force: true });
  await page.keyboard.press("Control+Enter");
  await saved(page).waitFor();
  assert.match(await newRow(page).innerText(), /Qasim Z/);

  await page.fill("#q", "qasim");
  await page.press("#q", "Enter");
  await page.locator("#found a", { hasText: "Qasim Zahir" }).first().waitFor();
  await page.context().close();
});

test("an anonymous contact is one key, and counts heads", async () => {
  const page = await desk();
  await page.locator("#client_name:focus").waitFor();
  await page.keyboard.press("Alt+a");
  await page.locator("#heads").waitFor();
  await page.fill("#heads", "3");
  await topic(page, "transport").check({ force: true });
  await page.keyboard.press("Control+Enter");
  await saved(page).waitFor();
  const row = await newRow(page).innerText();
  assert.match(row, /Anonüümne/);
  assert.match(row, /\(3 inimest\)/);
  await page.context().close();
});

test("an interruption loses nothing", async () => {
  const page = await desk();
  await page.fill("#client_name", client.typed);
  await options(page).filter({ hasText: client.given }).click();
  await page.locator("[data-topic]:focus").first().waitFor();
  await page.keyboard.press("h");
  await page.fill("#note", "Telefon heliseb");
  await page.locator("[data-draft-said]", { hasText: "Mustand" }).waitFor();
  await page.close();

  const again = await newPage(await profile(browser, demo.address));
  await enter(again, people.tartu);
  assert.equal(await again.inputValue("#note"), "Telefon heliseb");
  assert.ok(await topic(again, "housing").isChecked());
  assert.match(await again.locator("[data-who]").innerText(), /Юзефа/);
  await again.locator(".flash.info", { hasText: "pooleli jäänud" }).waitFor();

  // Leaving the page at once after a key loses nothing either: what was typed is on its way while the next page loads.
  await again.fill("#note", "Telefon heliseb, tuleb tagasi");
  await again.goto("/settings");
  await until(async () => {
    await again.goto(day);
    return (await again.inputValue("#note")) === "Telefon heliseb, tuleb tagasi";
  });

  // Sent, it is a draft no longer.
  await again.click("button[name=then][value=next]");
  await saved(again).waitFor();
  await again.goto(day);
  assert.equal(await again.inputValue("#note"), "");
  await again.context().close();
});

test("a draft is cleared, with what was typed since, and comes back", async () => {
  const page = await desk();
  const draft = page.waitForResponse((answer) => answer.request().method() === "PUT");
  await page.fill("#note", "Pooleli jäänud lugu");
  await draft;
  await page.goto(day);
  assert.equal(await page.inputValue("#note"), "Pooleli jäänud lugu");
  await page.fill("#note", "Pooleli jäänud lugu, ja veel");
  await page.click("button[form=mustand]");
  await page.locator(".toast form button").waitFor();
  assert.equal(await page.inputValue("#note"), "");
  await page.goto(day);
  assert.equal(await page.inputValue("#note"), "", "it was not kept again on the way out");
  await page.click(".toast form button");
  await page.locator("button[form=mustand]").waitFor();
  assert.match(await page.inputValue("#note"), /^Pooleli jäänud lugu/);
  await page.context().close();
});

test("a session that ends while somebody types costs one click", async () => {
  const page = await desk();
  const other = await newPage(page.context());
  await page.keyboard.press("Alt+a");
  await page.locator("#heads").fill("2");
  await topic(page, "work").check({ force: true });
  await page.fill("#note", "Kirjutatud enne väljalogimist");
  await other.goto("/settings");
  await other.locator(".top details.me summary").click();
  await other.locator('.top form[action="/sign-out"] button').click();
  await other.waitForURL(/sign-in/);

  await page.click("button[name=then][value=next]");
  await page.locator(`button[value="${people.tartu}"]`).click();
  await page.locator("#resume button[type=submit]").click();
  await saved(page).waitFor();
  await newRow(page).locator("a").first().click();
  await page.locator("dd.pre", { hasText: "Kirjutatud enne väljalogimist" }).waitFor();
  await page.context().close();
});

test("a form with a mistake keeps what was typed and says where it is", async () => {
  const page = await desk();
  await page.keyboard.press("Alt+a");
  await page.locator("#heads").fill("3");
  await page.fill("#note", "Teema jäi märkimata");
  await page.keyboard.press("Control+Enter");
  const summary = page.locator(".errors");
  await summary.waitFor();
  assert.match(await summary.innerText(), /Vali vähemalt üks teema/);
  assert.equal(await page.inputValue("#note"), "Teema jäi märkimata");
  assert.equal(await page.inputValue("#heads"), "3");
  assert.ok(await summary.evaluate((element) => element === document.activeElement), "the summary has the focus");
  await page.context().close();
});
