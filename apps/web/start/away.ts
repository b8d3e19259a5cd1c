import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { isLanguage, LANGUAGES, type Language } from "@fabroom/contracts";
import { LANGUAGE_COOKIE } from "../src/lib/path.ts";
import { refusalPage } from "../src/lib/refusal-page.ts";
import { CLOSED_POLICY } from "./headers.ts";

/** When a reader's page, and a program, is to come back: a killed database answers again within seconds. */
const RETRY_SECONDS = 5;
/** Static parts and health answer without a database; the programs' doors and actions refuse in their own form. */
const BY_ITSELF = /^\/(?:_next\/|api\/|healthz$|readyz$|icon|favicon)/;

const ONE_OF = LANGUAGES.join("|");
const CHOSEN = new RegExp(`(?:^|;\\s*)${LANGUAGE_COOKIE}=(${ONE_OF})(?:;|$)`);
const ADDRESSED = new RegExp(`^/(${ONE_OF})(?:[/?]|$)`);

type Words = { productName: string; away: { title: string; text: string; retry: string } };

/** Whether this request asks for a page, which can't be drawn without the database. */
export const asksForPage = ({ url = "/", headers }: IncomingMessage): boolean =>
  !BY_ITSELF.test(url.split("?")[0] ?? "/") && headers["next-action"] === undefined;

/** Says in the reader's language that the page can't be had at the moment; what was only read is asked for again. */
export function answerAway(request: IncomingMessage, response: ServerResponse, webFolder: string): void {
  const language = languageOf(request);
  const file = path.join(webFolder, "messages", language, "common.json");
  const { productName, away } = JSON.parse(readFileSync(file, "utf8")) as Words;
  const theme = /(?:^|;\s*)theme=(light|dark)/.exec(request.headers.cookie ?? "")?.[1];
  const isRead = request.method === "GET" || request.method === "HEAD";
  const page = refusalPage({
    language,
    name: productName,
    title: away.title,
    text: away.text,
    reference: null,
    // two slashes at the beginning would name another host
    actions: isRead ? [{ href: (request.url ?? "/").replace(/^\/+/, "/"), label: away.retry }] : [],
    theme: theme === "light" || theme === "dark" ? theme : null,
    ...(isRead ? { refreshSeconds: RETRY_SECONDS } : {}),
  });
  response
    .writeHead(503, {
      "content-type": "text/html; charset=utf-8",
      "content-length": Buffer.byteLength(page),
      "cache-control": "no-store",
      "retry-after": String(RETRY_SECONDS),
      "content-security-policy": CLOSED_POLICY,
    })
    .end(request.method === "HEAD" ? undefined : page);
}

/** The address's, else the one chosen before, else the browser's. */
function languageOf({ url = "/", headers }: IncomingMessage): Language {
  const [, said] = ADDRESSED.exec(url) ?? CHOSEN.exec(headers.cookie ?? "") ?? [];
  const first = /^\s*([a-z]+)/i.exec(headers["accept-language"] ?? "")?.[1]?.toLowerCase();
  return [said, first].find(isLanguage) ?? "en";
}
