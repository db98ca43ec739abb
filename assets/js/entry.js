// Quick entry, form[data-entry]: letters tick topics, digits the acts of the last topic, Ctrl+Enter saves, Alt+A is anonymous.
// Letters act only while focus is inside the form and not in a text (WCAG 2.1.4).
import { held, singles, typing } from "./keys.js";

const entry = () => document.querySelector("form[data-entry]");
const actsOf = (form, topic) => form.querySelector(`[data-acts-of="${CSS.escape(topic)}"]`);
const topics = (form) => [...form.querySelectorAll("[data-topic]")];
let last = "";

// The first ticked topic is the main one: it carries the mark .main and goes into input[data-main].
function show(form) {
  const ticked = topics(form).filter((topic) => topic.checked);
  const order = (form.dataset.order ?? "")
    .split(" ")
    .filter((name) => ticked.some((topic) => topic.dataset.topic === name));
  for (const { dataset } of ticked) if (!order.includes(dataset.topic)) order.push(dataset.topic);
  form.dataset.order = order.join(" ");
  for (const topic of topics(form)) {
    topic
      .closest(".key")
      ?.querySelector(".main")
      ?.classList.toggle("on", topic.dataset.topic === order[0]);
    actsOf(form, topic.dataset.topic)?.classList.toggle("on", topic.checked);
  }
  const main = form.querySelector("input[data-main]");
  if (main) main.value = order[0] ?? "";
}

function toggle(form, key) {
  const topic = form.querySelector(`[data-topic][data-key="${CSS.escape(key)}"]`);
  const act = !topic && last && actsOf(form, last)?.querySelector(`[data-act="${CSS.escape(key)}"]`);
  const input = topic || act;
  if (!input) return false;
  const folded = input.closest("details:not([open])");
  if (folded) folded.open = true;
  input.click();
  (topic ?? input).focus();
  return true;
}

document.addEventListener("keydown", (event) => {
  const form = entry();
  if (!form || event.defaultPrevented) return;
  const key = event.key.toLowerCase();
  const inside = form.contains(event.target);
  if (key === "enter" && (event.ctrlKey || event.metaKey) && inside) form.requestSubmit();
  else if (event.altKey && event.code === "KeyA") form.querySelector("[data-anon]")?.click();
  else if (typing(event) || held(event)) return;
  else if (inside && toggle(form, key))
    last = event.target.closest("form") && (document.activeElement.dataset.topic ?? last);
  else if (key === "n" && singles()) form.querySelector("[data-lookup],[data-topic]")?.focus();
  else return;
  event.preventDefault();
});

document.addEventListener("change", ({ target }) => {
  const form = target.closest?.("form[data-entry]");
  if (!form) return;
  if (target.dataset.topic && target.checked) last = target.dataset.topic;
  show(form);
});

const start = () => entry() && show(entry());
document.addEventListener("htmx:after:swap", start);
start();
