// Every page, as the role that it is for: no violation that axe finds, nothing that the site's own policy forbids, no text
// without words, no sideways scroll at 320 px. Each page once, at a width, in colours and in a language that go by its place
// in the list; with TEEKOND_EVERY in all of them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { enter, newPage, openBrowser, people, profile, speak } from "./browser.mjs";
import { startDemo } from "./demo.mjs";
import { prepare } from "./desk.mjs";
import { find, routeOf, routes } from "./find.mjs";
import { wrongs } from "./look.mjs";

const tartu = "/organisations/tartu-linn";
/** Name, who looks, address (or a function of the things that were prepared), and what more is done or expected. */
const pages = [
  ["day", "tartu", (the) => the.day],
  ["day, a client is chosen", "tartu", (the) => `${the.day}?client=${the.client}`],
  ["day, a mistake in the form", "tartu", (the) => the.day, { act: sendNothing }],
  ["day, someone new", "tartu", (the) => the.day, { act: (page) => page.check("[name=who][value=new]", { force: true }) }],
  ["day, a contact was saved", "tartu", (the) => `${the.day}?saved=${the.contact}`],
  ["day of a centre without contacts", "rakvere", "/"],
  ["contacts", "tartu", `${tartu}/contacts`],
  ["contacts, none found", "tartu", `${tartu}/contacts?from=1999-01-01&to=1999-01-02`],
  ["contacts, a filter that is wrong", "tartu", `${tartu}/contacts?from=2026-02-30`, { status: 422 }],
  ["contacts, several centres", "coordinator", `${tartu}/contacts`],
  ["contact", "tartu", (the) => `${tartu}/contacts/${the.contact}`],
  ["correction", "tartu", (the) => `${tartu}/contacts/${the.contact}/correction`],
  ["joining", "tartu", (the) => `${tartu}/contacts/${the.contact}/client?name=${encodeURIComponent(the.name)}`],
  ["export of contacts", "coordinator", `${tartu}/contacts/export`],
  ["follow-ups", "tartu", `${tartu}/follow-ups`],
  ["home visits", "tartu", (the) => the.day.replace(/day$/, "visits")],
  ["home visits, nobody chosen", "tartu", (the) => the.day.replace(/day$/, "visits"), { act: takeNobody }],
  ["home visits on a device that has none", "tartu", "/visit"],
  ["clients", "tartu", `${tartu}/clients`],
  ["clients, found", "tartu", (the) => `${tartu}/clients?name=${encodeURIComponent(the.name)}`],
  ["clients, none found", "tartu", `${tartu}/clients?name=qqqq`],
  ["new client", "tartu", `${tartu}/clients/new`],
  ["file", "tartu", (the) => `${tartu}/clients/${the.client}`],
  ["file, changing it", "tartu", (the) => `${tartu}/clients/${the.client}/edit`],
  ["opening of a file", "tartu", (the) => `${tartu}/clients/${the.stranger}/opening`],
  ["figures of a municipality", "tartu", `${tartu}/figures?from=2023-01-01&to=2023-06-30`],
  ["figures of all centres", "coordinator", `${tartu}/figures`],
  ["figures, a period that is wrong", "coordinator", `${tartu}/figures?from=2026-02-30`, { status: 422 }],
  ["figures of the programme", "programme", "/figures"],
  ["figures as the authority sees them", "authority", "/figures"],
  ["figures as the unit sees them", "unit", "/figures"],
  ["staff", "coordinator", `${tartu}/staff`],
  ["new staff", "coordinator", `${tartu}/staff/new`],
  ["one of the staff", "coordinator", (the) => the.colleague],
  ["centres", "coordinator", `${tartu}/centres`],
  ["settings of a centre", "coordinator", (the) => the.day.replace(/day$/, "settings")],
  ["topics of a centre", "coordinator", (the) => the.day.replace(/day$/, "topics")],
  ["topics", "programme", "/programme/topics"],
  ["a topic", "programme", "/programme/topics/residence"],
  ["conditions", "programme", "/programme/tat"],
  ["conditions before there were any", "coordinator", "/programme/tat?on=31.12.2022"],
  ["conditions, a day that is wrong", "unit", "/programme/tat?on=31.02.2023", { status: 422 }],
  ["documents", "programme", "/programme/documents"],
  ["documents, found", "coordinator", "/programme/documents?words=eelarve"],
  ["documents, none found", "unit", "/programme/documents?words=qqqq"],
  ["new document", "programme", "/programme/documents/new"],
  ["questions", "programme", "/programme/questions"],
  ["questions that wait for the unit", "unit", "/programme/questions?show=waiting"],
  ["questions of a partner", "coordinator", "/programme/questions?show=all"],
  ["new question", "coordinator", "/programme/questions/new"],
  ["new question, a mistake in the form", "programme", "/programme/questions/new", { act: sendForm }],
  ["guides and answers", "tartu", "/programme/guidance"],
  ["guides and answers, found", "coordinator", "/programme/guidance?q=bussikaart"],
  ["guides and answers, none found", "unit", "/programme/guidance?q=qqqq"],
  ["new guide", "programme", "/programme/guides/new"],
  ["advice", "programme", "/programme/advice?from=2023-01-01"],
  ["advice, a mistake in the form", "programme", "/programme/advice", { act: sendForm }],
  ["export of advice", "authority", "/programme/advice/export"],
  ["notices", "programme", "/programme/notices"],
  ["installation", "administrator", "/installation/organisations"],
  ["first invitation", "administrator", "/installation/organisations/viimsi-vald/invitations"],
  ["link of an invitation", "nobody", (the) => the.link],
  ["settings", "tartu", "/settings"],
  ["second factor", "tartu", "/settings/second-factor"],
  ["mail of the demonstration", "tartu", "/demo/outbox"],
  ["keys", "tartu", `${tartu}/contacts`, { act: (page) => page.keyboard.press("?") }],
  ["menu of a phone", "tartu", `${tartu}/contacts`, { act: openMenu }],
  ["sign-in", "nobody", "/sign-in"],
  ["sign-in, a wrong password", "nobody", "/sign-in", { act: signInWrongly }],
  ["nothing there", "nobody", "/nothing-here", { status: 404 }],
  ["nothing there, signed in", "tartu", "/nothing-here", { status: 404 }],
  ["not for this role", "tartu", "/installation/organisations", { status: [403, 404] }],
];

