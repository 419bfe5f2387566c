// Bundles styles/app.css and every file directly in scripts/, and gathers the icons that pages name into one sprite.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { assets, sources, web } from "./sources.js";

const out = join(web, "wwwroot/dist");
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const scripts = readdirSync(join(assets, "scripts")).filter((file) => file.endsWith(".js"));
// moddle-xml drops an element whose id is not ASCII; XML names, and ours, may be Thai.
/** @type {import("esbuild").Plugin} */
const thaiIds = {
  name: "thai-ids",
  setup: ({ onLoad }) =>
    onLoad({ filter: /moddle-xml[\\/]dist[\\/]index\.js$/ }, ({ path }) => {
      const ascii = "/^([a-z][\\w-.]*:)?[a-z_][\\w-.]*$/i";
      const source = readFileSync(path, "utf8");
      if (!source.includes(ascii)) throw new Error("moddle-xml checks ids in another way now");
      return { contents: source.replace(ascii, () => "/^\\S+$/"), loader: "js" };
    }),
};

await build({
  absWorkingDir: assets,
  entryPoints: ["styles/app.css", ...scripts.map((file) => `scripts/${file}`)],
  entryNames: "[name]",
  bundle: true,
  plugins: [thaiIds],
  minify: true,
  target: "es2022",
  format: "esm",
  splitting: true,
  chunkNames: "[name]-[hash]",
  outdir: out,
  // Every browser the product supports reads woff2; the older formats are named by the packages' styles only.
  loader: { ".woff2": "file", ".woff": "empty", ".ttf": "empty", ".eot": "empty", ".svg": "empty" },
  assetNames: "fonts/[name]-[hash]",
  legalComments: "linked",
  logLevel: "warning",
});

writeFileSync(join(out, "icons.svg"), sprite());

function sprite() {
  const known = new Set(readdirSync(join(assets, "node_modules/bootstrap-icons/icons")).map((file) => file.slice(0, -4)));
  /** @type {Set<string>} */
  const used = new Set();
  for (const file of sources()) {
    const text = readFileSync(file, "utf8");
    for (const [, name] of text.matchAll(/<icon name="([a-z0-9-]+)"/g)) {
      if (name && !known.has(name)) throw new Error(`${file}: there is no icon "${name}"`);
    }
    for (const [, word] of text.matchAll(/"([a-z][a-z0-9-]+)"/g)) if (word && known.has(word)) used.add(word);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg">${[...used].sort().map(symbol).join("")}</svg>`;
}

/** @param {string} name */
function symbol(name) {
  const svg = readFileSync(join(assets, `node_modules/bootstrap-icons/icons/${name}.svg`), "utf8");
  const drawing = svg.slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>")).trim();
  return `<symbol id="${name}" viewBox="0 0 16 16">${drawing}</symbol>`;
}
