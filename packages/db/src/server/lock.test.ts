import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockFolder, lockHolder } from "./lock.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "fabroom-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Another process that takes the folder, says how it went and then stays, or says that it leaves. */
async function taker(
  then: "stays" | "leaves" = "stays",
): Promise<{ answer: string; pid: number | undefined; kill(): Promise<unknown> }> {
  const script = `
    import { lockFolder } from ${JSON.stringify(path.join(import.meta.dirname, "lock.ts"))};
    await lockFolder(process.argv[1], "product").then((lock) => {
      if (process.argv[2] === "leaves") lock.leave();
      console.log("held");
    }, (error) => console.log(error.code));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, folder, then]);
  const [data] = (await once(child.stdout, "data")) as [Buffer];
  const ended = once(child, "exit");
  const kill = (): Promise<unknown> => {
    child.kill("SIGKILL");
    return ended;
  };
  return { answer: String(data).trim(), pid: child.pid, kill };
}

describe("the lock of a data folder", () => {
  it("is refused to the same process until it is released", async () => {
    const lock = await lockFolder(folder, "product");
    await expect(lockFolder(folder, "product")).rejects.toMatchObject({ code: "folder-in-use" });
    lock.release();
    (await lockFolder(folder, "product")).release();
    expect(readdirSync(path.join(folder, "locks"))).toEqual([]);
  });

  it("is refused to another process, naming the holder, and falls to it when the holder is killed", async () => {
    const other = await taker();
    expect(other.answer).toBe("held");
    expect(lockHolder(folder, "product")).toBe(other.pid);
    await expect(lockFolder(folder, "product")).rejects.toThrow(`in use by process ${other.pid}`);
    await other.kill();
    expect(lockHolder(folder, "product")).toBeUndefined();
    (await lockFolder(folder, "product")).release();
  });

  it("waits with patience for a holder that leaves", async () => {
    const other = await taker();
    setTimeout(() => void other.kill(), 200);
    (await lockFolder(folder, "product", 5000)).release();
  });

  it("waits longer for one that has said that it leaves", async () => {
    const other = await taker("leaves");
    await expect(lockFolder(folder, "database")).resolves.toBeDefined();
    setTimeout(() => void other.kill(), 700);
    const begun = performance.now();
    (await lockFolder(folder, "product")).release();
    expect(performance.now() - begun).toBeGreaterThan(500);
    expect(readdirSync(path.join(folder, "locks")).filter((name) => name.startsWith("product"))).toEqual([]);
  });

  it("is held by exactly one of several that come at once", async () => {
    const all = await Promise.all(Array.from({ length: 4 }, taker));
    const answers = all.map(({ answer }) => answer).sort();
    await Promise.all(all.map((each) => each.kill()));
    expect(answers).toEqual(["folder-in-use", "folder-in-use", "folder-in-use", "held"]);
  });

  it("has nothing to do with a lock of another name", async () => {
    const product = await lockFolder(folder, "product");
    const database = await lockFolder(folder, "database");
    product.release();
    database.release();
  });

  it("says so where the folder can't be made", async () => {
    await expect(lockFolder("/proc/no-such-place", "product")).rejects.toMatchObject({ code: "folder-not-writable" });
  });
});
