// The key under which a device keeps visits. It lies there twice, wrapped: by a PIN, for work without a network, and by the
// server's share, which is told only to the signed-in owner and held in memory. Unwrapped it cannot be taken out.
const rounds = 600_000; // of PBKDF2 with SHA-256, as OWASP advises
const aes = { name: "AES-GCM", length: 256 };
const bytes = new TextEncoder();
const random = (length) => crypto.getRandomValues(new Uint8Array(length));

/** Whether the browser can: a page by https, or on this machine. */
export const able = () => Boolean(globalThis.crypto?.subtle && globalThis.indexedDB && navigator.serviceWorker);

/** Whether a PIN is worth it: six signs, and not one sign six times. */
export const isPin = (pin) => pin.length >= 6 && new Set(pin).size > 1;

async function wrapper(secret, salt) {
  const raw = await crypto.subtle.importKey("raw", bytes.encode(secret.normalize("NFC")), "PBKDF2", false, [
    "deriveKey",
  ]);
  const by = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return crypto.subtle.deriveKey(by, raw, aes, false, ["wrapKey", "unwrapKey"]);
}

async function wrap(key, secret) {
  const [salt, iv] = [random(16), random(12)];
  const wrapped = await crypto.subtle.wrapKey("raw", key, await wrapper(secret, salt), { name: "AES-GCM", iv });
  return { salt, iv, wrapped };
}

/** The key; throws if the secret is another one. */
export async function unwrap({ salt, iv, wrapped }, secret, extractable = false) {
  const by = { name: "AES-GCM", iv };
  const uses = ["encrypt", "decrypt"];
  return crypto.subtle.unwrapKey("raw", wrapped, await wrapper(secret, salt), by, aes, extractable, uses);
}

/** The key of a device, the one from before if the share opens it, wrapped anew by this PIN and the share. */
export async function hold(before, pin, share) {
  const known = before && (await unwrap(before.byShare, share, true).catch(() => undefined));
  const whole = known ?? (await crypto.subtle.generateKey(aes, true, ["encrypt", "decrypt"]));
  const [byPin, byShare] = [await wrap(whole, pin), await wrap(whole, share)];
  return { key: await unwrap(byShare, share), byPin, byShare };
}

/** Seals a value for one place: moved to another it does not open. */
export async function seal(key, place, value) {
  const iv = random(12);
  const by = { name: "AES-GCM", iv, additionalData: bytes.encode(place) };
  return { iv, sealed: await crypto.subtle.encrypt(by, key, bytes.encode(JSON.stringify(value))) };
}

/** Opens what was sealed for the place. */
export async function open(key, place, { iv, sealed }) {
  const by = { name: "AES-GCM", iv, additionalData: bytes.encode(place) };
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(by, key, sealed)));
}
