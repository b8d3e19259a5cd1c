import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import os from "node:os";
import path from "node:path";
import type { SampleLink } from "@fabroom/contracts";

const folderPrefix = "fabroom-control-";

/** A door for commands of the same user on the same machine; no network address leads to it. */
type ControlDoor = { close(): Promise<void> };

/**
 * Opens a unix socket in a closed folder and names it in `<data folder>/control.json`. The one command is `POST /links`.
 * @param writeLinks undefined in production: the command does not exist there
 */
export async function openControlDoor(
  dataFolder: string,
  writeLinks: (() => Promise<SampleLink[]>) | undefined,
): Promise<ControlDoor> {
  const note = path.join(dataFolder, "control.json");
  sweepKilledRun(note);
  const folder = mkdtempSync(path.join(os.tmpdir().length > 60 ? "/tmp" : os.tmpdir(), folderPrefix));
  const socket = path.join(folder, "socket");
  const server = createServer({ headersTimeout: 5000, requestTimeout: 5000 }, (request, response) => {
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { "content-type": "application/json", connection: "close" }).end(JSON.stringify(body));
    };
    // no command has a body: none is read
    if (Number(request.headers["content-length"] ?? 0) > 0 || request.headers["transfer-encoding"])
      return answer(413, { error: "A command has no body." });
    if (request.method !== "POST" || request.url !== "/links")
      return answer(404, { error: "There is no such command." });
    if (!writeLinks) return answer(409, { error: "Sample links do not exist in production mode." });
    writeLinks().then(
      (links) => answer(200, links),
      (error: unknown) => answer(500, { error: error instanceof Error ? error.message : String(error) }),
    );
  });
  server.maxConnections = 10;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(socket, resolve);
  });
  writeFileSync(note, JSON.stringify({ pid: process.pid, socket }), { mode: 0o600 });
  return {
    close: async () => {
      rmSync(note, { force: true });
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function sweepKilledRun(note: string): void {
  try {
    const { socket } = JSON.parse(readFileSync(note, "utf8")) as { socket: string };
    const folder = path.dirname(socket);
    if (path.basename(folder).startsWith(folderPrefix)) rmSync(folder, { recursive: true, force: true });
  } catch {
    // No note, or one cut short: nothing that could be found is left.
  }
}
