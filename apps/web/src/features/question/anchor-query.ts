import { AskAnchor, Id } from "@fabroom/contracts";

/**
 * What an address such as `/questions/new?document=<version>&page=3` asks about. `null` where it names something that
 * can't be, or two things at once.
 */
export function askedAbout(
  query: Record<string, string>,
): { anchor: AskAnchor | null; scenarioId: string | null } | null {
  const { site, document, page, figure, scenario } = query;
  const named = [
    ...(site === undefined ? [] : [{ kind: "site", versionId: site }]),
    ...(document === undefined ? [] : [{ kind: "document", versionId: document, page: Number(page ?? 1) }]),
    ...(figure === undefined ? [] : [{ kind: "figure", figureId: figure }]),
  ];
  const anchor = AskAnchor.nullable().safeParse(named[0] ?? null);
  const scenarioId = Id.nullable().safeParse(scenario ?? null);
  if (named.length > 1 || !anchor.success || !scenarioId.success) return null;
  return { anchor: anchor.data, scenarioId: scenarioId.data };
}
