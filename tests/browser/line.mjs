// A line to the demonstration that can be cut and mended: `setOffline` alone does not reach a page's worker.
import { connect, createServer } from "node:net";

/** Lays a line to `address`; the site is reached at its own `address` as long as it is not cut. */
export function layLine(address) {
  const { hostname, port } = new URL(address);
  const open = new Set();
  let isCut = false;
  const server = createServer((from) => {
    if (isCut) return void from.destroy();
    const to = connect(Number(port), hostname);
    for (const end of [from, to]) {
      open.add(end);
      end.on("error", () => end.destroy());
      end.on("close", () => [from, to].forEach((other) => other.destroy()) ?? open.delete(end));
    }
    from.pipe(to).pipe(from);
  });
  const cut = () => {
    isCut = true;
    for (const end of open) end.destroy();
    open.clear();
  };
  const line = { cut, mend: () => (isCut = false), stop: () => (cut(), server.close()) };
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => resolve({ ...line, address: `http://127.0.0.1:${server.address().port}` }));
  });
}
