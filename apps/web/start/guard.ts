import { isLanguage } from "@fabroom/contracts";
import { addressProblem, budgetOf, partsOf } from "./budget.ts";
import type { Refused } from "./refused.ts";

const METHODS = ["GET", "HEAD", "POST"];

export type Asked = {
  method?: string | undefined;
  url?: string | undefined;
  headers: Partial<Record<string, string | string[]>>;
};

/**
 * What is refused by its first lines, before a byte of its body is read: methods the portal does not know, addresses that
 * are none, calls that another site makes in the reader's name, bodies too large or of unknown length.
 * @param origin where readers reach the portal
 */
export function refusalOf({ method = "", url = "/", headers }: Asked, origin: string): Refused | null {
  // "*" and whole addresses are for proxies
  if (!url.startsWith("/") || isCrooked(partsOf(url).path)) return "addressNotReadable";
  const problem = addressProblem(url);
  if (problem) return problem;
  if (!METHODS.includes(method)) return "methodNotKnown";
  const { path } = partsOf(url);
  const budget = budgetOf(path);
  if (!budget) return "notFound";
  if (isForeign(headers, origin) && (method === "POST" || path.startsWith("/api/"))) return "callFromElsewhere";
  const length = Number(headers["content-length"] ?? 0);
  if (method !== "POST") return length > 0 || headers["transfer-encoding"] ? "callTooLarge" : null;
  // an upload is counted while it is read, and says in its own words what is too large
  if (!budget.held) return null;
  if (headers["transfer-encoding"]) return "lengthMissing";
  return length > budget.bytes ? "callTooLarge" : null;
}

/**
 * Whether the portal would tidy this path before it reads it, and so reach another door than the one that counted the
 * request: `/api/upload/../trpc/x`. Browsers tidy an address themselves before they ask.
 */
const isCrooked = (path: string): boolean => /[\\#\t\n\r ]|\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path);

/** Whether the browser says that another site or a neighbour of this one asks. Whoever sends neither header is no browser, and holds no cookie of one. */
function isForeign(headers: Asked["headers"], origin: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site === "cross-site" || site === "same-site") return true;
  const from = headers.origin;
  if (typeof from !== "string") return false;
  if (from === origin) return false;
  const { protocol, host } = URL.canParse(from) ? new URL(from) : { protocol: "", host: "" };
  const here = `${protocol}//${headers.host}`;
  return !URL.canParse(here) || new URL(here).host !== host;
}

/**
 * The reader's address: the one next to the outermost of our own proxies. What stands before it in the header, the
 * reader may have written himself.
 */
export function peerOf(forwarded: string | string[] | undefined, peer: string | undefined, proxies: number): string {
  const hops = [...String(forwarded ?? "").split(","), peer ?? ""].map((hop) => hop.trim()).filter(Boolean);
  return hops.at(-1 - proxies) ?? peer ?? "unknown";
}

/** Where verifiers look for the public keys of the record: the one such address that the portal has. */
const KEYS = "/.well-known/fabroom-evidence-keys";

/**
 * The address as the pages read it. One that can't be decoded, or whose first part is neither a language nor a door of
 * the portal however it is written, names nothing: it leads to the page that says so.
 */
export function readable(url = "/"): string {
  const { path } = partsOf(url);
  const first = path.split("/", 2)[1] ?? "";
  const nowhere = `/${isLanguage(first) ? first : "en"}/not-found`;
  try {
    decodeURIComponent(path);
    if (decodeURIComponent(first) !== first) return nowhere;
  } catch {
    return nowhere;
  }
  const closed =
    (first === ".well-known" && path !== KEYS) || (first === "_next" && !path.startsWith("/_next/static/"));
  return closed ? nowhere : url;
}
