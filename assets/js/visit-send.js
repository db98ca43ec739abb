// The outbox: what was filled in goes out once. A form keeps its key `once` from the moment it was taken along; it leaves the
// device only when the server has answered with that very key, and a form whose answer was lost is sent again unchanged.
import { open, seal } from "./visit-key.js";
import { all, put, replace } from "./visit-store.js";

const patience = 20_000; // ms for an answer

/** Asks the server who is signed in: { owner, share }, or a word for why nobody can be told. */
export async function whoami(keyAt) {
  const asks = { method: "POST", headers: { "X-Teekond": "1" }, signal: AbortSignal.timeout(patience) };
  try {
    const answer = await fetch(keyAt, asks);
    if (answer.ok) return await answer.json();
    return { why: [401, 403, 404].includes(answer.status) ? "signed-out" : "later" };
  } catch {
    return { why: "offline" };
  }
}

async function post({ action, body }) {
  const headers = { Accept: "application/json", "X-Teekond": "1" };
  const signal = AbortSignal.timeout(patience);
  return fetch(action, { method: "POST", headers, signal, body: new URLSearchParams(body) });
}

/** Once more what is left of a visit that is on record: that it was sent. */
export const forget = ({ visit, owner, takenAt }) => replace({ visit, owner, takenAt, state: "sent" });

// One form. Answers with a word if the others have to wait too.
async function send(key, row) {
  const place = `filled/${row.visit}`;
  const filled = await open(key, place, row);
  await put("filled", { ...row, tried: true });
  let answer;
  try {
    answer = await post(filled);
    if (answer.status === 201 && (await answer.json()).once === new URLSearchParams(filled.body).get("once"))
      return void (await forget(row));
  } catch {
    return "offline";
  }
  if (answer.status === 401) return "signed-out";
  const isOurs = answer.status >= 400 && answer.status < 500 && ![408, 429].includes(answer.status);
  if (!isOurs) return "later";
  // Refused, so nothing of it is there: it may be filled in anew under the same key.
  await put("filled", { ...row, state: "problem", tried: false, ...(await seal(key, place, filled)) });
}

/** Sends what waits, one after another, in one window at a time. Answers with a word: done, offline, later, signed-out, other. */
export const flush = ({ key, owner, keyAt }) =>
  navigator.locks.request("teekond-visits", async () => {
    const waiting = (await all("filled", owner)).filter((row) => row.state === "waiting");
    if (!waiting.length) return "nothing";
    const me = await whoami(keyAt);
    if (me.why) return me.why;
    if (me.owner !== owner) return "other";
    for (const row of waiting) {
      const halt = await send(key, row);
      if (halt) return halt;
    }
    return (await all("filled", owner)).some((row) => row.state === "problem") ? "problem" : "done";
  });
