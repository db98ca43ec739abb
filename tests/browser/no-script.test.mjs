// The same work without JavaScript: every action is a form or a link.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { newPage, openBrowser, profile } from "./browser.mjs";
import { startDemo } from "./demo.mjs";
import { register, sitDown } from "./desk.mjs";

let demo, browser, page, contact;
before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  page = await newPage(await profile(browser, demo.address, { javaScriptEnabled: false }));
  await sitDown(page);
  await register(page, { given: "Жанна", family: "Ямпольська", languages: "ukraina" });
  await page.click('nav a[href$="/day"]');
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

test("a walk-in: search by a button, choose, save", async () => {
  await page.fill("#client_name", "yampolska");
  await page.click("button[name=then][value=find]");
  await page.locator(".who-client label", { hasText: "Жанна Ямпольська" }).click();
  await page.locator("label.key", { hasText: "Elukoht" }).click();
  await page.locator('[data-acts-of="residence"] label').first().click();
  await page.fill("#note", "Ilma skriptita");
  await page.click("button[name=then][value=next]");
  const row = await page.locator("table.day tr.new").innerText();
  assert.match(row, /Жанна/);
  assert.match(row, /Elukoht/);
});

test("only the chosen way of naming the person shows", async () => {
  await page.locator(".who-kinds label", { hasText: "Uus inimene" }).click();
  assert.ok(await page.locator("#new_given_name").isVisible());
  assert.ok(!(await page.locator("#heads").isVisible()));
  await page.locator(".who-kinds label", { hasText: "Anonüümne" }).click();
  assert.ok(await page.locator("#heads").isVisible());
  assert.ok(!(await page.locator("#client_name").isVisible()));
});

test("undo, and the form is back with all that was in it", async () => {
  await page.click(".toast form button");
  assert.match(page.url(), /undone=/);
  assert.equal(await page.inputValue("#note"), "Ilma skriptita");
  assert.ok(await page.locator("input[name=topics][value=residence]").isChecked());
  await page.click("button[name=then][value=next]");
  assert.match(await page.locator("table.day tr.new").innerText(), /Жанна/);
  contact = await page.locator("table.day tr.new a").first().getAttribute("href");
});

test("the list by topic and channel", async () => {
  await page.click('nav a[href$="/contacts"]');
  await page.selectOption("#topic", "residence");
  await page.selectOption("#channel", "counter");
  await page.click(".filters button[type=submit]");
  const topics = await page.locator("#contacts tbody td:nth-child(3)").allInnerTexts();
  assert.ok(topics.length > 0);
  for (const topic of topics) assert.match(topic, /Elukoht|\+\d/);

  await page.fill("#from", "2023-01-02");
  await page.fill("#to", "2023-01-01");
  await page.click(".filters button[type=submit]");
  assert.match(await page.locator(".errors").innerText(), /Lõpp on enne algust/);
});

test("a correction keeps what was said before", async () => {
  await page.goto(contact);
  await page.click('a[href$="/correction"]');
  await page.fill("#note", "Parandatud märkus");
  await page.locator(".acts button[type=submit]").click();
  assert.match(await page.locator("#said").innerText(), /Parandus on salvestatud/);
  assert.equal(await page.locator("dd.pre").first().innerText(), "Parandatud märkus");
  const change = await page.locator(".history li").first().innerText();
  assert.match(change, /Märkus/);
  assert.match(change, /Ilma skriptita/);
});

test("the language of the pages", async () => {
  await page.locator('.top .lang button[value="uk"]').click();
  assert.equal(await page.locator("html").getAttribute("lang"), "uk");
  await page.locator('.top .lang button[value="et"]').click();
  assert.equal(await page.locator("html").getAttribute("lang"), "et");
});
