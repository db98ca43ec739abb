// Runs every *.test.mjs here against one demonstration: `npm test`, or `npm test -- all` for every width, theme and
// language of each page. A single file runs by itself too: `node --test walk-in.test.mjs`.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startDemo } from "./demo.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const files = readdirSync(here).filter((name) => name.endsWith(".test.mjs"));
const env = { ...process.env, ...(process.argv.includes("all") && { TEEKOND_EVERY: "1" }) };

console.log("Making a demonstration …");
const demo = await startDemo();
try {
  const tests = spawn(process.execPath, ["--test", "--test-concurrency=1", ...files], {
    cwd: here,
    env: { ...env, DEMO_ADDRESS: demo.address },
    stdio: "inherit",
  });
  process.exitCode = await new Promise((resolve) => tests.once("close", (code) => resolve(code ?? 1)));
} finally {
  await demo.stop();
}
