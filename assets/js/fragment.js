// A piece of HTML from our own server, put into the page. The policy is for browsers that enforce Trusted Types.

const policy = window.trustedTypes?.createPolicy("teekond", { createHTML: (text) => text }) ?? {
  createHTML: (text) => text,
};

/** Puts the fragment at `url` into `place`. Throws if the network or the server fails, or `signal` aborts. */
export async function load(place, url, signal) {
  const answer = await fetch(url, { signal, headers: { "HX-Request": "true", "X-Teekond": "1" } });
  if (!answer.ok) throw new Error(answer.statusText);
  const parsed = new DOMParser().parseFromString(policy.createHTML(await answer.text()), "text/html");
  place.replaceChildren(...parsed.body.childNodes);
  window.htmx?.process(place);
}
