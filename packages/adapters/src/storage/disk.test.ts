import { mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diskStorage } from "./disk.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "fabroom-storage-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const text = (bytes: Uint8Array | null) => (bytes ? new TextDecoder().decode(bytes) : null);
const bytesOf = (words: string) => new TextEncoder().encode(words);

describe("disk storage", () => {
  it("gives back what was put, in a storage opened anew", async () => {
    await diskStorage(path.join(folder, "not", "yet")).put("documents/ab/ab12-x_y.pdf", bytesOf("mémo 東京"));
    expect(text(await diskStorage(path.join(folder, "not", "yet")).get("documents/ab/ab12-x_y.pdf"))).toBe("mémo 東京");
  });

  it("answers null where nothing is, even where a folder or a file stands in the way", async () => {
    const storage = diskStorage(folder);
    await storage.put("a/b", bytesOf("1"));
    expect(await storage.get("a/c")).toBeNull();
    expect(await storage.get("a")).toBeNull();
    expect(await storage.get("a/b/c")).toBeNull();
  });

  it("keeps the last of several puts of one key whole, whoever writes at the same time", async () => {
    const storage = diskStorage(folder);
    const contents = Array.from({ length: 12 }, (_, index) => String(index).repeat(200_000));
    await Promise.all(contents.map((each) => storage.put("same/key", bytesOf(each))));
    expect(contents).toContain(text(await storage.get("same/key")));
    expect(await readdir(path.join(folder, "same"))).toEqual(["key"]);
  });

  it.each([
    "",
    "/etc/passwd",
    "../outside",
    "a/../../outside",
    "a/..",
    "./a",
    ".hidden",
    "a/.hidden",
    "a//b",
    "a/",
    "A",
    "a b",
    "a\0b",
    "a\\b",
    "a\n",
    "é",
    `${"a/".repeat(300)}a`,
  ])("refuses the key %j", async (key) => {
    const storage = diskStorage(path.join(folder, "inside"));
    await expect(storage.put(key, bytesOf("x"))).rejects.toThrow("not a storage key");
    await expect(storage.get(key)).rejects.toThrow("not a storage key");
    expect(await readdir(folder)).toEqual([]);
  });

  it("leaves nothing behind when a put fails", async () => {
    const storage = diskStorage(folder);
    await storage.put("a/taken/b", bytesOf("1"));
    await expect(storage.put("a/taken", bytesOf("2"))).rejects.toThrow();
    expect(await readdir(path.join(folder, "a"))).toEqual(["taken"]);
  });

  it("sweeps what a killed process left half-written, but not what another may be writing", async () => {
    const old = path.join(folder, ".x.1.unfinished");
    const fresh = path.join(folder, ".x.2.unfinished");
    await writeFile(old, "half");
    await writeFile(fresh, "half");
    const twoHoursAgo = Date.now() / 1000 - 7200;
    await utimes(old, twoHoursAgo, twoHoursAgo);
    await diskStorage(folder).put("x", bytesOf("whole"));
    expect((await readdir(folder)).sort()).toEqual([".x.2.unfinished", "x"]);
  });

  it("is closed to other users of the machine", async () => {
    await diskStorage(path.join(folder, "data")).put("a/b", bytesOf("1"));
    expect((await stat(path.join(folder, "data", "a"))).mode & 0o077).toBe(0);
    expect((await stat(path.join(folder, "data", "a", "b"))).mode & 0o077).toBe(0);
  });
});
