import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../../..");
const READY_MS = 180_000;

export type Portal = { url: string; port: number; data: string; child: ChildProcess; output: () => string };

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

export const newDataFolder = () => mkdtempSync(path.join(os.tmpdir(), "fabroom-e2e-"));

/** Starts the built portal as the product starts it, and waits until it says that it is ready. */
export async function startPortal(data: string, env: Record<string, string> = {}, port?: number): Promise<Portal> {
  const at = port ?? (await freePort());
  const child = spawn(process.execPath, ["apps/web/server.ts"], {
    cwd: root,
    env: { ...process.env, PORT: String(at), FABROOM_DATA: data, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const ready = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the portal was not ready in time:\n${text}`)), READY_MS);
    const hear = (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes("Fabroom is ready")) {
        clearTimeout(timer);
        resolve();
      }
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`the portal ended with ${code}:\n${text}`));
    });
  });
  await ready;
  return { url: `http://localhost:${at}`, port: at, data, child, output: () => text };
}

/** Ends the portal: in good order, or at once as a power cut would. */
export async function stopPortal(portal: Portal, signal: "SIGTERM" | "SIGINT" | "SIGKILL" = "SIGTERM"): Promise<void> {
  if (portal.child.exitCode !== null || portal.child.signalCode !== null) return;
  const ended = new Promise((resolve) => portal.child.once("exit", resolve));
  portal.child.kill(signal);
  await ended;
}

export const removeData = (data: string) => rmSync(data, { recursive: true, force: true });

export type SampleLink = {
  name: string;
  email: string;
  organisation: string;
  roles: string[];
  language: string;
  url: string;
};

export const sampleLinks = (data: string): SampleLink[] =>
  JSON.parse(readFileSync(path.join(data, "sample-links.json"), "utf8"));

/** Asks the running portal for fresh sign-in links, as `npm run links` does. */
export async function freshLinks(data: string): Promise<SampleLink[]> {
  const { socket } = JSON.parse(readFileSync(path.join(data, "control.json"), "utf8")) as { socket: string };
  const { request } = await import("node:http");
  await new Promise<void>((resolve, reject) => {
    const call = request({ socketPath: socket, path: "/links", method: "POST" }, (response) => {
      response.resume();
      response.on("end", () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`links: ${response.statusCode}`)),
      );
    });
    call.once("error", reject);
    call.end();
  });
  return sampleLinks(data);
}
