// What the pages are written in, with everything that may name an icon or a class.
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const assets = dirname(fileURLToPath(import.meta.url));
export const web = join(assets, "..");

/**
 * @param {string} folder
 * @returns {Generator<string>}
 */
export function* sources(folder = web) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!["node_modules", "bin", "obj", "wwwroot", "App_Data"].includes(entry.name)) yield* sources(path);
    } else if (/\.(cshtml|cs|js)$/.test(entry.name)) yield path;
  }
}
