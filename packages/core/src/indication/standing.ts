import type { DraftStanding } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { inArray } from "drizzle-orm";
import { type Access, can } from "../access/load.ts";
import type { SignedIn } from "../context.ts";

const { indicationDrafts, users } = schema;
type Draft = typeof indicationDrafts.$inferSelect;

/** The names of everybody who had a hand in some drafts, by id: colleagues, one query. */
export async function namesOf(tx: Db, drafts: Draft[]): Promise<Map<string, string>> {
  const ids = drafts.flatMap(({ userId, savedBy, returnedBy }) => [userId, savedBy, returnedBy]);
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await tx.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, known));
  return new Map(rows.map(({ id, name }) => [id, name ?? ""]));
}

/**
 * Where a draft stands and what the actor may do with it. What is sent was either handed over as it is now or last
 * written by who sends it: nobody's unfinished text leaves the house.
 */
export function standingOf(
  draft: Draft,
  access: Access,
  actor: SignedIn,
  names: ReadonlyMap<string, string>,
): DraftStanding {
  const { state } = draft;
  const may = (action: Parameters<typeof can>[1]) =>
    can(access, action, { type: "indication", organisationId: draft.organisationId });
  const open = draft.submittedVersionId === null && state !== "discarded";
  const mine = draft.userId === actor.userId;
  return {
    state,
    preparedBy: names.get(draft.userId) ?? "",
    mine,
    savedBy: names.get(draft.savedBy ?? draft.userId) ?? "",
    readyAt: draft.readyAt?.toISOString() ?? null,
    returned:
      draft.returnedBy && draft.returnedAt
        ? { note: draft.note ?? "", by: names.get(draft.returnedBy) ?? "", at: draft.returnedAt.toISOString() }
        : null,
    abilities: {
      edit: open && may("indication.draft"),
      ready: open && state !== "ready" && may("indication.ready"),
      submit: open && mayBeSent(draft, actor) && may("indication.submit"),
      return: open && state === "ready" && may("indication.return"),
      discard: open && (mine || may("indication.submit")) && may("indication.discard"),
    },
  };
}

/** Whether the actor may send it as it is. Rows from before hand-over existed have no last writer but their author. */
export const mayBeSent = (draft: Draft, actor: SignedIn): boolean =>
  draft.state === "ready" || (draft.savedBy ?? draft.userId) === actor.userId;
