// Small things that are clicked: copy, print, dialogs, menus.
import { say } from "./say.js";

async function copy(button) {
  const text = document.querySelector(button.dataset.copy)?.textContent.trim();
  if (!text) return;
  await navigator.clipboard.writeText(text);
  say(button.dataset.said);
}

document.addEventListener("click", ({ target }) => {
  const on = (selector) => target.closest?.(selector);
  const opener = on("[data-opens]");
  if (on("[data-copy]")) copy(on("[data-copy]"));
  else if (on("[data-print]")) print();
  else if (opener) document.getElementById(opener.dataset.opens)?.showModal();
  else if (on("[data-closes]")) on("dialog")?.close();
  for (const menu of document.querySelectorAll("details[data-menu][open]"))
    if (!menu.contains(target)) menu.open = false;
});

document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && event.target.closest?.("details[data-menu][open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
