import type { Reading, Readings, ReliedOn } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { SignedIn } from "../context.ts";
import { type File, versionsOf } from "../document/versions.ts";
import { streamOf } from "../evidence/record.ts";

const { evidence } = schema;
type Item = Pick<ReliedOn, "kind" | "id" | "version" | "sha256" | "publishedAt">;
type ByUser = Map<string, Reading>;

export const UNOPENED: Reading = { extent: "none", pages: null, downloaded: false, on: null, next: null };

/**
 * How much the actor and their colleagues have opened of each item, as the chain of their organisation has it. Page by
 * page for documents, in the very version that is named; once for what has no pages. Three queries for any number.
 */
export async function readingsOf(tx: Db, actor: SignedIn, items: readonly Item[]): Promise<Map<string, Readings>> {
  const pages = await documentReadings(tx, actor, items);
  const others = await otherReadings(tx, actor, items);
  return new Map(
    items.map((item) => {
      const { unopened = UNOPENED, by = new Map<string, Reading>() } = pages.get(item.id) ?? {};
      const readings = item.kind === "document" ? by : (others.get(item.id) ?? new Map<string, Reading>());
      const own = readings.get(actor.userId) ?? unopened;
      const colleagues = [...readings].filter(([user]) => user !== actor.userId).map(([, reading]) => reading);
      return [item.id, { own, colleagues: colleagues.reduce(further, unopened) }];
    }),
  );
}

const EXTENTS = ["none", "part", "whole"] as const;
const share = ({ pages }: Reading) => (pages ? pages.opened / pages.of : 0);

/** Of two readings the one that went further; of equals the later. */
function further(a: Reading, b: Reading): Reading {
  const step = EXTENTS.indexOf(b.extent) - EXTENTS.indexOf(a.extent) || share(b) - share(a);
  return step > 0 || (step === 0 && (b.on ?? "") > (a.on ?? "")) ? b : a;
}

const text = (
  column: SQL.Aliased | typeof evidence.payload | typeof evidence.object | typeof evidence.actor,
  key: string,
) => sql<string>`${column}->>${sql.raw(`'${key}'`)}`;
const user = text(evidence.actor, "userId");

async function documentReadings(tx: Db, actor: SignedIn, items: readonly Item[]) {
  const nodeIds = items.filter(({ kind }) => kind === "document").map(({ id }) => id);
  const found = new Map<string, { unopened: Reading; by: ByUser }>();
  if (nodeIds.length === 0) return found;
  const versions = await versionsOf(tx, ["published"], nodeIds);
  const versionId = text(evidence.payload, "versionId");
  const language = text(evidence.payload, "language");
  const page = sql<number | null>`(${evidence.payload}->>'page')::int`;
  const rows = await tx
    .select({ user, versionId, language, page, at: sql<string>`max(${evidence.at})` })
    .from(evidence)
    .where(
      and(
        eq(evidence.stream, streamOf(actor)),
        sql`${evidence.action} in ('document.page', 'document.download', 'document.original')`,
        inArray(
          versionId,
          versions.map(({ id }) => id),
        ),
      ),
    )
    .groupBy(user, versionId, language, page);
  for (const version of versions) {
    const opened = rows.filter((row) => row.versionId === version.id);
    const by = Map.groupBy(opened, (row) => row.user);
    found.set(version.nodeId, {
      unopened: readingOfPages([], version.files, actor),
      by: new Map([...by].map(([id, own]) => [id, readingOfPages(own, version.files, actor)])),
    });
  }
  return found;
}

type Opening = { language: string; page: number | null; at: string };

/** One reader's reading of a version, in the language in which they went furthest. A row without a page is a download. */
export function readingOfPages(
  rows: readonly Opening[],
  files: readonly Pick<File, "language" | "pages">[],
  reader: Pick<SignedIn, "language">,
): Reading {
  // the reader's own language first, so that it is the one to go on in where nothing tells them apart
  const inOrder = [...files].sort(
    (a, b) => Number(b.language === reader.language) - Number(a.language === reader.language),
  );
  const on = rows.reduce<string | null>((last, { at }) => (last !== null && last > at ? last : at), null);
  const downloaded = rows.some(({ page }) => page === null);
  const perLanguage = inOrder.map(({ language, pages: of }): Reading => {
    const seen = new Set(rows.flatMap((row) => (row.language === language && row.page !== null ? [row.page] : [])));
    const missing = Array.from({ length: of }, (_, index) => index + 1).find((page) => !seen.has(page));
    return {
      extent: missing === undefined || downloaded ? "whole" : rows.length > 0 ? "part" : "none",
      pages: { opened: seen.size, of },
      downloaded,
      on: on?.slice(0, 10) ?? null,
      next: missing === undefined ? null : { page: missing, language },
    };
  });
  return perLanguage.reduce((best, one) => (share(one) > share(best) ? one : best), perLanguage[0] ?? UNOPENED);
}

/** Business cases, scenarios and answers: opened, or not. Keeping a scenario is having seen it. */
async function otherReadings(tx: Db, actor: SignedIn, items: readonly Item[]): Promise<Map<string, ByUser>> {
  const others = items.filter(({ kind }) => kind !== "document");
  if (others.length === 0) return new Map();
  const id = text(evidence.object, "id");
  const version = sql<number | null>`(${evidence.object}->>'version')::int`;
  const sha256 = sql<string | null>`${evidence.object}->>'sha256'`;
  const rows = await tx
    .select({ user, action: evidence.action, id, version, sha256, at: sql<string>`max(${evidence.at})` })
    .from(evidence)
    .where(
      and(
        eq(evidence.stream, streamOf(actor)),
        sql`${evidence.action} in ('site.read', 'site.workbook', 'scenario.save', 'scenario.read', 'question.read')`,
      ),
    )
    .groupBy(user, evidence.action, id, version, sha256);
  const isOf = (row: (typeof rows)[number], item: Item): boolean => {
    if (item.kind === "site") return row.id === item.id && row.version === item.version;
    if (item.kind === "scenario") return row.id === item.id;
    if (row.action !== "question.read") return false;
    // the list shows every answer published until then
    return row.sha256 === item.sha256 || (row.id === "list" && row.at >= item.publishedAt);
  };
  return new Map(
    others.map((item) => {
      const by: ByUser = new Map();
      for (const row of rows.filter((one) => isOf(one, item))) {
        const seen: Reading = { ...UNOPENED, extent: "whole", on: row.at.slice(0, 10) };
        by.set(row.user, further(by.get(row.user) ?? UNOPENED, seen));
      }
      return [item.id, by];
    }),
  );
}
