// What several tests do at the desk of the demonstration.
import assert from "node:assert/strict";

/** Where the days are. */
export const home = {
  tartu: "/organisations/tartu-linn/centres/raekoja/day",
  rakvere: "/organisations/rakvere-linn/centres/keskvaljak/day",
};

/** Registers a client on the page for it, and tells the address of the file. */
export async function register(page, { given, family, languages }) {
  await page.goto("/organisations/tartu-linn/clients/new");
  await page.fill("#given_name", given);
  await page.fill("#family_name", family);
  await page.fill("#languages", languages);
  await page.click(".form button[type=submit]");
  await page.waitForURL((url) => /\/clients\/[0-9a-f-]{36}/.test(url.pathname));
  return new URL(page.url()).pathname;
}

/** Forgets a draft, as the page itself does. */
export async function forget(page, draft) {
  const status = await page.evaluate(
    (address) => fetch(address, { method: "DELETE", headers: { "X-Teekond": "1" } }).then((answer) => answer.status),
    draft,
  );
  assert.equal(status, 204);
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
