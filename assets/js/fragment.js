// A piece of HTML from our own server, put into the page. The policy is for browsers that enforce Trusted Types.

const policy = window.trustedTypes?.createPolicy("teekond", { createHTML: (text) => text }) ?? {
  createHTML: (text) => text,
};

/** Puts the fragment at `url` into `place`. Throws if the network or the server fails, or `signal` aborts. */
export async function load(place, url, signal) {
  const answer = await fetch(url, { signal, headers: { "HX-Request": "true", "X-Teekond": "1" } });
  if (!answer.ok) throw new Error(answer.statusText);
  put(place, await answer.text());
}

/** Puts a fragment of our own server, whenever it came from there, into `place`. */
export function put(place, html) {
  const parsed = new DOMParser().parseFromString(policy.createHTML(html), "text/html");
  place.replaceChildren(...parsed.body.childNodes);
  window.htmx?.process(place);
}
