// A home visit without a network: taken along, filled in, sent once; and nothing of it stays where it should not.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { enter, newPage, openBrowser, people, profile, speak } from "./browser.mjs";
import { startDemo } from "./demo.mjs";
import { figureOfToday, register, until } from "./desk.mjs";
import { layLine } from "./line.mjs";
import { wrongs } from "./look.mjs";

const pin = "kask 2741";
/** Words that must lie nowhere in plain letters. */
const marks = { note: "Köögilaua-märge", family: "Kodukäija", phone: "+372 5550 7788" };
const phone = { width: 390, height: 844 };

let demo, line, browser;
before(async () => {
  demo = await startDemo();
  line = await layLine(demo.address);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  line?.stop();
  await demo?.stop();
});

/** A counsellor on a phone of their own, behind a line that can be cut; with the path of today's visits. */
async function counsellor(login = people.tartu) {
  const context = await profile(browser, line.address, { viewport: phone });
  const page = await newPage(context);
  const visits = (await enter(page, login)).replace(/day$/, "visits");
  return { context, page, visits };
}

const said = (page, word) => page.locator(`[data-said="${word}"]:visible`);
const counted = async (page, word) => Number(await page.locator(`[data-counts="${word}"] b`).innerText());
const shows = (page, word) => page.locator(`[data-shows="${word}"]:visible`).waitFor();

/** Registers somebody, chooses them for a visit and loads the day's visits onto the device. */
async function takeAlong({ page, visits }, given) {
  const file = await register(page, { given, family: marks.family, languages: "ukraina, vene", born: "1988" });
  const client = file.split("/").at(-1);
  await page.goto(visits);
  const box = page.locator(`input[name=clients][value="${client}"]`);
  if (await box.count()) {
    await page.selectOption("#purpose", "agreed");
    await box.check();
    await page.click("#choose button[type=submit]");
    await page.locator("[data-visit]").first().waitFor();
  }
  await page.fill("#pin", pin);
  await page.click("[data-carry] button");
  await said(page, "loaded").waitFor();
  return { file, client, name: `${given} ${marks.family}` };
}

/** No network, not even for the worker. */
async function goOffline({ context }) {
  line.cut();
  await context.setOffline(true);
}

async function goOnline({ context }) {
  line.mend();
  await context.setOffline(false);
}

/** Opens what is kept with the PIN. */
async function unlock(page, typed = pin) {
  await page.goto("/visit");
  await shows(page, "locked");
  await page.fill("#pin", typed);
  await page.keyboard.press("Enter");
}

const item = (page, name) => page.locator("[data-list] > li", { hasText: name });

/** Fills in the least by which a visit can be recorded. */
async function fillIn(page, name, note) {
  await item(page, name).locator("[data-fill]").click();
  await shows(page, "form");
  await page.locator("input[name=topics][value=work]").check({ force: true });
  await page.fill("#note", note);
  await page.locator("[data-saved]", { hasText: "Hoitud seadmes" }).waitFor();
}

const save = (page) => page.click("[data-form] .acts button");

/** All that the device keeps, every byte of it, as text. */
const everythingKept = (page) =>
  page.evaluate(async () => {
    const asked = (request) =>
      new Promise((resolve, reject) =>
        Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }),
      );
    const text = (value) => {
      if (value instanceof ArrayBuffer) return text(new Uint8Array(value));
      if (ArrayBuffer.isView(value))
        return new TextDecoder().decode(value) + new TextDecoder("utf-16le").decode(value.slice(0, value.length & ~1));
      if (value && typeof value === "object") return Object.entries(value).flat().map(text).join(" ");
      return String(value);
    };
    let whole = JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage });
    let rows = 0;
    for (const { name } of await indexedDB.databases()) {
      const db = await asked(indexedDB.open(name));
      for (const store of db.objectStoreNames)
        for (const row of await asked(db.transaction(store).objectStore(store).getAll())) {
          whole += text(row);
          rows += 1;
        }
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) whole += request.url + (await (await cache.match(request)).text());
    }
    return { whole, rows };
  });

