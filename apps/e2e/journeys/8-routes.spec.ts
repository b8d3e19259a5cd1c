import { globSync } from "node:fs";
import path from "node:path";
import type { BrowserContext } from "@playwright/test";
import { expect, type Person, test, url } from "../support/fixture.ts";

const APP = path.resolve(import.meta.dirname, "../../web/src/app/[lang]");
const SITE = "site-a-southwest-us";
const UNKNOWN = "00000000-0000-7000-8000-000000000000";

/** Each page's answers, in this order; `sign-in`, `nda` and the like are where it leads. */
const PERSONAS = ["visitor", "member", "reader", "signatory", "owner", "bookrunner", "auditor"] as const;
const PEOPLE: Record<Exclude<(typeof PERSONAS)[number], "visitor">, Person> = {
  member: "credit",
  reader: "sovereignReader",
  signatory: "sovereign",
  owner: "owner",
  bookrunner: "bookrunner",
  auditor: "auditor",
};
type Row = { at?: string; answers: string };

const ALL = "200 200 200 200 200 200 200";
const INSIDE = "sign-in nda 200 200 200 200 200";
const INVESTOR = "sign-in nda 200 200 404 404 404";
const ASKER = "sign-in nda 404 200 404 404 404";
const NONE = "sign-in nda 404 404 404 404 404";
const STAFF = "404 404 404 404 200 200 200";
const OWNER = "404 404 404 404 200 404 404";
const BOOK = "404 404 404 404 200 200 404";

const ROUTES: Record<string, Row> = {
  "": { answers: ALL },
  verify: { answers: ALL },
  "sign-in": { answers: ALL },
  "sign-in/confirm": { answers: ALL },
  "sign-in/problem": { answers: ALL },
  nda: { answers: "sign-in 200 200 200 admin admin 404" },
  enter: { answers: "sign-in home home home admin admin admin" },
  home: { answers: "sign-in nda 200 200 admin admin admin" },
  pitch: { answers: INSIDE },
  network: { answers: INSIDE },
  sites: { answers: INSIDE },
  "sites/[slug]": { at: `sites/${SITE}`, answers: INSIDE },
  "sites/[slug]/what-if": { at: `sites/${SITE}/what-if`, answers: INSIDE },
  "sites/compare": { at: `sites/compare?sites=${SITE}`, answers: INSIDE },
  room: { answers: INSIDE },
  // leads to the first page, which decides
  "room/[doc]": { at: `room/${UNKNOWN}`, answers: "1 1 1 1 1 1 1" },
  "room/[doc]/p/[page]": { at: `room/${UNKNOWN}/p/1`, answers: NONE },
  questions: { answers: "sign-in nda 200 200 200 200 404" },
  "questions/new": { answers: ASKER },
  "questions/[id]": { at: `questions/${UNKNOWN}`, answers: NONE },
  scenarios: { answers: INVESTOR },
  "scenarios/[id]": { at: `scenarios/${UNKNOWN}`, answers: NONE },
  "scenarios/compare": { at: `scenarios/compare?first=${UNKNOWN}&second=${UNKNOWN}`, answers: NONE },
  indications: { answers: "sign-in nda 404 200 200 200 404" },
  "indications/new": { answers: ASKER },
  "indications/[id]": { at: `indications/${UNKNOWN}`, answers: NONE },
  "indications/review/[draft]": { at: `indications/review/${UNKNOWN}`, answers: NONE },
  "term-sheets": { answers: "sign-in nda 404 200 200 200 404" },
  me: { answers: "sign-in 200 200 200 200 200 200" },
  admin: { answers: STAFF },
  "admin/book": { answers: BOOK },
  "admin/content": { answers: OWNER },
  "admin/content/[key]": { at: "admin/content/cost", answers: OWNER },
  "admin/documents": { answers: OWNER },
  "admin/evidence": { answers: "404 404 404 404 200 404 200" },
  "admin/questions": { answers: BOOK },
  "admin/questions/[id]": { at: `admin/questions/${UNKNOWN}`, answers: "404 404 404 404 404 404 404" },
  "admin/sites": { answers: OWNER },
  "admin/sites/[slug]": { at: `admin/sites/${SITE}`, answers: OWNER },
  "dev/outbox": { answers: ALL },
  "[...rest]": { at: "nowhere/at/all", answers: "404 404 404 404 404 404 404" },
};

test("every page has its row, and answers each persona as the row says", async ({ as, browser }) => {
  const pages = globSync("**/page.tsx", { cwd: APP }).map((file) =>
    path
      .dirname(file)
      .split(path.sep)
      .filter((part) => part !== "." && !part.startsWith("("))
      .join("/"),
  );
  expect(Object.keys(ROUTES).sort()).toEqual(pages.sort());
  const contexts: BrowserContext[] = [];
  for (const persona of PERSONAS)
    contexts.push(
      persona === "visitor"
        ? await browser.newContext()
        : (await as(PEOPLE[persona], { accept: persona !== "member", language: "en" })).context(),
    );
  for (const [page, { at, answers }] of Object.entries(ROUTES)) {
    const seen = [];
    for (const { request } of contexts) {
      const response = await request.get(url(`/en/${at ?? page}`), { maxRedirects: 0 });
      const to = response.headers().location;
      seen.push(to ? (new URL(to, url("/")).pathname.split("/").at(-1) ?? "") : String(response.status()));
    }
    expect.soft(seen.join(" "), page).toBe(answers);
  }
  await contexts[0]?.close();
});
