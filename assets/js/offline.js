// No network: a form is not sent into the void, so what was typed stays; [data-offline] says so.

function tell(offline) {
  for (const message of document.querySelectorAll("[data-offline]")) message.hidden = !offline;
}

document.addEventListener(
  "submit",
  (event) => {
    // What a device keeps itself needs no network.
    if (navigator.onLine || event.target.method === "dialog" || event.target.closest("[data-visits]")) return;
    event.preventDefault();
    event.stopPropagation();
    tell(true);
  },
  true,
);

// An htmx request that got no answer at all: nothing was swapped, the form is as it was.
document.addEventListener("htmx:error", ({ detail }) => detail?.ctx && !detail.ctx.response && tell(true));
document.addEventListener("htmx:after:request", () => tell(false));
addEventListener("online", () => tell(false));
