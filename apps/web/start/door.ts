import { randomBytes, randomUUID } from "node:crypto";
import { createServer, IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { type Budget, bodyProblem, budgetOf, partsOf } from "./budget.ts";
import { peerOf, readable, refusalOf } from "./guard.ts";
import { rawAnswer, securityHeaders } from "./headers.ts";
import { Held } from "./held.ts";
import { type Refused, refusedAnswer } from "./refused.ts";

type Options = {
  /** Where readers reach the portal. */
  url: string;
  mode: "sample" | "production";
  proxies: number;
  dev: boolean;
  /** Told of each request that is turned away, without anything of what it said. */
  onRefused?: (refused: { code: Refused; path: string; requestId: string; peer: string }) => void;
  /** How long a body may take, where that differs from its budget's (tests). */
  patienceMs?: number;
};

/** Node's own limits; its default looks for late requests only twice a minute. */
export const SERVER_LIMITS = {
  headersTimeout: 10_000,
  // a whole upload; every other body has a shorter time of its own
  requestTimeout: 30 * 60_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2000,
  maxHeaderSize: 16 * 1024,
  // refused by the door itself, with the headers that every answer bears
  requireHostHeader: false,
};
const MAX_CONNECTIONS = 1000;
const MAX_HEADERS = 100;
/** An upload of which nothing has come for so long has been given up. */
const STALL_MS = 30_000;
/** How long the rest of a refused body is let run past. */
const LINGER_MS = 1000;

/**
 * The one door of the portal. Whatever comes in has been counted (bytes as they arrive, values, levels, time) before
 * anything asks who sends it; whatever goes out bears the headers that every answer bears.
 */
export function openDoor(
  handle: (request: IncomingMessage, response: ServerResponse) => unknown,
  options: Options,
): Server {
  const held = new Held();
  const overTls = options.mode === "production" && options.url.startsWith("https:");
  const headersFor = (path: string, nonce: string) => securityHeaders({ path, nonce, overTls, dev: options.dev });

  const listener: RequestListener = (request, response) => {
    const { path } = partsOf(request.url ?? "/");
    const nonce = randomBytes(16).toString("base64");
    const headers = headersFor(path, nonce);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // whatever a client claims of its own address, or of the policy of its answer, is overwritten
    const peer = peerOf(request.headers["x-forwarded-for"], request.socket.remoteAddress, options.proxies);
    request.headers["x-fabroom-peer"] = peer;
    request.headers["content-security-policy"] = headers["content-security-policy"];

    // one number for all that is told and logged of this request
    const requestId = randomUUID();
    request.headers["x-fabroom-request"] = requestId;
    response.setHeader("x-request-id", requestId);

    const refuse = (code: Refused) => {
      options.onRefused?.({ code, path: path.slice(0, 100), requestId, peer });
      turnAway(request, response, refusedAnswer(code, requestId, path));
    };
    const nameless = request.httpVersion === "1.1" && request.headers.host === undefined;
    const refused = nameless ? "addressNotReadable" : refusalOf(request, options.url);
    if (refused) return refuse(refused);
    request.url = readable(request.url);
    const budget = budgetOf(path);
    if (request.method !== "POST" || !budget) return void handle(request, response);
    if (!budget.held) {
      watchStall(request);
      return void handle(request, response);
    }
    const limit = options.patienceMs === undefined ? budget : { ...budget, patienceMs: options.patienceMs };
    readWhole(request, limit, (bytes) => held.take(peer, bytes)).then((body) => {
      if (body === null) return;
      const problem =
        typeof body === "string" ? body : bodyProblem(body, request.headers["content-type"] ?? "", budget);
      if (problem || typeof body === "string") return refuse(problem ?? "callTooLarge");
      handle(again(request, body), response);
    });
  };

  const server = createServer({ ...SERVER_LIMITS, shouldUpgradeCallback: () => options.dev }, listener);
  server.maxConnections = MAX_CONNECTIONS;
  server.maxHeadersCount = MAX_HEADERS;
  server.on("clientError", (error: NodeJS.ErrnoException, socket) =>
    answerBroken(error, socket, headersFor("/api/", "")),
  );
  server.on("checkExpectation", listener);
  return server;
}

/**
 * Reads a body whole, or says why not; null when the sender has left. No more of it is kept than its budget.
 * @param hold counts what is held, and what no longer is (negative); false where there is no room
 */
function readWhole(
  request: IncomingMessage,
  { bytes, patienceMs }: Budget,
  hold: (bytes: number) => boolean,
): Promise<Buffer | Refused | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let seen = 0;
    const end = (result: Buffer | Refused | null) => {
      clearTimeout(late);
      // whoever still holds the request holds none of its bytes
      chunks.length = 0;
      request.removeAllListeners("data").removeAllListeners("end").removeAllListeners("close");
      hold(-seen);
      resolve(result);
    };
    const late = setTimeout(() => end("callTooSlow"), patienceMs);
    request.on("data", (chunk: Buffer) => {
      seen += chunk.length;
      const fits = hold(chunk.length);
      if (seen > bytes) end("callTooLarge");
      else if (!fits) end("busy");
      else chunks.push(chunk);
    });
    request.on("end", () => end(Buffer.concat(chunks)));
    request.on("close", () => end(null));
    request.on("error", () => end(null));
  });
}

/** The request once more for the portal to read, its body already here. */
function again(request: IncomingMessage, body: Buffer): IncomingMessage {
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const copy = new IncomingMessage(request.socket);
  Object.assign(copy, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  copy.complete = true;
  if (body.length > 0) copy.push(body);
  copy.push(null);
  return copy;
}

/**
 * Answers and hangs up. What is still on its way is thrown away for a moment: a sender who is cut off in the middle of a
 * body would not read the answer.
 */
function turnAway(request: IncomingMessage, response: ServerResponse, answer: ReturnType<typeof refusedAnswer>): void {
  request.on("error", () => undefined).resume();
  response.writeHead(answer.status, { ...answer.headers, "content-length": Buffer.byteLength(answer.body) });
  if (request.readableEnded) return void response.end(answer.body);
  const hangUp = setTimeout(() => request.socket.destroy(), LINGER_MS).unref();
  request.once("end", () => {
    clearTimeout(hangUp);
    response.once("close", () => request.socket.destroy());
  });
  response.end(answer.body);
}

/** Ends the connection of a body that no longer comes. */
function watchStall(request: IncomingMessage): void {
  let seen = request.socket.bytesRead;
  const look = setInterval(() => {
    if (request.complete || request.destroyed) return clearInterval(look);
    if (request.socket.bytesRead === seen) request.socket.destroy();
    seen = request.socket.bytesRead;
  }, STALL_MS);
  look.unref();
  request.once("close", () => clearInterval(look));
}

/** What is no HTTP, has too many headers or comes too slowly: said with the same headers, and nothing is read on. */
function answerBroken(error: NodeJS.ErrnoException, socket: Duplex, headers: Record<string, string>): void {
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const status =
    error.code === "HPE_HEADER_OVERFLOW"
      ? "431 Request Header Fields Too Large"
      : error.code === "ERR_HTTP_REQUEST_TIMEOUT"
        ? "408 Request Timeout"
        : "400 Bad Request";
  socket.end(rawAnswer(status, { ...headers, connection: "close", "content-length": "0" }));
}
