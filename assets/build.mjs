// Writes dist/: one style sheet, a few scripts, fonts, drawings and icons, each text also as .gz.
// Everything comes from this folder and from the packages pinned in package-lock.json; nothing is fetched.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";

process.chdir(dirname(fileURLToPath(import.meta.url)));
const dist = "dist";
const packages = "node_modules";
const browsers = ["chrome123", "firefox120", "safari17.5"]; // the first with light-dark() and :has()

const read = (...path) => readFileSync(join(...path), "utf8");
const write = (name, content) => writeFileSync(join(dist, name), content);

// The same rule as in crates/platform/src/assets.rs: the folder in an address is the hash of the file.
const address = (name) => {
  const hash = createHash("sha256")
    .update(readFileSync(join(dist, name)))
    .digest("hex");
  return `../${hash.slice(0, 12)}/${name}`;
};

function fonts() {
  for (const script of ["latin", "latin-ext", "cyrillic"]) {
    const name = `roboto-${script}-wght-normal.woff2`;
    cpSync(join(packages, "@fontsource-variable/roboto/files", name), join(dist, name));
  }
}

function theme() {
  const folder = join(dist, ".theme");
  const run = (...args) => execFileSync(join(packages, ".bin/designsystemet"), ["tokens", ...args], { stdio: "pipe" });
  run("create", "--config", "designsystemet.config.json");
  run("build", "--config", "designsystemet.config.json", "-t", join(folder, "tokens"), "-o", folder);
  const tokens = read(folder, "teekond.css");
  rmSync(folder, { recursive: true });
  return tokens.replace('@charset "UTF-8";', "");
}

// The layers of the design system's own index.css; our style sheets are in no layer, so they win.
const components = {
  "ds.base": ["base", "label", "validation-message"],
  "ds.components": [
    "alert",
    "button",
    "details",
    "dialog",
    "error-summary",
    "field",
    "fieldset",
    "input",
    "link",
    "skip-link",
    "spinner",
    "tag",
  ],
};

function designSystem() {
  const folder = join(packages, "@digdir/designsystemet-css/dist/src");
  const layer = ([name, files]) => `@layer ${name}{${files.map((file) => read(folder, `${file}.css`)).join("")}}`;
  return `@layer ds.theme,ds.base,ds.components;${Object.entries(components).map(layer).join("")}`;
}

// In the order of their names: 10-base.css first, 90-print.css last.
function own() {
  const sheets = readdirSync("css")
    .filter((name) => name.endsWith(".css"))
    .sort();
  return sheets.map((name) => read("css", name)).join("");
}

async function styles() {
  const css = [designSystem(), theme(), own()].join("\n");
  const { code } = await esbuild.transform(css, { loader: "css", minify: true, target: browsers });
  write(
    "staff.css",
    code.replace(/url\("?([\w-]+\.(?:woff2|svg))"?\)/g, (_, name) => `url(${address(name)})`),
  );
}

async function scripts() {
  write("htmx.js", read(packages, "htmx.org/dist/htmx.min.js").replace(/^\/\/# source.*$/m, ""));
  await esbuild.build({
    entryPoints: ["js/app.js", "js/visit.js", "js/visit-worker.js"],
    outdir: dist,
    bundle: true,
    minify: true,
    format: "iife",
    target: browsers,
  });
}

// Only what is inside <svg>: the page writes the element itself.
function icons() {
  mkdirSync(join(dist, "icons"));
  const names = read("icons.txt")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));
  for (const name of names) {
    const paths = read(packages, "@tabler/icons/icons/outline", `${name}.svg`).match(/<path d="[^"]+"/g);
    write(join("icons", `${name}.svg`), paths.map((path) => `${path}/>`).join(""));
  }
}

function zip() {
  for (const name of readdirSync(dist).filter((file) => /\.(css|js|svg)$/.test(file))) {
    write(`${name}.gz`, gzipSync(readFileSync(join(dist, name)), { level: 9 }));
  }
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
cpSync("svg", dist, { recursive: true });
fonts();
icons();
await styles();
await scripts();
zip();
