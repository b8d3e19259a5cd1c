import { isLanguage } from "@fabroom/contracts";

/** More than any form or call of the portal sends; files have a door of their own. */
export const MAX_BODY_BYTES = 1024 * 1024;
const UPLOAD = "/api/upload";
const METHODS = ["GET", "HEAD", "POST"];

export type Asked = {
  method?: string | undefined;
  url?: string | undefined;
  headers: Partial<Record<string, string | string[]>>;
};

/**
 * What is refused before any of it is read: methods the portal does not know, calls that another site makes in the
 * reader's name, bodies too large or of unknown length.
 * @param origin where readers reach the portal
 * @returns the status to answer with, or null
 */
export function refusalOf(
  { method = "", url = "/", headers }: Asked,
  origin: string,
): 400 | 403 | 405 | 411 | 413 | null {
  // "*" and whole addresses are for proxies
  if (!url.startsWith("/")) return 400;
  const path = url.split("?", 1)[0] ?? "";
  if (!METHODS.includes(method)) return 405;
  if (isForeign(headers, origin) && (method === "POST" || path.startsWith("/api/"))) return 403;
  if (method !== "POST") return null;
  // an upload is counted while it is read, and says in its own words what is too large
  if (path === UPLOAD) return null;
  if (headers["transfer-encoding"]) return 411;
  return Number(headers["content-length"] ?? 0) > MAX_BODY_BYTES ? 413 : null;
}

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

/** An address that can't be decoded names nothing: it leads to the page that says so, in its own language. */
export function readable(url = "/"): string {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return url;
  } catch {
    const first = url.split("/", 2)[1] ?? "";
    return `/${isLanguage(first) ? first : "en"}/not-found`;
  }
}
