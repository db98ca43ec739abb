// What a device keeps for home visits, in one database; everything that tells of a person is sealed (visit-key.js).
//   holder  whose they are: { owner, byPin, byShare, home, keyAt, wrong, takenAt }
//   packet  what was taken along: { visit, owner, takenAt, iv, sealed }
//   filled  the outbox: { visit, owner, takenAt, state: draft | waiting | problem | sent, tried, iv, sealed }
import { deleteDB, openDB } from "idb";

export const name = "teekond-visits";
/** On which windows hear that everything was removed. */
export const channel = "teekond-visits";
/** The cache of the page that works without a network. */
export const shell = "teekond-visit";
const hours = 72;
const stores = { holder: "owner", packet: "visit", filled: "visit" };

async function there() {
  if (!indexedDB.databases) return true;
  return (await indexedDB.databases()).some((known) => known.name === name);
}

// Opened for each piece of work: nothing stands in the way of deleting it.
async function using(work) {
  const db = await openDB(name, 1, {
    upgrade: (made) => Object.entries(stores).forEach(([store, keyPath]) => made.createObjectStore(store, { keyPath })),
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

export const put = (store, row) => using((db) => db.put(store, row));
export const one = async (store, key) => ((await there()) ? using((db) => db.get(store, key)) : undefined);
export const remove = (store, key) => using((db) => db.delete(store, key));

/** Puts a form into the outbox in the place of what was taken along for its visit, both or neither. */
export const replace = (row) =>
  using(async (db) => {
    const both = db.transaction(["packet", "filled"], "readwrite");
    await Promise.all([both.objectStore("packet").delete(row.visit), both.objectStore("filled").put(row), both.done]);
  });

/** All rows of a store; of one owner, if one is named. */
export async function all(store, owner) {
  if (!(await there())) return [];
  const rows = await using((db) => db.getAll(store));
  return owner ? rows.filter((row) => row.owner === owner) : rows;
}

/** What the device has of an owner at one moment: { packet, filled }. */
export async function kept(owner) {
  if (!(await there())) return { packet: [], filled: [] };
  const [packet, filled] = await using((db) => {
    const both = db.transaction(["packet", "filled"]);
    return Promise.all(["packet", "filled"].map((store) => both.objectStore(store).getAll()));
  });
  const own = (rows) => rows.filter((row) => row.owner === owner);
  return { packet: own(packet), filled: own(filled) };
}

/** How many filled in visits are not sent yet, of everybody. */
export const unsent = async () => (await all("filled")).filter((row) => row.state !== "sent").length;

/** When what was taken along at `takenAt` is gone. */
export const ends = (takenAt) => takenAt + hours * 3_600_000;

/** Removes what is older than 72 hours, sent or not; with the last of it everything. */
export async function sweep(now = Date.now()) {
  if (!(await there())) return;
  const left = await using(async (db) => {
    let kept = 0;
    for (const [store, key] of Object.entries(stores))
      for (const row of await db.getAll(store)) {
        if (now < ends(row.takenAt)) kept += 1;
        else await db.delete(store, row[key]);
      }
    return kept;
  });
  if (!left) await wipe();
}

/** Removes all of it: the database, the page, and the worker that shows it. */
export async function wipe() {
  await deleteDB(name);
  new BroadcastChannel(channel).postMessage("wiped");
  if (globalThis.caches) await caches.delete(shell);
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [globalThis.registration].filter(Boolean);
  await Promise.all(workers.map((worker) => worker.unregister()));
}
