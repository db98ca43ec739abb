// The page that works without a network, /visit: opens what the device keeps, keeps what is filled in, sends it when it can.
import { put as place } from "./fragment.js";
import { say } from "./say.js";
import { bodyOf, fill, now, submit } from "./visit-form.js";
import { able, open, seal, unwrap } from "./visit-key.js";
import { count, show } from "./visit-said.js";
import { flush, whoami } from "./visit-send.js";
import { all, channel, ends, one, put, sweep, unsent, wipe } from "./visit-store.js";

const idle = 10 * 60_000; // ms without a touch, then the page locks itself
const again = 60_000; // ms between tries to send
const soon = 3_000; // ms until the next try where the browser says that there is a network and nothing gets through yet
const tries = 5; // of the PIN
let saving = Promise.resolve();
let drawing = Promise.resolve();
let root, held, current, sleeper, saver, sender; // held: the holder with its key; current: the visit that is filled in

const part = (selector) => root.querySelector(selector);

function reveal(word) {
  for (const element of root.querySelectorAll("[data-shows]")) element.hidden = element.dataset.shows !== word;
}

async function packets() {
  const rows = await all("packet", held.owner);
  return Promise.all(rows.map(async (row) => ({ ...row, ...(await open(held.key, `packet/${row.visit}`, row)) })));
}

// One after another, so that what is drawn last is what is there last.
const drawList = () => (drawing = drawing.catch(() => {}).then(drawNow));

async function drawNow() {
  if (!held) return;
  await count(root, held.owner);
  const filled = new Map((await all("filled", held.owner)).map((row) => [row.visit, row]));
  const known = await packets();
  part("[data-list]").replaceChildren(...known.map((packet) => item(packet, filled.get(packet.visit))));
  part("[data-send]").hidden = ![...filled.values()].some((row) => row.state === "waiting");
  const first = Math.min(...known.map((packet) => ends(packet.takenAt)));
  part("[data-gone]").hidden = !known.length;
  if (known.length) part("[data-until-when]").textContent = moment(first);
}

const moment = (at) =>
  new Date(at).toLocaleString(document.documentElement.lang, { dateStyle: "short", timeStyle: "short" });

function item(packet, row) {
  const made = part("[data-item]").content.cloneNode(true).firstElementChild;
  const state = row?.state ?? "carried";
  made.dataset.of = packet.visit;
  made.querySelector("[data-name]").textContent = packet.name;
  made.querySelector("[data-whom]").textContent = ` ${packet.name}`;
  made.querySelector("[data-address]").textContent = packet.address;
  for (const pill of made.querySelectorAll("[data-state]")) pill.hidden = pill.dataset.state !== state;
  // What may have arrived is not changed any more.
  made.querySelector("[data-fill]").hidden = state === "waiting" && row.tried;
  made.querySelector("[data-mend]").hidden = state !== "problem";
  return made;
}

async function openForm(visit) {
  const row = await one("packet", visit);
  const packet = { ...row, ...(await open(held.key, `packet/${visit}`, row)) };
  const filled = await one("filled", visit);
  place(part("[data-form]"), packet.html);
  const form = part("[data-form] form");
  if (filled?.sealed) fill(form, (await open(held.key, `filled/${visit}`, filled)).body);
  current = { visit, form, takenAt: row.takenAt };
  part("[data-who-is]").textContent = packet.name;
  part("[data-saved]").textContent = "";
  reveal("form");
  part("[data-who-is]").focus();
}

// One after another, so that what was written last stands.
const keep = (state) => (saving = saving.catch(() => {}).then(() => keepNow(state)));

// The form, sealed, under a state. Its beginning is when it was first touched.
async function keepNow(state) {
  clearTimeout(saver);
  if (!current || !held) return;
  const { visit, form, takenAt } = current;
  const begun = form.elements.started_at;
  if (!begun.value) begun.value = now();
  const filled = { action: new URL(form.action).pathname, body: bodyOf(form) };
  const sealed = await seal(held.key, `filled/${visit}`, filled);
  await put("filled", { visit, owner: held.owner, takenAt, state, tried: false, ...sealed });
  const saved = part("[data-saved]");
  saved.textContent = saved.dataset.saved;
}

async function close() {
  if (saver) await keep("draft");
  [saver, current] = [undefined, undefined];
  part("[data-form]").replaceChildren();
  reveal("list");
  await drawList();
}

