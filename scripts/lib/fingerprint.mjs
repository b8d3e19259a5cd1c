import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

const skipped = new Set(["node_modules", ".next", ".turbo", "test-results", "playwright-report"]);

/** Every file below some folders and files of the repository that a predicate on its path keeps, sorted. */
export function filesBelow(names, keep = () => true) {
  const found = [];
  const visit = (name) => {
    for (const entry of readdirSync(path.join(root, name), { withFileTypes: true })) {
      const child = path.join(name, entry.name);
      if (entry.isDirectory() && !skipped.has(entry.name)) visit(child);
      else if (entry.isFile() && keep(child)) found.push(child);
    }
  };
  for (const name of names) {
    if (path.extname(name) !== "" && existsSync(path.join(root, name))) found.push(name);
    else visit(name);
  }
  return found.sort();
}

/** One hash over names and contents, plus words that matter too (versions). */
export function fingerprint(files, ...words) {
  const hash = createHash("sha256").update(words.join("\n"));
  for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(path.join(root, file)));
  return hash.digest("hex");
}

/** Whether a stamp holds this fingerprint. */
export function matches(stamp, value) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === value;
}

export function writeStamp(stamp, value) {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, value);
}
