// What happened, for those who cannot see it: one live region, #announced, filled after a swap; and focus never gets lost.

/** Says a text to screen readers. */
export function say(text) {
  if (!text) return;
  let region = document.getElementById("announced");
  if (!region) {
    region = Object.assign(document.createElement("p"), { id: "announced", className: "vh", role: "status" });
    document.body.append(region);
  }
  region.textContent = "";
  setTimeout(() => (region.textContent = text), 50); // a region filled at once is not read
}

// htmx keeps the focus on an element with the same id. Where that element is gone, the changed part takes it.
document.addEventListener("htmx:after:swap", ({ detail, target }) => {
  const wanted = detail?.ctx?.target ?? target;
  const part = wanted.isConnected ? wanted : (document.getElementById(wanted.id) ?? document.body);
  say(part.querySelector(":is([role=alert],[role=status]):not(#announced,[hidden])")?.textContent.trim());
  if (document.activeElement && document.activeElement !== document.body) return;
  const next = part.querySelector("[autofocus],[data-focus]") ?? part;
  if (!next.matches("a,button,input,select,textarea,[tabindex]")) next.tabIndex = -1;
  next.focus({ preventScroll: true });
});

// <form data-until="2026-11-24T08:52:00Z"> … <span data-left></span>: the time left to undo; then it goes.
function countDown() {
  for (const element of document.querySelectorAll("[data-until]")) {
    const seconds = Math.ceil((Date.parse(element.dataset.until) - Date.now()) / 1000);
    if (!(seconds > 0)) {
      element.remove();
      continue;
    }
    const left = element.querySelector("[data-left]") ?? element;
    if (left !== element || !element.children.length) {
      left.setAttribute("aria-hidden", "true"); // in a live region each second would be read
      left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    }
  }
}
setInterval(countDown, 1000);
countDown();

// A page that came back with problems: its summary is where to begin.
document.querySelector("[data-focus]")?.focus();
