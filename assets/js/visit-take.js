// The page on which visits are chosen: takes them to this device, and sends what waits on it.
import { hold, isPin, able, seal, unwrap } from "./visit-key.js";
import { flush, forget, whoami } from "./visit-send.js";
import { all, one, put, remove, shell, sweep } from "./visit-store.js";
import { count, show } from "./visit-said.js";

// The page for work without a network with all that it needs, as the site has it now.
async function keepShell() {
  const page = await fetch("/visit");
  if (!page.ok) throw new Error(page.statusText);
  const named = [...(await page.clone().text()).matchAll(/"(\/assets\/[^"]+)"/g)].map((found) => found[1]);
  const sheets = named.filter((address) => address.endsWith(".css"));
  for (const sheet of sheets)
    for (const [, font] of (await (await fetch(sheet)).text()).matchAll(/url\("?(\.\.\/[^)"]+)"?\)/g))
      named.push(new URL(font, new URL(sheet, location)).pathname);
  const cache = await caches.open(shell);
  for (const kept of await cache.keys()) if (!named.includes(new URL(kept.url).pathname)) await cache.delete(kept);
  await cache.addAll(named);
  await cache.put("/visit", page);
}

// Until it answers for the page.
async function startWorker() {
  const registration = await navigator.serviceWorker.register("/visit-worker.js", { scope: "/visit" });
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  if (worker.state === "activated") return;
  await new Promise((resolve, reject) => {
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") resolve();
      else if (worker.state === "redundant") reject(new Error("no worker"));
    });
  });
}

async function packet(element, { key, owner, takenAt }) {
  const { visit, packet: address } = element.dataset;
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(answer.statusText);
  const sealed = await seal(key, `packet/${visit}`, await answer.json());
  await put("packet", { visit, owner, takenAt, ...sealed });
}

async function load(root, pin) {
  const me = await whoami(root.dataset.key);
  if (me.why) throw new Error(me.why);
  const { key, ...wrapped } = await hold(await one("holder", me.owner), pin, me.share);
  const held = { key, owner: me.owner, takenAt: Date.now() };
  const { pathname: home } = location;
  await put("holder", { owner: me.owner, takenAt: held.takenAt, ...wrapped, home, keyAt: root.dataset.key, wrong: 0 });
  const bar = root.querySelector("[data-progress]");
  const visits = [...document.querySelectorAll("[data-visit]")];
  Object.assign(bar, { hidden: false, max: visits.length + 1, value: 0 });
  for (const visit of visits) {
    await packet(visit, held);
    bar.value += 1;
  }
  // Who is not visited after all is not kept, unless something was filled in.
  const chosen = visits.map((visit) => visit.dataset.visit);
  const filled = (await all("filled", me.owner)).map((row) => row.visit);
  for (const { visit } of await all("packet", me.owner))
    if (!chosen.includes(visit) && !filled.includes(visit)) await remove("packet", visit);
  await keepShell();
  await startWorker();
  bar.hidden = true;
}

// What was mended and saved on a page of the site is on record: the device need not keep it.
async function forgetSent() {
  const visit = document.querySelector("[data-sent]")?.dataset.sent;
  const row = visit && (await one("filled", visit));
  if (row) await forget(row);
}

async function draw(root) {
  const holders = await all("holder");
  root.querySelector("[data-go]").hidden = !holders.length;
  await count(root, holders[0]?.owner);
}

// Whoever is signed in needs no PIN to send.
async function sendWaiting(root) {
  const waiting = (await all("filled")).filter((row) => row.state === "waiting");
  if (!waiting.length) return;
  const me = await whoami(root.dataset.key);
  if (me.why) return show(root, me.why);
  const holder = await one("holder", me.owner);
  if (!holder) return show(root, "other");
  show(root, "sending");
  const key = await unwrap(holder.byShare, me.share).catch(() => undefined);
  show(root, key ? await flush({ ...holder, key }) : "other");
}

export async function start(root) {
  root.hidden = false;
  if (!able()) return show(root, "unsafe");
  await sweep();
  await forgetSent();
  root.querySelector("[data-carry]")?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const pin = event.target.elements.pin;
    pin.ariaInvalid = String(!isPin(pin.value));
    if (!isPin(pin.value)) {
      show(root, "pin");
      return pin.focus();
    }
    const button = event.target.querySelector("button");
    button.disabled = true;
    show(root, "");
    await load(root, pin.value).then(
      () => show(root, "loaded"),
      (error) => show(root, error.message === "signed-out" ? "signed-out" : "failed"),
    );
    [pin.value, button.disabled] = ["", false];
    root.querySelector("[data-progress]").hidden = true;
    await draw(root);
  });
  await draw(root);
  await sendWaiting(root);
  await draw(root);
  addEventListener("online", () => sendWaiting(root).then(() => draw(root)));
}
