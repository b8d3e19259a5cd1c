import { formatDate, formatFigure, type Language, type RegisterView } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { ASSUMPTION_FIELDS, NUMBER_LISTS } from "@fabroom/finance";
import { and, asc, eq, lte, ne } from "drizzle-orm";
import { assumptionsOf } from "./case.ts";
import type { SiteVersionRow } from "./load.ts";
import { fieldAt, same } from "./patch.ts";

const { siteVersions, users } = schema;
const fields = new Map([...ASSUMPTION_FIELDS, ...NUMBER_LISTS].map((field) => [field.path, field]));

/** The assumption register: every field with an entry, its value now, and who gave it that value in which version. */
export async function registerOf(tx: Db, version: SiteVersionRow, language: Language): Promise<RegisterView[]> {
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
        ne(siteVersions.state, "draft"),
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
  const textOf = (value: unknown, unit: string): string => {
    if (Array.isArray(value)) return value.map((one) => textOf(one, unit)).join(" · ") || "–";
    return typeof value === "number" ? formatFigure(value, unit, language, currency) : String(value ?? "–");
  };
  return version.content.register.flatMap((entry) => {
    const field = fields.get(entry.path);
    if (!field) return [];
    const value = fieldAt(version.content.assumptions, entry.path);
    return [
      {
        ...entry,
        label: field.label[language],
        unit: field.unit,
        text: textOf(value, field.unit),
        sourceText: entry.source[language],
        asOf: formatDate(entry.asOf, language),
        changed: changeOf(entry.path),
      },
    ];
  });
}
