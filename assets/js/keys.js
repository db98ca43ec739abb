// Keys of every page: / to the search, J and K along the rows, H approves the row, ? shows the keys.
// Single letters can be switched off in the settings: <html data-keys="off"> (WCAG 2.1.4).

const texts = /^(input|textarea|select)$/i;
const ticks = /^(checkbox|radio|button|submit)$/;

/** Whether the key belongs to a text that is being written. */
export const typing = ({ target }) =>
  (texts.test(target.tagName) && !ticks.test(target.type)) || target.isContentEditable;

/** Whether the key was pressed with another. */
export const held = (event) => event.ctrlKey || event.metaKey || event.altKey;

/** Whether single letters may act outside a form. */
export const singles = () => document.documentElement.dataset.keys !== "off";

const rows = () => [...document.querySelectorAll("[data-list] tbody>tr,tbody[data-list]>tr,[data-list]>li")];

function walk(step) {
  const all = rows();
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const row = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
  (row?.querySelector("a,button,input:not([type=hidden])") ?? row)?.focus();
}

const approve = () =>
  document.activeElement
    ?.closest("[data-list] tr,[data-list]>li,tbody[data-list]>tr")
    ?.querySelector("[data-approve]")
    ?.click();

const actions = { j: () => walk(1), k: () => walk(-1), h: approve };

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || typing(event) || held(event)) return;
  const key = event.key.toLowerCase();
  const search = key === "/" && document.getElementById("q");
  const keys = key === "?" && document.querySelector("dialog#keys");
  if (search) search.focus();
  else if (keys && !keys.open) keys.showModal();
  else if (actions[key] && singles() && rows().length && !event.target.closest("form[data-entry]")) actions[key]();
  else return;
  event.preventDefault();
});
