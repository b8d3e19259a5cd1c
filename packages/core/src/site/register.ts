import { formatDate, formatFigure, type Language, type RegisterView } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import {
  ASSUMPTION_FIELDS,
  entryName,
  entryWords,
  NUMBER_LISTS,
  OBJECT_LISTS,
  type ObjectList,
  type Unit,
} from "@fabroom/finance";
import { and, asc, eq, inArray, lte, or } from "drizzle-orm";
import type { Words } from "../raise/words.ts";
import { assumptionsOf } from "./case.ts";
import type { SiteVersionRow } from "./load.ts";
import { fieldAt, same } from "./patch.ts";

const { siteVersions, users } = schema;
const fields = new Map([...ASSUMPTION_FIELDS, ...NUMBER_LISTS].map((field) => [field.path, field]));
const lists = new Map(OBJECT_LISTS.map((list) => [list.path, list]));

/** The assumption register: every field with an entry, its value now, and who gave it that value in which version. */
export async function registerOf(
  tx: Db,
  version: SiteVersionRow,
  language: Language,
  { say }: Words,
): Promise<RegisterView[]> {
  const { currency } = assumptionsOf(version);
  const history = await tx
    .select({
      number: siteVersions.number,
      content: siteVersions.content,
      publishedAt: siteVersions.publishedAt,
      by: users.name,
    })
    .from(siteVersions)
    .leftJoin(users, eq(users.id, siteVersions.editedBy))
    .where(
      and(
        eq(siteVersions.siteId, version.siteId),
        lte(siteVersions.number, version.number),
        // a publication that was withdrawn, or a draft that was given up, set no value that is in force
        or(inArray(siteVersions.state, ["published", "superseded"]), eq(siteVersions.id, version.id)),
      ),
    )
    .orderBy(asc(siteVersions.number));
  const changeOf = (path: string): RegisterView["changed"] => {
    const since = history.findLastIndex(
      ({ content }, index) =>
        index === 0 ||
        !same(fieldAt(content.assumptions, path), fieldAt(history[index - 1]!.content.assumptions, path)),
    );
    const { number, by, publishedAt } = history[since]!;
    return { version: number, by, at: publishedAt!.toISOString() };
  };
  const figure = (value: number, unit: Unit) => formatFigure(value, unit, language, currency);
  const textOf = (value: unknown, unit: Unit): string => {
    if (Array.isArray(value)) return value.map((one) => textOf(one, unit)).join(" · ") || "–";
    return typeof value === "number" ? figure(value, unit) : String(value ?? "–");
  };
  /** An entry a line. */
  const linesOf = (list: ObjectList, entries: Record<string, unknown>[]): string =>
    entries
      .map((entry, place) => {
        const words = entryWords(list, entry, language, figure);
        return `${entryName(list, entry, place, language)}${language === "fr" ? "\u00a0" : ""}: ${words}`;
      })
      .join("\n") || "–";
  return version.content.register.flatMap((entry) => {
    const list = lists.get(entry.path);
    const field = list ?? fields.get(entry.path);
    if (!field) return [];
    const unit = "unit" in field ? field.unit : "none";
    const value = fieldAt(version.content.assumptions, entry.path);
    return [
      {
        ...entry,
        label: field.label[language],
        unit,
        text: list ? linesOf(list, value as Record<string, unknown>[]) : textOf(value, unit),
        sourceText: say(entry.source),
        asOf: formatDate(entry.asOf, language),
        changed: changeOf(entry.path),
      },
    ];
  });
}
