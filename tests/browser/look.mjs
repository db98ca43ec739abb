// What must hold on every page, whoever looks at it, in whatever language, width and colours.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** A key of a text that nobody has worded: `desk-entry-title`. */
const bareKey = /\b(?:platform|frame|people|desk|casework|imports|privacy|figures)-[a-z][a-z_-]*\b/g;

/** Everything that is wrong with the page, in words; an empty list when nothing is. A page without `language` chooses its own. */
export async function wrongs(page, language) {
  const found = await page.evaluate(look);
  const said = await page.locator("html").getAttribute("lang");
  return [
    ...(!language || said === language ? [] : [`the page says that it is in ${said}`]),
    ...[...new Set(found.words.match(bareKey) ?? [])].map((key) => `a text without words: ${key}`),
    ...(found.wider ? [`wider than the window by ${found.wider} px`] : []),
    ...page.faults.splice(0),
    ...(await violations(page)),
  ];
}

/** Runs in the page: all words that are seen or read out, and how much the page is wider than its window. */
function look() {
  const attributes = ["aria-label", "title", "placeholder", "alt", "data-label", "data-said"];
  const read = attributes.flatMap((name) => [...document.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name)));
  const { scrollWidth, clientWidth } = document.scrollingElement;
  return { words: [document.title, document.body.textContent, ...read].join("\n"), wider: scrollWidth - clientWidth };
}

/** What axe has against it. Evaluated by the debugger of the browser, so the policy of the site stays as it is. */
async function violations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: "tag", values } }), rules);
  return violations.map(({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}