const remains = (page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
const nothing = { databases: [], caches: [], workers: 0 };

test("a visit is filled in without a network, survives, and is sent once", async () => {
  const desk = await counsellor();
  const before = await figureOfToday(desk.page);
  const { name } = await takeAlong(desk, "Marfa");
  await goOffline(desk);

  await unlock(desk.page, "vale 0000");
  await said(desk.page, "wrong").waitFor();
  assert.ok(!(await desk.page.content()).includes(marks.family), "nobody is named before the PIN");
  await unlock(desk.page);
  await item(desk.page, name).waitFor();
  // Others may have chosen visits for this counsellor today.
  const carried = await counted(desk.page, "carried");
  await fillIn(desk.page, name, marks.note);

  // The page is closed in the middle and opened again, still without a network.
  await desk.page.close();
  const page = await newPage(desk.context);
  await unlock(page);
  await item(page, name).locator('[data-state="draft"]:visible').waitFor();
  await item(page, name).locator("[data-fill]").click();
  assert.equal(await page.inputValue("#note"), marks.note);
  assert.ok(await page.locator("input[name=topics][value=work]").isChecked());
  await save(page);
  await item(page, name).locator('[data-state="waiting"]:visible').waitFor();
  assert.equal(await counted(page, "waiting"), 1);
  await said(page, "offline").waitFor();

  const { whole, rows } = await everythingKept(page);
  assert.ok(rows >= 3, "holder, packet and outbox");
  for (const mark of [marks.note, marks.family, "Marfa", pin]) assert.ok(!whole.includes(mark), `${mark} lies there in plain`);

  await goOnline(desk);
  await said(page, "done").waitFor();
  assert.equal(await counted(page, "sent"), 1);
  assert.equal(await counted(page, "carried"), carried - 1, "what was sent is not kept");
  assert.equal(await item(page, name).count(), 0, "nor listed");
  assert.equal(await figureOfToday(page), before + 1);
  await page.goto("/visit");
  await shows(page, "list");
  assert.equal(await figureOfToday(page), before + 1, "once");
  assert.deepEqual(page.faults, []);
  await desk.context.close();
});

test("an answer that was lost does not make a second contact", async () => {
  const desk = await counsellor();
  const { page } = desk;
  const before = await figureOfToday(page);
  const { name } = await takeAlong(desk, "Agafja");
  await page.goto("/visit");
  await item(page, name).waitFor();
  let sent = 0;
  await page.route(/\/visits\/[0-9a-f-]{36}$/, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    sent += 1;
    await route.fetch();
    return sent === 1 ? route.abort() : route.continue();
  });
  await fillIn(page, name, "Vastus läks kaduma");
  await save(page);
  await said(page, "offline").waitFor();
  assert.equal(await item(page, name).locator("[data-fill]:visible").count(), 0, "what may have arrived is not changed");
  await page.click("[data-send]");
  await said(page, "done").waitFor();
  assert.equal(sent, 2);
  assert.equal(await figureOfToday(page), before + 1);
  await desk.context.close();
});

test("whoever was signed out signs in, and the outbox goes on", async () => {
  const desk = await counsellor();
  const { page, context } = desk;
  const before = await figureOfToday(page);
  const { name } = await takeAlong(desk, "Ustinja");
  await goOffline(desk);
  await unlock(page);
  await fillIn(page, name, "Sessioon lõppes vahepeal");
  await save(page);
  await item(page, name).locator('[data-state="waiting"]:visible').waitFor();
  await context.clearCookies();
  await goOnline(desk);
  await said(page, "signed-out").waitFor();
  assert.equal(await counted(page, "waiting"), 1);

  // Somebody else on the same device sees nothing of it, and cannot send it.
  await enter(page, people.coordinator);
  await page.goto("/visit");
  await said(page, "other").waitFor();
  assert.ok(!(await page.content()).includes(name));
  await context.clearCookies();

  await enter(page, people.tartu);
  await page.goto("/visit");
  await said(page, "done").waitFor();
  assert.equal(await figureOfToday(page), before + 1);
  await context.close();
});

test("signing out leaves nothing behind, and asks before it loses anything", async () => {
  const desk = await counsellor();
  const { page } = desk;
  const { name } = await takeAlong(desk, "Praskovja");
  await goOffline(desk);
  await unlock(page);
  await fillIn(page, name, "Läheks kaduma");
  await page.click("[data-back]");
  await goOnline(desk);

  const signOut = async (answer) => {
    await page.goto("/settings");
    const more = page.locator(".tabbar > .more > summary");
    if (await more.isVisible()) await more.click();
    const asked = page.waitForEvent("dialog");
    await page.locator('.tabbar form[action="/sign-out"] button').evaluate((button) => button.click());
    const dialog = await asked;
    await (answer ? dialog.accept() : dialog.dismiss());
  };
  await signOut(false);
  await page.goto("/visit");
  await item(page, name).locator('[data-state="draft"]:visible').waitFor();
  const window = await newPage(desk.context);
  await window.goto("/visit");
  await item(window, name).waitFor();
  await signOut(true);
  await page.waitForURL(/\/sign-in/);
  assert.deepEqual(await remains(page), nothing);
  await shows(window, "nothing");
  assert.ok(!(await window.content()).includes(name), "nor in another window");
  await desk.context.close();
});

