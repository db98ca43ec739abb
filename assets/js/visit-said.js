// What is said of a device: one line of [data-said], and counts by state in [data-counts].
import { kept } from "./visit-store.js";

/** Shows the line of that word and hides the others. */
export function show(root, word) {
  for (const line of root.querySelectorAll("[data-said]")) line.hidden = line.dataset.said !== word;
}

/** How many visits of the owner are on the device, in which state. */
export async function count(root, owner) {
  const { packet, filled } = owner ? await kept(owner) : { packet: [], filled: [] };
  const of = (state) => filled.filter((row) => row.state === state).length;
  const counts = { carried: packet.length, waiting: of("waiting"), sent: of("sent"), problem: of("problem") };
  for (const element of root.querySelectorAll("[data-counts]")) {
    element.querySelector("b").textContent = counts[element.dataset.counts];
    element.hidden = element.dataset.counts === "problem" && !counts.problem;
  }
  root.querySelector("[data-all]").hidden = !owner;
}