async function send() {
  if (!held) return;
  const waits = (await all("filled", held.owner)).some((row) => row.state === "waiting");
  if (!waits) return show(root, navigator.onLine ? "" : "offline");
  show(root, navigator.onLine ? "sending" : "offline");
  const word = await flush(held);
  clearTimeout(sender);
  if (word === "offline" && navigator.onLine) sender = setTimeout(send, soon);
  if (!held) return;
  await drawList();
  show(root, word);
  say(part(`[data-said="${word}"]`)?.textContent);
}

async function mend(visit) {
  const { action, body } = await open(held.key, `filled/${visit}`, await one("filled", visit));
  submit(action, body);
}

// Nothing of anybody stays in the page.
function blank(word) {
  [held, current, saver] = [undefined, undefined, undefined];
  part("[data-form]").replaceChildren();
  part("[data-list]").replaceChildren();
  part("[data-who-is]").textContent = "";
  part("[data-all]").hidden = word === "nothing";
  reveal(word);
}

async function lock() {
  if (saver) await keep("draft");
  blank("locked");
}

// Ten minutes from now, unless it is touched before.
function wake() {
  clearTimeout(sleeper);
  sleeper = setTimeout(lock, idle);
}

async function unlocked(holder, key) {
  held = { ...holder, key };
  wake();
  part("[data-home]").href = holder.home;
  show(root, "");
  reveal("list");
  await drawList();
  await send();
}

// Whoever is signed in on a network needs no PIN; everybody else does.
async function unlockByShare(holders) {
  if (!navigator.onLine) return show(root, "offline");
  for (const holder of holders) {
    const me = await whoami(holder.keyAt);
    if (me.why) return show(root, me.why === "later" ? "" : me.why);
    const key = me.owner === holder.owner && (await unwrap(holder.byShare, me.share).catch(() => undefined));
    if (held) return; // by the PIN meanwhile
    if (key) return unlocked(holder, key);
    show(root, "other");
  }
}

async function unlockByPin(field) {
  for (const holder of await all("holder")) {
    if (holder.wrong >= tries) {
      show(root, "spent");
      continue;
    }
    const key = await unwrap(holder.byPin, field.value).catch(() => undefined);
    await put("holder", { ...holder, wrong: key ? 0 : holder.wrong + 1 });
    if (key) {
      field.value = "";
      return unlocked(holder, key);
    }
    show(root, holder.wrong + 1 >= tries ? "spent" : "wrong");
  }
  field.select();
}

async function clear() {
  if ((await unsent()) && !confirm(root.dataset.confirm)) return;
  await wipe();
  show(root, "");
  blank("nothing");
}

async function expire() {
  await sweep();
  if (!(await all("holder")).length) blank("nothing");
}

const clicks = {
  "[data-fill]": (button) => openForm(button.closest("[data-of]").dataset.of),
  "[data-mend]": (button) => mend(button.closest("[data-of]").dataset.of),
  "[data-back]": close,
  "[data-send]": send,
  "[data-lock]": lock,
  "[data-clear]": clear,
};

function listen() {
  root.addEventListener("click", ({ target }) => {
    const found = Object.entries(clicks).find(([selector]) => target.closest(selector));
    if (found) found[1](target.closest(found[0]));
  });
  for (const kind of ["input", "change"])
    part("[data-form]").addEventListener(kind, () => {
      clearTimeout(saver);
      saver = setTimeout(() => keep("draft").then(() => (saver = undefined)), 400);
    });
  root.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (event.target.matches("[data-unlock]")) return unlockByPin(event.target.elements.pin);
    await keep("waiting");
    saver = undefined;
    await close();
    await send();
  });
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, wake);
  // Signed out, or emptied, in another window.
  new BroadcastChannel(channel).addEventListener("message", () => blank("nothing"));
  addEventListener("online", send);
  addEventListener("offline", () => show(root, "offline"));
  addEventListener("pagehide", () => saver && keep("draft"));
  setInterval(() => expire().then(send), again);
}

export async function start(page) {
  root = page;
  if (!able()) return show(root, "unsafe");
  await sweep();
  const holders = await all("holder");
  if (!holders.length) return reveal("nothing");
  listen();
  reveal("locked");
  await unlockByShare(holders);
  if (!held) part("#pin").focus();
}
