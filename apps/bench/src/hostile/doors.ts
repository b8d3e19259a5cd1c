import { ASSUMPTION_FIELDS } from "@fabroom/finance";
import type { APIRequestContext } from "@playwright/test";

/** One door and what is thrown at it; `send` is one request. */
export interface Door {
  id: string;
  title: string;
  /** Requests, and how many of them at once. */
  count: number;
  atOnce: number;
  send: (turn: number) => Promise<number>;
}

export interface Parties {
  investor: APIRequestContext;
  editor: APIRequestContext;
  auditor: APIRequestContext;
  url: (path: string) => string;
}

type Index = { id: string; versionId: string | null; pages: number | null; title: string; format: string | null };
type Site = { versionId: string; assumptions: Record<string, unknown> };

const SITE = "site-a-southwest-us";
const LONG_MS = 120_000;
const MIB = 1024 * 1024;

/** The hostile set: the largest inputs that each door takes, and bodies it must refuse, sent as fast as they are answered. */
export async function hostileDoors({ investor, editor, auditor, url }: Parties): Promise<Door[]> {
  const ask = async <T>(path: string): Promise<T> =>
    ((await (await investor.get(url(`/api/trpc/${path}`))).json()) as { result: { data: T } }).result.data;
  const index = await ask<Index[] | { nodes: Index[] }>("document.index");
  const nodes = (Array.isArray(index) ? index : index.nodes).filter(({ versionId }) => versionId);
  const longest = nodes.toSorted((a, b) => (b.pages ?? 0) - (a.pages ?? 0))[0];
  if (!longest) throw new Error("the sample room is empty");
  const site = await ask<Site>(`site.get?input=${encodeURIComponent(JSON.stringify({ slug: SITE }))}`);
  const file = (query: Record<string, string>) => `/api/files?${new URLSearchParams(query)}`;
  const get = async (path: string, by = investor) => (await by.get(url(path), { timeout: LONG_MS })).status();
  const call = async (procedure: string, data: unknown, by = investor) =>
    (
      await by.post(url(`/api/trpc/${procedure}`), {
        data: typeof data === "string" ? data : JSON.stringify(data),
        headers: { "content-type": "application/json" },
        timeout: LONG_MS,
      })
    ).status();
  const pages = longest.pages ?? 1;
  const document = { versionId: longest.versionId ?? "", language: "en" };
  const cases = ["base", "downside", "upside"];
  const patch = Object.fromEntries(
    ASSUMPTION_FIELDS.slice(0, 200).flatMap(({ path }) => {
      const value = path.split(".").reduce<unknown>((at, key) => Object(at)[key], site.assumptions);
      return value === undefined || value === null || typeof value === "object" ? [] : [[path, value]];
    }),
  );
  return [
    {
      id: "pages",
      title: "pages of the longest document at full width, twelve at once",
      count: 60,
      atOnce: 12,
      send: (turn) => get(file({ kind: "page", ...document, page: String((turn % pages) + 1), width: "1800" })),
    },
    {
      id: "downloads",
      title: "the longest document as a download, four at once",
      count: 6,
      atOnce: 4,
      send: () => get(file({ kind: "download", ...document })),
    },
    {
      id: "workbooks",
      title: "workbooks of a case, six at once",
      count: 12,
      atOnce: 6,
      send: (turn) =>
        get(file({ kind: "workbook", slug: SITE, case: cases[turn % 3] ?? "base", language: turn % 2 ? "fr" : "en" })),
    },
    {
      id: "model",
      title: "scenario checks with every input named, twenty at once",
      count: 100,
      atOnce: 20,
      send: () => call("scenario.evaluate", { slug: SITE, baseVersionId: site.versionId, patch }),
    },
    ...["/en/network", "/en/sites", `/en/sites/${SITE}`, `/en/sites/${SITE}/what-if`, "/en/pitch", "/en/room"].map(
      (path): Door => ({
        id: `page${path.slice(3).replace(`/${SITE}`, "/site").replaceAll("/", ".")}`,
        title: `the page ${path.replace(SITE, "…")}, four at once`,
        count: 12,
        atOnce: 4,
        send: () => get(path),
      }),
    ),
    {
      id: "bodies",
      title: "bodies of a megabyte that must be refused: wide, deep, long, no JSON",
      count: 24,
      atOnce: 6,
      send: (turn) => call("question.ask", BODIES[turn % BODIES.length] ?? ""),
    },
    {
      id: "uploads",
      title: "files of 30 MB that are no document, four at once",
      count: 8,
      atOnce: 4,
      send: async () => {
        const buffer = Buffer.alloc(30 * MIB, "stream obj /ObjStm ");
        buffer.write("%PDF-1.7\n");
        const answer = await editor.post(url("/api/upload"), {
          multipart: {
            nodeId: longest.id,
            language: "en",
            "changeNote.en": "x",
            "changeNote.fr": "x",
            file: { name: "im.pdf", mimeType: "application/pdf", buffer },
          },
          timeout: LONG_MS,
        });
        return answer.status();
      },
    },
    {
      id: "evidence",
      title: "the whole record checked, four at once",
      count: 8,
      atOnce: 4,
      send: () => get("/api/trpc/evidence.check", auditor),
    },
    {
      id: "verify",
      title: "fingerprints looked up, twenty at once",
      count: 200,
      atOnce: 20,
      send: (turn) => {
        const sha256 = turn.toString(16).padStart(64, "0");
        return get(`/api/trpc/evidence.verify?input=${encodeURIComponent(JSON.stringify({ sha256 }))}`);
      },
    },
  ];
}

const BODIES = [
  JSON.stringify(Array.from({ length: 100_000 }, (_, index) => ({ a: index }))).slice(0, MIB),
  `${"[".repeat(400_000)}${"]".repeat(400_000)}`,
  JSON.stringify({ subject: "x".repeat(900_000) }),
  JSON.stringify(Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`k${index}`, 0]))),
];
