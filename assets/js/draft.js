// Keeps what is being written: form[data-draft="/drafts/NAME"] is sent a moment after the last key and when the page goes.

const wait = 800; // ms after the last key
const timers = new Map(); // form → timer; a form in it has something unsent

function body(form) {
  const fields = [...new FormData(form)].filter(
    ([name, value]) => typeof value === "string" && form.elements[name]?.type !== "password",
  );
  return new URLSearchParams(fields);
}

async function save(form, keepalive = false) {
  clearTimeout(timers.get(form));
  timers.delete(form);
  const said = form.querySelector("[data-draft-said]");
  try {
    const headers = { "X-Teekond": "1" };
    const answer = await fetch(form.dataset.draft, { method: "PUT", headers, keepalive, body: body(form) });
    if (said) said.textContent = answer.ok ? (said.dataset.draftSaid ?? "") : "";
  } catch {
    if (said) said.textContent = said.dataset.draftFailed ?? "";
  }
}

for (const kind of ["input", "change"]) {
  document.addEventListener(kind, ({ target }) => {
    const form = target.form ?? target.closest?.("form");
    if (!form?.dataset.draft) return;
    clearTimeout(timers.get(form));
    timers.set(
      form,
      setTimeout(() => save(form), wait),
    );
  });
}

// Once the form itself is sent there is nothing left to keep.
document.addEventListener("submit", ({ target }) => {
  // Who clears the draft, form[data-clears], keeps nothing of what was typed since either.
  for (const form of target.matches("[data-clears]") ? [...timers.keys()] : [target]) {
    clearTimeout(timers.get(form));
    timers.delete(form);
  }
});

addEventListener("pagehide", () => {
  for (const form of timers.keys()) save(form, true);
});
