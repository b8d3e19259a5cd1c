import { type EvidenceView, Id, type ListEvidence } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { and, desc, eq, lt, or } from "drizzle-orm";
import { assertAllowed, can } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { invalidField } from "../errors.ts";
import { record } from "./record.ts";

const { evidence, evidencePersonal } = schema;

/**
 * The record, newest first, a page at a time. Only staff who may read evidence, and who read it is recorded too: it
 * names persons and addresses. What was indicated is left out for those who may neither read the book nor export.
 */
export function listEvidence({ ctx, input }: { ctx: Ctx; input: ListEvidence }): Promise<{
  entries: EvidenceView[];
  next: string | null;
}> {
  return transact(ctx, async (tx) => {
    const access = await assertAllowed(tx, ctx, "evidence.read", { type: "evidence" });
    const after = input.cursor ? parseCursor(input.cursor) : null;
    const rows = await tx
      .select({ entry: evidence, person: evidencePersonal.data })
      .from(evidence)
      .leftJoin(evidencePersonal, eq(evidencePersonal.evidenceId, evidence.id))
      .where(
        and(
          after ? or(lt(evidence.at, after.at), and(eq(evidence.at, after.at), lt(evidence.id, after.id))) : undefined,
          input.action ? eq(evidence.action, input.action) : undefined,
          input.organisationId ? eq(evidence.stream, `organisation:${input.organisationId}`) : undefined,
        ),
      )
      .orderBy(desc(evidence.at), desc(evidence.id))
      .limit(input.limit + 1);
    const page = rows.slice(0, input.limit);
    const last = page.at(-1)?.entry;
    const seesBook = can(access, "book.read", { type: "book" }) || can(access, "evidence.export", { type: "evidence" });
    const { action, organisationId } = input;
    await record(tx, ctx, {
      action: "evidence.read",
      object: { type: "evidence", id: "list" },
      payload: { entries: page.length, ...(action ? { action } : {}), ...(organisationId ? { organisationId } : {}) },
    });
    return {
      entries: page.map(({ entry, person }) => ({
        ...entry,
        ...(seesBook || !entry.action.startsWith("indication.") ? {} : { payload: {} }),
        person,
      })),
      next: rows.length > input.limit && last ? `${last.at}|${last.id}` : null,
    };
  });
}

function parseCursor(cursor: string): { at: string; id: string } {
  const [at, id] = cursor.split("|");
  if (!at || !id || !Id.safeParse(id).success) throw invalidField("cursor", "unknownId");
  return { at, id };
}
