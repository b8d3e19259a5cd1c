import type { PaperState, Statement } from "@fabroom/contracts";
import type { schema } from "@fabroom/db";

type Head = Pick<typeof schema.indications.$inferSelect, "state" | "currentVersionId">;

/** What a receipt or a term sheet of one version is today. Of a withdrawn indication every paper is withdrawn. */
export const paperState = ({ state, currentVersionId }: Head, versionId: string): PaperState =>
  state === "withdrawn" ? "withdrawn" : currentVersionId === versionId ? "current" : "superseded";

/** The statement sealed with a version; null for what was sealed before there was one. */
export function sealedStatement(sealed: string): Statement | null {
  const { statement } = JSON.parse(sealed) as { statement?: Statement };
  return statement ?? null;
}
