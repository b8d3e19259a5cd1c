import { createServer, type Server } from "node:http";
import os from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

/** A start that can't go on; the message is for the person at the terminal. */
export class StartError extends Error {}

/**
 * Whether the port can be had, before any long step. An instance that was just told to stop gets a moment to leave.
 * @param patience how long to wait for it, in ms
 * @throws StartError naming PORT
 */
export async function checkPort(port: number, host: string | undefined, patience: number): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      await probe(port, host);
      if (host === "127.0.0.1") await probeOtherLocalhost(port);
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(150);
    }
  }
}

async function probe(port: number, host: string | undefined): Promise<void> {
  const server = createServer();
  await listen(server, port, host);
  await new Promise((resolve) => server.close(resolve));
}

/** A browser may take `localhost` for ::1: a program that listens there would answer our links. */
async function probeOtherLocalhost(port: number): Promise<void> {
  const interfaces = Object.values(os.networkInterfaces()).flat();
  if (interfaces.some((one) => one?.address === "::1")) await probe(port, "::1");
}

/** Listens, or says in a sentence why not. */
export function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new StartError(reasonOf(error, port, host))));
    server.listen({ port, ...(host ? { host } : {}) }, () => resolve());
  });
}

function reasonOf(error: NodeJS.ErrnoException, port: number, host: string | undefined): string {
  const other = "Set PORT to another one, for example: PORT=3001 npm start";
  if (error.code === "EADDRINUSE") return `Port ${port} is taken by another program. ${other}`;
  if (error.code === "EACCES") return `Port ${port} may not be opened by this user. ${other}`;
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return `HOST ${host} is not an address of this machine.`;
  return `Port ${port} can't be opened: ${error.message}. ${other}`;
}
