// A demonstration of one's own: `teekond demo` on a free port of this machine, with data in a temporary folder.
// DEMO_PROGRAM names another program than target/debug/teekond; DEMO_ADDRESS a demonstration that already runs.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program = process.env.DEMO_PROGRAM ?? fileURLToPath(new URL("../../target/debug/teekond", import.meta.url));

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts a demonstration; `stop` ends it and removes its data. The first start makes the data, which takes a while. */
export async function startDemo() {
  if (process.env.DEMO_ADDRESS) return { address: process.env.DEMO_ADDRESS, stop: async () => {} };
  const data = await mkdtemp(join(tmpdir(), "teekond-demo-"));
  const listen = `127.0.0.1:${await freePort()}`;
  const server = spawn(program, ["demo", "--data", data, "--listen", listen], { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => server.once("close", resolve));
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  try {
    await served(server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address: `http://${listen}`, stop };
}

/** Once the program says that it serves. If it ends before, what it said is the error. */
function served(server) {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk) => {
      said += chunk;
      if (said.includes("Press Ctrl-C")) resolve();
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.once("error", (error) => reject(new Error(`${program} does not start: ${error.message}`)));
    server.once("close", (code) => reject(new Error(`${program} ended with ${code}:\n${said}`)));
  });
}
