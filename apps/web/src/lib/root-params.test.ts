import { globSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const SRC = path.resolve(import.meta.dirname, "..");
const read = (file: string) => readFileSync(path.join(SRC, file), "utf8");

/** The file of this app that an import names, if it is one. */
function fileOf(from: string, named: string): string | null {
  const target = named.startsWith("@/") ? named.slice(2) : named.startsWith(".") ? path.join(from, "..", named) : null;
  return target && statSync(path.join(SRC, target), { throwIfNoEntry: false })?.isFile() ? target : null;
}

/** What a file imports, with what those import; types alone are no code. */
function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, named] of read(file).matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from "([^"]+)"/gm)) {
    const next = fileOf(file, named ?? "");
    if (next) reachedFrom(next, seen);
  }
  return seen;
}

const files = globSync("**/*.{ts,tsx}", { cwd: SRC }).filter((file) => !file.includes(".test."));
const doors = files.filter((file) => file.endsWith("/route.ts") || /^"use server";/.test(read(file)));

it("finds the doors that are no pages", () => {
  expect(doors).toContain("features/shell/session/request-sign-in.ts");
  expect(doors).toContain("app/api/sign-out/route.ts");
  expect(reachedFrom("app/[lang]/layout.tsx")).toContain("lib/api.ts");
});

// a root parameter is known to pages alone: read in a server action or a route handler it ends in a 500
it.each(doors)("%s takes its language from the request, not from a page's address", (door) => {
  for (const file of reachedFrom(door)) {
    expect(read(file), file).not.toContain("next/root-params");
    // without a language of its own, a translation asks for the page's
    expect(read(file).replace(/getTranslations\(\{\s*locale/g, ""), file).not.toContain("getTranslations(");
  }
});
