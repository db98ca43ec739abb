// Everything can be reached by keys; single letters can be switched off (WCAG 2.1.4).
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { newPage, openBrowser, profile } from "./browser.mjs";
import { startDemo } from "./demo.mjs";
import { anonymous, sitDown } from "./desk.mjs";

let demo, browser, page, day;
before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  page = await newPage(await profile(browser, demo.address));
  day = await sitDown(page);
  // A list has rows to walk along.
  for (const topic of ["residence", "work"]) {
    await page.goto(day);
    await anonymous(page, topic);
  }
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

const focused = (selector) => page.evaluate((wanted) => document.activeElement.matches(wanted), selector);
const rowInFocus = () =>
  page.evaluate(() => [...document.querySelectorAll("[data-list] tbody tr")].findIndex((row) => row.contains(document.activeElement)));

/** Clicks where nothing is, so that no field has the focus. */
const leaveFields = () => page.evaluate(() => document.activeElement.blur());

test("the first Tab leads past the menu to the content", async () => {
  await page.goto("/organisations/tartu-linn/contacts");
  await page.keyboard.press("Tab");
  assert.ok(await focused("a.skip"));
  const link = await page.locator("a.skip").boundingBox();
  assert.ok(link.y >= 0, "the link shows once it has the focus");
  await page.keyboard.press("Enter");
  assert.ok(await focused("main#sisu"));
});

test("whatever has the focus shows it", async () => {
  await page.goto("/organisations/tartu-linn/contacts");
  const unseen = [];
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      const marked = [element, element.closest("label")].filter(Boolean).map((one) => getComputedStyle(one));
      // The parts of a date are marked by the browser, within the field.
      const seen = element.type === "date" || marked.some((style) => (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none");
      return seen ? null : element.outerHTML.slice(0, 120);
    });
    if (found) unseen.push(found);
  }
  assert.deepEqual(unseen, []);
});

test("/ leads to the search", async () => {
  await page.goto("/organisations/tartu-linn/contacts");
  await page.keyboard.press("/");
  assert.ok(await focused("#q"));
  assert.equal(await page.inputValue("#q"), "", "the sign itself is not typed");
});

test("? shows the keys, Escape closes them", async () => {
  await page.goto("/organisations/tartu-linn/contacts");
  await page.keyboard.press("?");
  await page.locator("dialog#keys[open]").waitFor();
  assert.match(await page.locator("dialog#keys").innerText(), /Ctrl/);
  await page.keyboard.press("Escape");
  await page.locator("dialog#keys[open]").waitFor({ state: "detached" });
});

test("J and K walk along the rows", async () => {
  await page.goto("/organisations/tartu-linn/contacts");
  await page.keyboard.press("j");
  assert.equal(await rowInFocus(), 0);
  await page.keyboard.press("j");
  assert.equal(await rowInFocus(), 1);
  await page.keyboard.press("k");
  assert.equal(await rowInFocus(), 0);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/contacts\/[0-9a-f-]{36}/);
});

test("N begins a new contact", async () => {
  await page.goto(day);
  await leaveFields();
  await page.keyboard.press("n");
  assert.ok(await focused("#client_name"));
});

test("a letter in a text is a letter", async () => {
  await page.goto(day);
  await page.locator("#note").focus();
  await page.keyboard.type("ejn/?");
  assert.equal(await page.inputValue("#note"), "ejn/?");
  assert.equal(await page.locator("input[name=topics]:checked").count(), 0);
});

test("a topic that is folded away opens by its letter", async () => {
  await page.goto(day);
  await page.locator("input[name=topics]").first().focus();
  await page.keyboard.press("o");
  assert.ok(await page.locator("input[name=topics][value=other]").isVisible());
  assert.ok(await page.locator("input[name=topics][value=other]").isChecked());
});

test("single letters can be switched off", async () => {
  await page.goto("/settings");
  await page.uncheck("input[name=keys]");
  await page.locator("#look button[type=submit]").click();
  await page.locator("#said .toast").waitFor();
  await page.goto("/organisations/tartu-linn/contacts");
  await page.keyboard.press("j");
  assert.equal(await rowInFocus(), -1);
  await page.goto(day);
  await leaveFields();
  await page.keyboard.press("n");
  assert.ok(!(await focused("#client_name")));

  await page.goto("/settings");
  await page.check("input[name=keys]");
  await page.locator("#look button[type=submit]").click();
  await page.locator("#said .toast").waitFor();
});
