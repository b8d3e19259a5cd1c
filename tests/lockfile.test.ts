import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const lockfile = readFileSync(path.resolve(import.meta.dirname, "../pnpm-lock.yaml"), "utf8");
const names = new Set(
  [...lockfile.matchAll(/^ {2}'?((?:@[\w.-]+\/)?[\w.-]+)@[^:\s]+:$/gm)].map(([, name = ""]) => name),
);
const made = [...names].filter((name) => /linux-(x64|64)(-gnu)?$/.test(name));

/** The same program for another platform, in the words of its makers. */
const twins = (name: string) => ({
  "linux arm64": name.replace(/linux-(x64|64)/, "linux-arm64"),
  "macOS arm64": name.replace(/linux-(x64|64)(-gnu)?$/, "darwin-arm64"),
  "macOS x64": name.replace(/linux-(x64|64)(-gnu)?$/, "darwin-$1"),
});

// A lockfile may be written where a registry shows the programs of one platform only; elsewhere it then brings none.
it.each(["linux arm64", "macOS arm64", "macOS x64"] as const)(
  "the lockfile brings every program for %s",
  (platform) => {
    expect(made.length).toBeGreaterThan(8);
    expect(made.filter((name) => !names.has(twins(name)[platform]))).toEqual([]);
  },
);
