// Whoever signs out leaves nothing on the device: what was kept for home visits goes, after a word about what was not sent.
import { unsent, wipe } from "./visit-store.js";

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.getAttribute("action") !== "/sign-out" || event.defaultPrevented) return;
  event.preventDefault();
  try {
    if ((await unsent()) && !confirm(form.dataset.unsent)) return;
    await wipe();
  } catch {
    // The answer to signing out clears it too.
  }
  form.submit();
});
