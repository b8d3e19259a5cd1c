import type { AskAnchor, Localised, VersionState } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, eq, inArray } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { visibleNodes } from "../document/index-room.ts";
import { versionById } from "../document/versions.ts";
import { notFound } from "../errors.ts";
import { resolveFigures } from "../figure/resolve.ts";

const { siteVersions } = schema;
const shown: VersionState[] = ["published", "superseded"];

/** An anchor as questions and public answers keep it: at most one of the three ids is set. */
export type StoredAnchor = {
  siteVersionId: string | null;
  documentVersionId: string | null;
  page: number | null;
  figureId: string | null;
  figureText: Localised | null;
};
export const anchorOf = ({ siteVersionId, documentVersionId, page, figureId, figureText }: StoredAnchor) => ({
  siteVersionId,
  documentVersionId,
  page,
  figureId,
  figureText,
});
const NONE: StoredAnchor = {
  siteVersionId: null,
  documentVersionId: null,
  page: null,
  figureId: null,
  figureText: null,
};

/** What the actor points at, as it will be kept. What he may not see is refused exactly like what does not exist. */
export async function resolveAnchor(tx: Db, ctx: Ctx, anchor: AskAnchor | null): Promise<StoredAnchor> {
  if (!anchor) return NONE;
  switch (anchor.kind) {
    case "site": {
      const [version] = await tx
        .select({ id: siteVersions.id })
        .from(siteVersions)
        .where(and(eq(siteVersions.id, anchor.versionId), inArray(siteVersions.state, shown)));
      if (!version) throw notFound();
      return { ...NONE, siteVersionId: version.id };
    }
    case "document": {
      const version = await versionById(tx, anchor.versionId);
      const node = version && (await visibleNodes(tx, ctx)).find((one) => one.id === version.nodeId);
      const pages = Math.max(0, ...(version?.files.map((file) => file.pages) ?? []));
      if (!node?.abilities.view || !version || !shown.includes(version.state) || anchor.page > pages) throw notFound();
      return { ...NONE, documentVersionId: anchor.versionId, page: anchor.page };
    }
    case "figure": {
      const { figureId } = anchor;
      const en = (await resolveFigures(tx, [figureId], "en"))[figureId];
      const fr = (await resolveFigures(tx, [figureId], "fr"))[figureId];
      if (!en || !fr) throw notFound();
      return { ...NONE, figureId, figureText: { en: en.text, fr: fr.text } };
    }
  }
}
