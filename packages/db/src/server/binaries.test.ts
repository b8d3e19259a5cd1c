import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cacheFolder, findBinaries } from "./binaries.ts";
import { chooseServerUser } from "./server-user.ts";

let folder: string;
const said: string[] = [];
const user = chooseServerUser(undefined);
const log = (line: string): void => void said.push(line);

beforeEach(() => {
  said.length = 0;
  folder = mkdtempSync(path.join(os.tmpdir(), "fabroom-binaries-"));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the binaries of PostgreSQL", () => {
  it("are copied once, with their links, to a folder that only we can write", () => {
    const cache = path.join(folder, "cache");
    const { bin, major } = findBinaries({ user, log, caches: [cache] });
    expect(major).toBe(18);
    expect(bin.startsWith(cache)).toBe(true);
    expect(statSync(path.dirname(bin)).mode & 0o022).toBe(0);
    expect(readdirSync(path.join(path.dirname(bin), "lib"))).toContain(
      process.platform === "linux" ? "libpq.so" : "libpq.dylib",
    );
    findBinaries({ user, log, caches: [cache] });
    expect(said.filter((line) => line.startsWith("Unpacking"))).toHaveLength(1);
  });

  it("are never run from a folder that others can write: the next choice is taken", () => {
    const shared = path.join(folder, "shared");
    mkdirSync(shared);
    chmodSync(shared, 0o777);
    const own = path.join(folder, "own");
    expect(findBinaries({ user, log, caches: [shared, own] }).bin.startsWith(own)).toBe(true);
    expect(readdirSync(shared)).toEqual([]);
  });

  it("come from the system where npm has none for the platform", () => {
    const { bin } = findBinaries({ user, log, caches: [cacheFolder(), folder] });
    const found = findBinaries({ user, log, caches: [folder], platform: "plan9-vax", systemFolders: [bin] });
    expect(found).toMatchObject({ bin, major: 18 });
    expect(said.at(-1)).toContain("there is no PostgreSQL package for plan9-vax");
  });

  it("lack with a message that names the way out", () => {
    const find = () => findBinaries({ user, log, caches: [folder], platform: "plan9-vax", systemFolders: [folder] });
    expect(find).toThrow(/no PostgreSQL package for plan9-vax.*set DATABASE_URL/);
    expect(existsSync(path.join(folder, "postgresql"))).toBe(false);
  });
});