test("after 72 hours nothing is left on the device", async () => {
  const desk = await counsellor();
  const { page, context } = desk;
  await takeAlong(desk, "Glafira");
  assert.deepEqual((await remains(page)).databases, ["teekond-visits"]);
  const later = await newPage(context);
  await later.clock.setFixedTime(Date.now() + 71 * 3_600_000);
  await later.goto("/visit");
  await later.locator('[data-shows="locked"]:visible, [data-shows="list"]:visible').first().waitFor();
  await later.clock.setFixedTime(Date.now() + 72 * 3_600_000 + 60_000);
  await later.goto("/visit");
  await shows(later, "nothing");
  assert.deepEqual(await remains(later), nothing);
  await context.close();
});

test("five wrong PINs lock the PIN, and the owner's sign-in opens it still", async () => {
  const desk = await counsellor();
  const { page } = desk;
  const { name } = await takeAlong(desk, "Fekla");
  await goOffline(desk);
  await page.goto("/visit");
  await shows(page, "locked");
  for (let tried = 1; tried <= 5; tried += 1) {
    await page.fill("#pin", `vale ${tried}00`);
    await page.keyboard.press("Enter");
    await said(page, tried < 5 ? "wrong" : "spent").waitFor();
    await until(
      async () =>
        await page
          .locator("#pin")
          .evaluate((field) => getSelection().toString() === field.value || field.selectionEnd > field.selectionStart),
    );
  }
  await unlock(page);
  await said(page, "spent").waitFor();
  assert.equal(await item(page, name).count(), 0);
  await goOnline(desk);
  await page.goto("/visit");
  await item(page, name).waitFor();
  await desk.context.close();
});

test("what somebody else has changed meanwhile is shown side by side", async () => {
  const desk = await counsellor();
  const { page } = desk;
  const { name, file } = await takeAlong(desk, "Jelizaveta");
  await goOffline(desk);
  await unlock(page);
  await fillIn(page, name, "Uus number küsitud");
  await page.click(".more-fields > summary");
  await page.fill("#phone", marks.phone);
  await save(page);
  await item(page, name).locator('[data-state="waiting"]:visible').waitFor();

  const other = await newPage(await profile(browser, demo.address));
  await enter(other, people.coordinator);
  await other.goto(`${file}/opening`);
  await other.check("input[name=purpose][value=correction]");
  await other.click("form.form button[type=submit]");
  await other.goto(`${file}/contact`);
  await other.fill("#phone", "+372 5551 1111");
  await other.click("form.form button[type=submit], main form button[type=submit]");
  await other.waitForURL((url) => url.pathname === file);
  await other.context().close();

  await goOnline(desk);
  await said(page, "problem").waitFor();
  await item(page, name).locator("[data-mend]").click();
  await page.locator(".sides").waitFor();
  assert.match(await page.locator(".sides").innerText(), /Sinu külastuselt[\s\S]*7788[\s\S]*Toimikus praegu[\s\S]*1111/);
  assert.equal(await page.inputValue("#note"), "Uus number küsitud");
  assert.deepEqual(await wrongs(page, "et"), []);
  await page.click(".entry .acts button");
  await page.waitForURL(/\/visits/);
  await until(async () => (await counted(page, "sent")) >= 1);
  await page.goto(file);
  assert.match(await page.locator("main").innerText(), /7788/);
  await desk.context.close();
});

for (const [language, colorScheme, width] of [
  ["et", "light", 390],
  ["uk", "dark", 1280],
  ["ru", "light", 320],
])
  test(`the kept page holds for everybody (${language}, ${colorScheme}, ${width} px)`, async () => {
    const desk = await counsellor();
    const { page } = desk;
    const { name } = await takeAlong(desk, "Nadežda");
    await speak(page, language);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 844 });
    const looked = async () => {
      assert.deepEqual(await wrongs(page, language), []);
      assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth), 0);
    };
    await page.goto(desk.visits);
    await looked();
    // Loaded once more, so that the page is kept in this language.
    await page.fill("#pin", pin);
    await page.keyboard.press("Enter");
    await said(page, "loaded").waitFor();
    await looked();
    await page.goto("/visit");
    await item(page, name).waitFor();
    await looked();
    await item(page, name).locator("[data-fill]").focus();
    await page.keyboard.press("Enter");
    await shows(page, "form");
    await looked();
    await page.click("[data-back]");
    await page.click("[data-lock]");
    await shows(page, "locked");
    await looked();
    await speak(page, "et");
    await desk.context.close();
  });
