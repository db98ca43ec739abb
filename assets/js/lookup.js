// Finding a client while typing: input[data-lookup="/url"], the ARIA combobox pattern. Without it there is a search button.
import { load } from "./fragment.js";
import { held } from "./keys.js";
import { say } from "./say.js";

const wait = 120; // ms after the last letter
let timer, request;

const boxOf = (input) => input.parentElement.querySelector(":scope>.found");
const options = (input) => [...(boxOf(input)?.querySelectorAll("[role=option]") ?? [])];
const active = (input) => options(input).find((option) => option.ariaSelected === "true");

function makeBox(input) {
  const box = Object.assign(document.createElement("div"), { className: "found", hidden: true });
  input.after(box);
  input.role = "combobox";
  input.autocomplete = "off";
  input.ariaAutoComplete = "list";
  input.ariaExpanded = "false";
  return box;
}

function close(input) {
  clearTimeout(timer);
  request?.abort();
  const box = boxOf(input);
  if (!box) return;
  box.hidden = true;
  box.replaceChildren();
  input.ariaExpanded = "false";
  input.removeAttribute("aria-activedescendant");
}

async function find(input) {
  const name = input.value.trim();
  if (name.length < 2) return close(input);
  request?.abort();
  request = new AbortController();
  const { signal } = request;
  const box = boxOf(input) ?? makeBox(input);
  const url = new URL(input.dataset.lookup, location.href);
  url.searchParams.set("name", name);
  try {
    await load(box, url, signal);
  } catch {
    if (!signal.aborted) close(input);
    return;
  }
  const id = input.id || "lookup";
  const list = box.querySelector("[role=listbox]");
  if (list) list.id = `${id}-found`;
  input.setAttribute("aria-controls", `${id}-found`);
  for (const [index, option] of options(input).entries()) option.id = `${id}-found-${index}`;
  box.hidden = false;
  input.ariaExpanded = "true";
  mark(input, options(input)[0]); // what Enter takes
  say(box.querySelector("[data-say]")?.dataset.say ?? String(options(input).length));
}

// Enter before the answer is there: a single client who is found is the one who was meant; several are shown to choose from.
async function hurry(input) {
  clearTimeout(timer);
  await find(input);
  const clients = options(input).filter((option) => option.dataset.id);
  if (clients.length === 1) choose(input, clients[0]);
}

function move(input, step) {
  const all = options(input);
  if (!all.length) return;
  const at = all.indexOf(active(input));
  mark(input, all[(at + step + all.length) % all.length]);
}

// The one that Enter takes: it is seen, and screen readers say it.
function mark(input, wanted) {
  if (!wanted) return;
  for (const option of options(input)) option.ariaSelected = String(option === wanted);
  input.setAttribute("aria-activedescendant", wanted.id);
  wanted.scrollIntoView({ block: "nearest" });
}

// The id goes into the hidden input, the card where the field was; then on to the first topic.
async function choose(input, option) {
  const form = input.form;
  if (option.dataset.new) return begin(input, option.dataset.new);
  const into = form?.elements[input.dataset.into];
  if (into) {
    into.value = option.dataset.id;
    into.dispatchEvent(new Event("change", { bubbles: true }));
  }
  close(input);
  const card = form?.querySelector("[data-who]");
  if (!card || !option.dataset.card)
    return void (input.value = option.firstElementChild?.textContent ?? option.textContent);
  await load(card, option.dataset.card).catch(() => {
    card.textContent = option.textContent;
  });
  speak(form, option.dataset.language ?? card.querySelector("[data-language]")?.dataset.language);
  showCard(form, true);
  (form.querySelector("[data-topic]") ?? card.querySelector("button"))?.focus();
}

// Someone new: what was typed becomes the name, the last word the family name. Nothing is typed twice.
function begin(input, typed) {
  const { elements } = input.form;
  const words = typed.trim().split(/\s+/);
  const family = words.length > 1 ? words.pop() : "";
  close(input);
  tick(input.form, "who", "new");
  for (const [name, word] of [["new_given_name", words.join(" ")], ["new_family_name", family]])
    if (elements[name]) elements[name].value = word;
  elements.new_given_name?.focus();
}

// The conversation is in the client's own language, if the form offers it.
const speak = (form, language) => language && tick(form, "language", language);

function tick(form, name, word) {
  const radio = form.querySelector(`input[type=radio][name="${name}"][value="${CSS.escape(word)}"]`);
  if (!radio) return;
  radio.checked = true;
  radio.dispatchEvent(new Event("change", { bubbles: true }));
}

function showCard(form, chosen) {
  for (const card of form.querySelectorAll("[data-who]")) card.hidden = !chosen;
  for (const field of form.querySelectorAll("[data-find]")) field.hidden = chosen;
}

function forget(form) {
  const input = form.querySelector("[data-lookup]");
  if (!input) return;
  const into = form.elements[input.dataset.into];
  if (into) into.value = "";
  input.value = "";
  form.querySelector("[data-who]")?.replaceChildren();
  showCard(form, false);
}

document.addEventListener("input", ({ target }) => {
  if (!target.dataset?.lookup) return;
  clearTimeout(timer);
  timer = setTimeout(() => find(target), wait);
});

document.addEventListener("keydown", (event) => {
  const input = event.target;
  if (!input.dataset?.lookup || held(event) || event.isComposing) return;
  const open = input.ariaExpanded === "true" && options(input).length > 0;
  if (event.key === "ArrowDown") open ? move(input, 1) : find(input);
  else if (event.key === "ArrowUp" && open) move(input, -1);
  else if (event.key === "Enter" && open) choose(input, active(input));
  else if (event.key === "Enter" && input.value.trim().length > 1) hurry(input);
  else if (event.key === "Escape" && open) close(input);
  else return;
  event.preventDefault();
});

document.addEventListener("mousedown", (event) => {
  const option = event.target.closest?.(".found [role=option]");
  if (!option) return;
  event.preventDefault(); // the input keeps the focus
  choose(option.closest(".found").parentElement.querySelector("[data-lookup]"), option);
});

document.addEventListener("focusout", ({ target }) => target.dataset?.lookup && close(target));

document.addEventListener("click", ({ target }) => {
  const form = target.form ?? target.closest?.("form");
  if (!form) return;
  if (target.closest("[data-change]")) {
    forget(form);
    form.querySelector("[data-lookup]")?.focus();
  } else if (target.closest("[data-anon]")) {
    forget(form);
  }
});
