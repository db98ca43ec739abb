// Shows /visit without a network, from what was kept when visits were loaded, and nothing else: no other page passes here.
// Looks each time whether the 72 hours are over.
import { shell, sweep } from "./visit-store.js";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(Promise.all([clients.claim(), sweep()])));

const kept = async (request) => (await caches.match(request, { cacheName: shell })) ?? fetch(request);

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || request.method !== "GET") return;
  if (request.mode === "navigate" && pathname === "/visit") event.respondWith(sweep().then(() => kept("/visit")));
  else if (pathname.startsWith("/assets/")) event.respondWith(kept(request));
});
