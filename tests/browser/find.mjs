// One address of every page: which pages there are stands in docs/access.txt; where one of them is, its links tell, followed
// from where each role begins its day. So no page can be forgotten by these tests.
import { readFileSync } from "node:fs";

const table = readFileSync(new URL("../../docs/access.txt", import.meta.url), "utf8");

/** What can be asked for, apart from the API: `/organisations/{slug}/staff`. */
export const routes = table
  .split("\n")
  .map((line) => line.trim().split(/\s+/))
  .filter(([method, path]) => method === "GET" && !path.startsWith("/api/"))
  .map(([, path]) => path);

const parameters = (route) => route.split("{").length;
const patterns = routes
  .toSorted((one, other) => parameters(one) - parameters(other))
  .map((route) => [route, new RegExp(`^${route.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`)]);

/** The route of an address: the one that has the fewest parameters. */
export function routeOf(address) {
  const { pathname } = new URL(address, "http://site");
  return patterns.find(([, pattern]) => pattern.test(pathname))?.[0];
}

/** Addresses of one route that are asked for: what one file lacks another may have. */
const tries = 6;

const links = (html) => [...html.matchAll(/href="([^"#]+)/g)].map(([, href]) => href.replaceAll("&amp;", "&"));

/**
 * Follows links from `seeds` with the cookies of `context`. Tells the first address of each route that is a whole page, and the
 * routes that answer with something else: a part of a page, a file.
 */
export async function find(context, seeds) {
  const [pages, others, asked] = [new Map(), new Set(), new Set()];
  const [counts, queue] = [new Map(), [...seeds]];
  while (queue.length) {
    const address = queue.shift();
    const route = routeOf(address);
    const count = counts.get(route) ?? 0;
    if (!route || asked.has(address) || count >= tries) continue;
    asked.add(address);
    counts.set(route, count + 1);
    const answer = await context.request.get(address, { maxRedirects: 0, failOnStatusCode: false });
    const on = answer.headers().location && new URL(answer.headers().location, new URL(address, "http://site"));
    if (on) queue.unshift(on.pathname + on.search);
    // A page that only leads on to another is none; one that asks why first may be one for somebody else.
    if (on && !on.pathname.endsWith("/opening")) others.add(route);
    if (answer.status() !== 200) continue;
    const html = (answer.headers()["content-type"] ?? "").includes("html") ? await answer.text() : "";
    if (!html.includes("<html")) others.add(route);
    else if (!pages.has(route)) pages.set(route, address);
    const here = new URL(address, "http://site");
    for (const href of links(html)) {
      const { host, pathname, search } = new URL(href, here);
      if (host === "site") queue.push(pathname + search);
    }
  }
  return { pages, others };
}
