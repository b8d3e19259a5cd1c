import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import os from "node:os";
import path from "node:path";
import { json, text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import type { SampleLink } from "@fabroom/contracts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openControlDoor } from "./control.ts";
import { checkPort, listen, StartError } from "./port.ts";
import { dropSampleLinks, keepSampleLinks, sampleLinksFile, sampleLinksTable } from "./sample-links.ts";
import { drain } from "./shutdown.ts";

const links: SampleLink[] = [
  {
    name: "Siobhán O'Neill",
    email: "siobhan@example.org",
    organisation: "Strandmore Bank plc",
    roles: ["signatory", "reader"],
    language: "en",
    url: "http://localhost:3000/en/sign-in/confirm?token=1",
  },
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "fabroom-door-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const note = () => JSON.parse(readFileSync(path.join(folder, "control.json"), "utf8")) as { socket: string };

async function knock(method: string, target: string): Promise<{ status: number | undefined; body: unknown }> {
  const sent = request({ socketPath: note().socket, path: target, method }).end();
  const [response] = await once(sent, "response");
  return { status: response.statusCode, body: await json(response) };
}

/** `npm run links` on this data folder. */
async function runLinks(): Promise<{ out: string; error: string; code: number }> {
  const script = path.resolve(import.meta.dirname, "../../../scripts/run.mjs");
  const child = spawn(process.execPath, [script, "links"], { env: { ...process.env, FABROOM_DATA: folder } });
  const [out, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { out, error, code };
}

describe("the control door", () => {
  it("writes links for the command of the same user, and is closed to others", async () => {
    const door = await openControlDoor(folder, async () => links);
    expect(statSync(path.dirname(note().socket)).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, "control.json")).mode & 0o777).toBe(0o600);
    expect(await knock("POST", "/links")).toEqual({ status: 200, body: links });
    const { out, code } = await runLinks();
    expect(out).toContain("Siobhán O'Neill · Strandmore Bank plc · signatory, reader · en");
    expect(out).toContain(links[0]?.url);
    expect(code).toBe(0);
    await door.close();
    expect((await runLinks()).error).toContain("does not run");
  });

  it("has no links to give in production", async () => {
    const door = await openControlDoor(folder, undefined);
    expect(await knock("POST", "/links")).toMatchObject({ status: 409 });
    const { out, error, code } = await runLinks();
    expect({ out, code }).toEqual({ out: "", code: 1 });
    expect(error).toContain("production");
    await door.close();
  });

  it("knows one command, and says why it failed", async () => {
    const door = await openControlDoor(folder, async () => {
      throw new Error("the database is away");
    });
    expect(await knock("GET", "/links")).toMatchObject({ status: 404 });
    expect(await knock("POST", "/users")).toMatchObject({ status: 404 });
    expect(await knock("POST", "/links")).toEqual({ status: 500, body: { error: "the database is away" } });
    await door.close();
  });

  it("reads no body", async () => {
    const door = await openControlDoor(folder, async () => links);
    const sent = request({ socketPath: note().socket, path: "/links", method: "POST" }).end("[".repeat(1000));
    const [response] = await once(sent, "response");
    expect(response.statusCode).toBe(413);
    await door.close();
  });

  it("sweeps the socket that a killed run left", async () => {
    await openControlDoor(folder, undefined);
    const left = path.dirname(note().socket);
    const door = await openControlDoor(folder, undefined);
    expect(existsSync(left)).toBe(false);
    await door.close();
  });
});

describe("the sample links", () => {
  it("are kept whole and closed to others, and go with production", () => {
    keepSampleLinks(folder, links);
    expect(JSON.parse(readFileSync(sampleLinksFile(folder), "utf8"))).toEqual(links);
    expect(statSync(sampleLinksFile(folder)).mode & 0o777).toBe(0o600);
    expect(sampleLinksTable(links)).toContain("signatory, reader");
    dropSampleLinks(folder);
    dropSampleLinks(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("replace what a broken write left", () => {
    writeFileSync(`${sampleLinksFile(folder)}.new`, "[{");
    keepSampleLinks(folder, links);
    expect(readdirSync(folder)).toEqual(["sample-links.json"]);
  });
});

describe("the end of the server", () => {
  it("lets a running request finish and takes no new one", async () => {
    const server = createServer(async (_request, response) => {
      await sleep(300);
      response.end("whole");
    });
    await listen(server, 0, "127.0.0.1");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    const running = fetch(`http://127.0.0.1:${address.port}/`);
    await once(server, "request");
    const drained = drain(server);
    await expect(fetch(`http://127.0.0.1:${address.port}/`)).rejects.toThrow();
    expect(await (await running).text()).toBe("whole");
    await drained;
  });
});

describe("the port", () => {
  it("is waited for while another instance leaves it", async () => {
    const other = createServer();
    await listen(other, 0, undefined);
    const address = other.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    await expect(checkPort(address.port, undefined, 0)).rejects.toThrow(StartError);
    setTimeout(() => other.close(), 200);
    await expect(checkPort(address.port, undefined, 5000)).resolves.toBeUndefined();
  });

  const loopback = Object.values(os.networkInterfaces()).flatMap((list) => list?.filter((one) => one.internal) ?? []);
  it.each(["every address", ...loopback.map((one) => one.address)])(
    "is taken for this machine alone when another program has it on %s",
    async (host) => {
      const other = createServer();
      await listen(other, 0, host === "every address" ? undefined : host);
      const address = other.address();
      if (address === null || typeof address === "string") throw new Error("no port");
      await expect(checkPort(address.port, "127.0.0.1", 0)).rejects.toThrow(`Port ${address.port} is taken`);
      await new Promise((resolve) => other.close(resolve));
      await expect(checkPort(address.port, "127.0.0.1", 0)).resolves.toBeUndefined();
    },
  );

  it("names HOST when the address is not of this machine", async () => {
    await expect(checkPort(3000, "203.0.113.7", 0)).rejects.toThrow("HOST 203.0.113.7");
  });
});
