// A question on its way: asked by a partner, passed on, answered by the unit, published without names, found by another
// partner; and old answers that come up while one types.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { enter, newPage, openBrowser, people, profile } from "./browser.mjs";
import { startDemo } from "./demo.mjs";

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

const isQuestion = (url) => /\/programme\/questions\/[0-9a-f-]{36}$/.test(url.pathname);
const said = (page) => page.locator("main").innerText();

/** Opens what waits for the role by its title. */
async function waiting(page, title) {
  await page.goto("/programme/questions?show=waiting");
  await page.getByRole("link", { name: title }).click();
  await page.waitForURL(isQuestion);
}

test("a question is asked, passed on, answered, published, and found by another partner", async () => {
  const coordinator = await seat(people.coordinator);
  await coordinator.goto("/programme/questions/new");
  await coordinator.selectOption("#theme", "services");
  await coordinator.locator("#title").pressSequentially("Trummiringi ruum");
  await coordinator.fill("#words", "Tartus tahame alustada trummiringi. Kas ruumi rent sobib? Kadri Kask");
  await coordinator.getByRole("button", { name: "Saada küsimus" }).click();
  await coordinator.waitForURL(isQuestion);
  assert.match(await said(coordinator), /vastab elluviija/);
  const question = new URL(coordinator.url()).pathname;

  const manager = await seat(people.programme);
  assert.match(await manager.locator(".bell").getAttribute("aria-label"), /lugemata/, "the bell rings");
  await waiting(manager, "Trummiringi ruum");
  await manager.getByText("Anna edasi", { exact: true }).first().click();
  await manager.locator("input[name=desk][value=unit]").check();
  await manager.fill("#note", "Palun vaadake.");
  await manager.getByRole("button", { name: "Anna edasi" }).click();
  await manager.waitForURL(isQuestion);
  assert.match(await said(manager), /vastab rakendusüksus/);

  const unit = await seat(people.unit);
  await waiting(unit, "Trummiringi ruum");
  await unit.fill("#words", "Sobib, kui ringis on sihtrühm.");
  await unit.getByRole("button", { name: "Saada vastus" }).click();
  await unit.waitForURL(isQuestion);

  await coordinator.goto(question);
  assert.match(await said(coordinator), /Sobib, kui ringis on sihtrühm/);

  await manager.goto(`${question}/publication`);
  const proposed = await manager.inputValue("#question");
  assert.doesNotMatch(proposed, /Tartu|Kadri|Kask/, "names are taken out");
  assert.match(proposed, /trummiringi/);
  await manager.getByRole("button", { name: "Avalda" }).click();
  await manager.waitForURL(/\/programme\/answers\//);

  const other = await seat(people.rakvere);
  await other.goto("/programme/guidance");
  await other.locator("#sought").pressSequentially("trumiringide ruumi");
  const found = other.locator("#found").getByRole("link", { name: "Trummiringi ruum" });
  await found.waitFor();
  await found.click();
  await other.waitForURL(/\/programme\/answers\//);
  assert.doesNotMatch(await said(other), /Tartu|Kadri/);
  assert.equal((await other.goto(question)).status(), 404, "the question itself stays with its party");
  for (const page of [coordinator, manager, unit, other]) {
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

test("an old answer comes up while one types, and nothing is sent by that", async () => {
  const page = await seat(people.coordinator);
  await page.goto("/programme/questions/new");
  await page.locator("#words").pressSequentially("kas busikaartide isikustamne on kulu");
  const old = page.locator("#alike").getByRole("link", { name: "Bussikaardi isikustamise kulu" });
  await old.waitFor();
  assert.equal(await page.inputValue("#words"), "kas busikaartide isikustamne on kulu");
  assert.equal(new URL(page.url()).pathname, "/programme/questions/new");
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