async function sendNothing(page) {
  await page.locator(".entry .acts button").first().click();
  await page.locator(".errors").waitFor();
}

async function sendForm(page) {
  await page.locator("main form.form .acts button").first().click();
  await page.locator(".errors").waitFor();
}

async function takeNobody(page) {
  await page.locator("#choose button[type=submit]").click();
  await page.locator(".errors").waitFor();
}

async function openMenu(page) {
  const more = page.locator(".tabbar > .more > summary");
  if (await more.isVisible()) await more.click();
  else await page.locator(".top .me summary").click();
}

async function signInWrongly(page) {
  await page.fill("#login", "nobody");
  await page.fill("#password", "not the password");
  await page.click("#sign-in form .ds-button");
  await page.locator(".problem").waitFor();
}

const looks = [1280, 390].flatMap((width) =>
  ["light", "dark"].flatMap((scheme) => ["et", "en", "ru", "uk"].map((language) => ({ width, scheme, language }))),
);
// Five steps on for each page: after sixteen pages all sixteen ways of looking have had their turn.
const turn = (place) => (process.env.TEEKOND_EVERY ? looks : [looks[(place * 5) % looks.length]]);

let demo, browser, the;
const seats = new Map();

before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  the = await prepare(await seat("tartu"), await seat("coordinator"));
});
after(async () => {
  for (const page of seats.values()) await speak(page, "et");
  await browser?.close();
  await demo?.stop();
});

/** The page of a role, signed in once. */
async function seat(who) {
  if (seats.has(who)) return seats.get(who);
  const page = await newPage(await profile(browser, demo.address));
  if (people[who]) await enter(page, people[who]);
  seats.set(who, page);
  return page;
}

/** Looks at one page in one way. */
async function look(who, address, { width, scheme, language }, more = {}) {
  const page = await seat(who);
  await speak(page, language);
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 900 });
  const answer = await page.goto(address);
  assert.ok([more.status ?? 200].flat().includes(answer.status()), `${page.url()} answers ${answer.status()}`);
  await more.act?.(page);
  assert.deepEqual(await wrongs(page, more.isTheirs ? null : language), []);

  await page.setViewportSize({ width: 320, height: 700 });
  const wider = () => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth;
  assert.equal(await page.evaluate(wider), 0, "scrolls sideways at 320 px");
}

const said = ({ width, scheme, language }) => `(${width} px, ${scheme}, ${language})`;

for (const [place, [name, who, address, more]] of pages.entries()) {
  for (const way of turn(place)) {
    test(`${name} ${said(way)}`, () => look(who, typeof address === "function" ? address(the) : address, way, more));
  }
}

/** What is no page of its own, and why these tests do not find it. */
const apart = {
  "/organisations/{slug}/clients/lookup": "a part of quick entry, asked for while one types",
  "/organisations/{slug}/clients/{id}/card": "a part of quick entry",
  "/organisations/{slug}/figures/export": "a file, for a purpose that is said",
  "/figures/export": "a file, for a purpose that is said",
  "/destruction/{token}": "opened once, by a link in a mail to the second person",
  "/organisations/{slug}/visits/{id}/packet": "taken along by a script",
  "/visit-worker.js": "a script",
  "/organisations/{slug}/imports/{id}/rows/{row}": "comes when the columns of a table are settled and a row is wrong",
  "/organisations/{slug}/imports/{id}/mistakes": "a file with the rows that are wrong",
};
/** Why one wants in is asked on one page, whatever was wanted. */
const asks = "/organisations/{slug}/clients/{id}/opening";

test("every page of the site, found by its links", async (t) => {
  const found = new Map();
  const known = new Set(pages.map(([, , address]) => routeOf(typeof address === "function" ? address(the) : address)));
  for (const who of Object.keys(people)) {
    const context = (await seat(who)).context();
    const { pages: whole, others } = await find(context, ["/", "/settings", ...(the.seeds[who] ?? [])]);
    for (const [route, address] of whole) if (!found.has(route)) found.set(route, [who, address]);
    for (const route of others) known.add(route);
  }
  for (const [place, [route, [who, address]]] of [...found].entries()) {
    // A handout is in the language of the person who takes it along.
    const more = { isTheirs: route.endsWith("/handout") };
    for (const way of turn(place + 3)) await t.test(`${route} ${said(way)}`, () => look(who, address, way, more));
  }
  const isSame = (route) => route.endsWith("/opening") && known.has(asks);
  const missing = routes.filter((route) => !found.has(route) && !known.has(route) && !apart[route] && !isSame(route));
  assert.deepEqual(missing, [], "pages that nobody came to by a link");
});
