// A class that the styles name is one of a page, a script or a package, and what is said of it stands in one file. How things differ on
// printed paper stands together in print.css.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import postcss from "postcss";
import { assets, sources } from "./sources.js";

// What bpmn-js, tiptap and pdf.js call their own elements.
const Theirs = /^(djs-|ProseMirror)/;
const WithinTheirs = ["entry", "highlighted-entry", "separator", "two-column", "open"];
const OfPackages = [...WithinTheirs, "selectedCell", "tableWrapper", "column-resize-handle", "resize-cursor", "markedContent"];

/** @type {Map<string, Set<string>>} */
const named = new Map();
/** @type {Map<string, Set<string>>} */
const homes = new Map();
const styles = join(assets, "styles");
for (const file of readdirSync(styles))
  postcss.parse(readFileSync(join(styles, file), "utf8")).walkRules(({ selectors }) => {
    for (const selector of selectors) {
      for (const name of classesOf(selector)) add(named, name, file);
      const subject = subjectOf(selector);
      if (subject && file !== "print.css") add(homes, subject, file);
    }
  });
const used = new Set([...sources()].flatMap((path) => wordsOf(readFileSync(path, "utf8"))));

const faults = [];
for (const [name, files] of named)
  if (!used.has(name) && !Theirs.test(name) && !OfPackages.includes(name))
    faults.push(`${[...files]}: nothing has the class ${name}`);
for (const [name, files] of homes) if (files.size > 1) faults.push(`.${name} stands in ${[...files].join(" and ")}`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** @param {string} selector */
function classesOf(selector) {
  return Array.from(selector.replace(/"[^"]*"/g, "").matchAll(/\.([A-Za-z_][\w-]*)/g), ([, name]) => name ?? "");
}

/**
 * The class that a selector speaks of: the first, or a package's within it. The space between two neighbours belongs to either.
 * @param {string} selector
 */
function subjectOf(selector) {
  const classes = classesOf(selector);
  const isBetween = /^[^\s>+~]+ [+~] [^\s>+~]+$/.test(selector) && new Set(classes).size > 1;
  return isBetween ? undefined : (classes.find((name) => Theirs.test(name)) ?? classes[0]);
}

/**
 * Every word between two quotation marks of a line: where one is opened, Razor may close another.
 * @param {string} text
 */
function wordsOf(text) {
  return text.split("\n").flatMap(
    (line) =>
      line
        .split(/["'`]/)
        .slice(1, -1)
        .join(" ")
        .match(/[A-Za-z_][\w-]*/g) ?? [],
  );
}

/**
 * @param {Map<string, Set<string>>} map
 * @param {string} name
 * @param {string} file
 */
function add(map, name, file) {
  map.set(name, (map.get(name) ?? new Set()).add(file));
}
