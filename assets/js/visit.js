// Home visits: on the page where they are chosen, and on the page that a device keeps.
import { start as page } from "./visit-page.js";
import { start as take } from "./visit-take.js";

for (const line of document.querySelectorAll("[data-without-script]")) line.hidden = true;
const [device, visits] = ["[data-device]", "[data-visits]"].map((selector) => document.querySelector(selector));
if (device) take(device);
if (visits) page(visits);
