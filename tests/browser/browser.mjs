// Debian's Chromium, and people of the demonstration in it. CHROMIUM names another browser.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const found = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

/** A browser without a window. */
export const openBrowser = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? found, args: ["--no-sandbox", "--font-render-hinting=none"] });

/** Logins of the demonstration, by role and place. */
export const people = {
  tartu: "demo.tartu.noustaja",
  rakvere: "demo.rakvere.noustaja",
  coordinator: "demo.tartu.koordinaator",
  programme: "demo.programmijuht",
  authority: "demo.rakendusasutus",
  unit: "demo.rakendusuksus",
  administrator: "demo.haldur",
};

/** A browser profile of its own; in Estonian, light and wide unless `options` say otherwise. */
export function profile(browser, address, options = {}) {
  return browser.newContext({
    baseURL: address,
    locale: "et-EE",
    timezoneId: "Europe/Tallinn",
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
}

/** A page that remembers what was wrong in it: `faults` has scripts that failed and what the policy of the site forbade. */
export async function newPage(context) {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults = [];
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`the policy forbids ${violatedDirective}: ${blockedURI}`),
    ),
  );
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("console", (said) => {
    // A page that answers 404 or 422 on purpose is no fault; what the policy forbids is said as an error too.
    const isStatus = said.text().startsWith("Failed to load resource");
    if (said.type() === "error" && !isStatus) faults.push(`console: ${said.text()}`);
  });
  return Object.assign(page, { faults });
}

/** Comes in by one click, as `login`; tells the path of the page on which the day begins. */
export async function enter(page, login) {
  await page.goto("/sign-in");
  await page.click(`button[value="${login}"]`);
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  return new URL(page.url()).pathname;
}

/** Sets the language of the pages, as the buttons on top do. */
export async function speak(page, language) {
  const origin = new URL(page.url() === "about:blank" ? (await page.goto("/sign-in")).url() : page.url()).origin;
  const headers = { origin, "sec-fetch-site": "same-origin" };
  await page.context().request.post("/language", { form: { language, to: "/sign-in" }, headers, maxRedirects: 0 });
}
