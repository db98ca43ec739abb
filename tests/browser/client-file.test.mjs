// The file of a client: who may be there already is shown while one types, two files become one and two again, and the
// person's log says who has looked.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { enter, newPage, openBrowser, people, profile } from "./browser.mjs";
import { startDemo } from "./demo.mjs";

const tartu = "/organisations/tartu-linn";
const born = "17.09.1984";

let demo, browser;
before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** The page of a role in a browser of its own. */
async function seat(login) {
  const page = await newPage(await profile(browser, demo.address));
  await enter(page, login);
  return page;
}

/** Types a name and a day of birth into the form of a new client, as fingers do. */
async function type(page, given, family) {
  await page.goto(`${tartu}/clients/new`);
  await page.locator("#given_name").pressSequentially(given);
  await page.locator("#family_name").pressSequentially(family);
  await page.locator("#born").pressSequentially(born);
}

/** The address of the file that is shown. */
const fileOf = (page) => new URL(page.url()).pathname;
const isFile = (url) => /\/clients\/[0-9a-f-]{36}$/.test(url.pathname);

/** Registers the client of the form; says that it is somebody else where somebody alike is there. */
async function add(page) {
  await page.click(".form button[type=submit]");
  const other = page.locator("button[name=apart]");
  await Promise.race([page.waitForURL(isFile), other.waitFor()]);
  if (await other.count()) await other.click();
  await page.waitForURL(isFile);
  return fileOf(page);
}

/** The card of a file that says who the person is; the history below it keeps what once was. */
const facts = (page) => page.locator(".card", { has: page.locator("h2", { hasText: "Põhiandmed" }) }).innerText();

/** Opens the file for the first purpose where the site asks for one. */
async function open(page, file) {
  await page.goto(file);
  if (isFile(new URL(page.url()))) return;
  await page.locator("input[name=purpose]").first().check();
  await page.click("form .ds-button[type=submit]");
  await page.waitForURL(isFile);
}

test("who may be there already is shown while one types, and nothing is registered by that", async () => {
  const page = await seat(people.tartu);
  await type(page, "Solomija", "Holovatenko");
  const first = await add(page);

  await type(page, "Соломія", "Головатенко");
  const alike = page.locator("#alike li", { hasText: "Solomija Holovatenko" });
  await alike.waitFor();
  assert.equal(fileOf(page), `${tartu}/clients/new`, "the form is still being filled");
  assert.match(await alike.innerText(), /sama sünniaeg/, "it is said why");
  assert.equal(await alike.locator("a").getAttribute("href"), first, "and leads to the file");
  assert.equal(await page.inputValue("#given_name"), "Соломія", "what was typed stands");
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("two files become one, the old address leads to it, and undo gives both back", async () => {
  const counsellor = await seat(people.tartu);
  await type(counsellor, "Jevdokija", "Kravtšenjuk");
  const kept = await add(counsellor);
  await type(counsellor, "Євдокія", "Кравченюк");
  await counsellor.fill("#phone", "+372 5550 0417");
  const other = await add(counsellor);
  assert.notEqual(kept, other);
  await counsellor.context().close();

  const page = await seat(people.coordinator);
  await open(page, kept);
  await page.goto(`${kept}/merge?with=${other.split("/").at(-1)}`);
  const phone = page.locator("tr.differs", { hasText: "Telefon" });
  await phone.locator("input[value=other]").check();
  await page.getByRole("button", { name: "Ühenda", exact: true }).click();
  await page.waitForURL(isFile);
  assert.equal(fileOf(page), kept);
  assert.match(await facts(page), /\+372 5550 0417/, "the number that was chosen");

  await open(page, other);
  assert.equal(fileOf(page), kept, "the address of the other leads here");

  await page.goto(`${kept}/merges`);
  await page.getByRole("button", { name: "Võta ühendamine tagasi" }).click();
  await page.waitForURL(isFile);
  assert.doesNotMatch(await facts(page), /\+372 5550 0417/, "the number went back");
  await open(page, other);
  assert.equal(fileOf(page), other, "the other is there again");
  assert.match(await page.locator("h1").first().innerText(), /Євдокія Кравченюк/);
  assert.match(await facts(page), /\+372 5550 0417/, "with its number");
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("the person's log says who has looked, and what for", async () => {
  const coordinator = await seat(people.coordinator);
  await type(coordinator, "Nadežda", "Võilill");
  const file = await add(coordinator);

  const counsellor = await seat(people.tartu);
  await counsellor.goto(file);
  assert.match(fileOf(counsellor), /\/opening$/, "somebody else's client: what for?");
  await counsellor.locator("input[name=purpose]").first().check();
  await counsellor.click("form .ds-button[type=submit]");
  await counsellor.waitForURL(isFile);
  const me = (await counsellor.locator(".top .me b").first().innerText()).trim();
  await counsellor.context().close();

  await coordinator.goto(`${file}/log`);
  const row = coordinator.locator("main tr", { hasText: me });
  await row.first().waitFor();
  assert.match(await coordinator.locator("main").innerText(), /inimene on praegu siin/);
  assert.deepEqual(coordinator.faults, []);
  await coordinator.context().close();
});
