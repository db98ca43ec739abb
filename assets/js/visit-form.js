// A form that is kept as the browser would send it, and filled in again from that.

/** The fields as they would be sent. */
export const bodyOf = (form) =>
  new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string")).toString();

/** Fills the form in again. */
export function fill(form, body) {
  const typed = new URLSearchParams(body);
  for (const field of form.elements) {
    if (!field.name) continue;
    if (/^(checkbox|radio)$/.test(field.type)) field.checked = typed.getAll(field.name).includes(field.value);
    else if (typed.has(field.name)) field.value = typed.get(field.name);
  }
  form.querySelector("[data-topic]:checked")?.dispatchEvent(new Event("change", { bubbles: true }));
}

/** This moment in Estonia, as a field of day and time has it: 30.06.2026 10.42. */
export function now() {
  const parts = { dateStyle: "short", timeStyle: "short", timeZone: "Europe/Tallinn" };
  const [day, time] = new Intl.DateTimeFormat("sv-SE", parts).format().split(" ");
  return `${day.split("-").reverse().join(".")} ${time.replace(":", ".")}`;
}

/** Sends the fields as a form of a page does: what comes back is the page. */
export function submit(action, body) {
  const form = Object.assign(document.createElement("form"), { method: "post", action, hidden: true });
  for (const [name, value] of new URLSearchParams(body))
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  document.body.append(form);
  HTMLFormElement.prototype.submit.call(form);
}
