import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "fabroom-start-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs one program of the repository to its end. */
async function run(file: string, args: string[], env: Record<string, string>) {
  const bare = { PATH: process.env.PATH, HOME: process.env.HOME, FABROOM_DATA: folder };
  const child = spawn(process.execPath, [file, ...args], { cwd: root, env: { ...bare, ...env } });
  const [out, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { out, error, code: code as number };
}

async function freePort(): Promise<{ port: number; free(): Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { port: address.port, free: () => new Promise((resolve) => server.close(() => resolve())) };
}

describe("a start that can't go on", () => {
  it("lists every wrong setting and ends with 2", async () => {
    const { error, code } = await run("apps/web/server.ts", [], { PORT: "http", FABROOM_MODE: "production" });
    expect(error.trim().split("\n")).toEqual([
      "These settings are wrong:",
      "  - PORT must be a whole number from 1 to 65535.",
      ...["FABROOM_URL", "AUTH_SECRET", "SMTP_URL", "MAIL_FROM"].map(
        (name) => `  - ${name} must be set in production mode.`,
      ),
    ]);
    expect(code).toBe(2);
  });

  it("names PORT when the port is taken", async () => {
    const { port, free } = await freePort();
    const { error, code } = await run("apps/web/server.ts", [], { PORT: String(port) });
    expect(error).toMatch(new RegExp(`^Port ${port} is taken by another program. Set PORT`));
    expect(code).toBe(1);
    await free();
  });

  it("names FABROOM_DATA when the data folder can't be written", async () => {
    const { port, free } = await freePort();
    await free();
    const file = path.join(folder, "file");
    writeFileSync(file, "");
    const { error, code } = await run("apps/web/server.ts", [], { PORT: String(port), FABROOM_DATA: `${file}/data` });
    expect(error).toContain(`The folder ${file}/data can't be written`);
    expect(error).toContain("FABROOM_DATA");
    expect(code).toBe(1);
  });

  it("names DATABASE_URL, without its password, when the outside database does not answer", async () => {
    const { port, free } = await freePort();
    await free();
    const databaseUrl = `postgres://room:hidden@127.0.0.1:${port}/room`;
    const { error, code } = await run("apps/web/server.ts", [], { PORT: String(port), DATABASE_URL: databaseUrl });
    expect(error).toContain(`The database of DATABASE_URL (room@127.0.0.1:${port}/room) can't be reached`);
    expect(error).not.toContain("hidden");
    expect(code).toBe(1);
  });
});

describe("the commands", () => {
  it("say how they are used", async () => {
    const { error, code } = await run("scripts/run.mjs", ["begin"], {});
    expect(error).toContain("Usage: npm start");
    expect(code).toBe(2);
  });

  it("know when no portal runs on the data folder, also after a kill", async () => {
    const before = await run("scripts/run.mjs", ["links"], {});
    expect(before).toMatchObject({ code: 1 });
    expect(before.error).toContain(`does not run on the data folder ${folder}`);
    writeFileSync(path.join(folder, "control.json"), JSON.stringify({ pid: 1, socket: path.join(folder, "socket") }));
    expect(await run("scripts/run.mjs", ["links"], {})).toMatchObject({ code: 1, error: before.error });
  });
});
