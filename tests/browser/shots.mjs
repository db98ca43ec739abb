// Pictures of the main pages, for the documentation and for whoever looks them over: `node shots.mjs DIR`, at 1280 and 390 px,
// in Estonian and Ukrainian, light and dark. `node shots.mjs --readme` draws docs/screenshot.png anew.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { enter, newPage, openBrowser, people, profile, speak } from "./browser.mjs";
import { startDemo } from "./demo.mjs";
import { prepare } from "./desk.mjs";

const tartu = "/organisations/tartu-linn";
/** File name, who looks, address or a function of what was prepared. */
const shots = [
  ["sign-in", "nobody", "/sign-in"],
  ["day", "tartu", (the) => `${the.day}?client=${the.client}`],
  ["day-saved", "tartu", (the) => `${the.day}?saved=${the.contact}`],
  ["contacts", "tartu", `${tartu}/contacts`],
  ["contact", "tartu", (the) => `${tartu}/contacts/${the.contact}`],
  ["correction", "tartu", (the) => `${tartu}/contacts/${the.contact}/correction`],
  ["follow-ups", "tartu", `${tartu}/follow-ups`],
  ["clients", "tartu", `${tartu}/clients`],
  ["file", "tartu", (the) => `${tartu}/clients/${the.client}`],
  ["file-edit", "tartu", (the) => `${tartu}/clients/${the.client}/edit`],
  ["opening", "tartu", (the) => `${tartu}/clients/${the.stranger}/opening`],
  ["figures", "coordinator", `${tartu}/figures?from=2023-01-01&to=2023-06-30`],
  ["figures-programme", "programme", "/figures"],
  ["staff", "coordinator", `${tartu}/staff`],
  ["centres", "coordinator", `${tartu}/centres`],
  ["centre-topics", "coordinator", (the) => the.day.replace(/day$/, "topics")],
  ["topics", "programme", "/programme/topics"],
  ["installation", "administrator", "/installation/organisations"],
  ["settings", "tartu", "/settings"],
];

/** The day as the README shows it: a client chosen, a topic and an act ticked, nothing sent yet. */
async function forReadme(page, the) {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${the.day}?client=${the.client}`);
  for (const key of ["e", "1"]) {
    await page.locator("input[data-topic]").first().focus();
    await page.keyboard.press(key);
  }
  await page.evaluate(() => document.activeElement.blur());
  await page.screenshot({ path: fileURLToPath(new URL("../../docs/screenshot.png", import.meta.url)), fullPage: true });
}

async function take(seat, the, folder) {
  for (const [name, who, address] of shots) {
    const page = await seat(who);
    for (const width of [1280, 390])
      for (const language of ["et", "uk"])
        for (const colorScheme of ["light", "dark"]) {
          await speak(page, language);
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          await page.setViewportSize({ width, height: 900 });
          await page.goto(typeof address === "function" ? address(the) : address);
          await page.screenshot({ path: join(folder, `${name}-${width}-${language}-${colorScheme}.png`), fullPage: true });
        }
  }
}

const [wanted] = process.argv.slice(2);
if (!wanted) throw new Error("say where the pictures go: node shots.mjs DIR, or --readme");
const demo = await startDemo();
const browser = await openBrowser();
const seats = new Map();
try {
  const seat = async (who) => {
    if (seats.has(who)) return seats.get(who);
    const page = await newPage(await profile(browser, demo.address));
    if (people[who]) await enter(page, people[who]);
    seats.set(who, page);
    return page;
  };
  const the = await prepare(await seat("tartu"), await seat("coordinator"));
  if (wanted === "--readme") await forReadme(await seat("tartu"), the);
  else {
    await mkdir(wanted, { recursive: true });
    await take(seat, the, wanted);
  }
  for (const page of seats.values()) await speak(page, "et");
} finally {
  await browser.close();
  await demo.stop();
}
