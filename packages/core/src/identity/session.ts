import type { SessionView } from "@fabroom/contracts";
import { loadPhase } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { type Action, roleAllows } from "../policy/abilities.ts";
import { subjectOf } from "../policy/assert.ts";
import { decide } from "../policy/decide.ts";

/** Who is signed in and what the screens may offer; null for a visitor. Offers only: every act decides again. */
export async function getSession({ ctx }: { ctx: Ctx }): Promise<SessionView | null> {
  const { actor } = ctx;
  if (!("userId" in actor)) return null;
  const { id, name, kind, country } = actor.organisation;
  const phase = await transact(ctx, loadPhase);
  const own = { type: "question", organisationId: id, authorId: actor.userId } as const;
  const asks = decide(subjectOf(actor), "question.ask", own, { phase, rights: [], walls: [] }).effect === "allow";
  const may = (action: Action) => actor.kind !== "member" && roleAllows(actor.roles, action);
  const owns = (action: Action) => actor.kind === "investor" && may(action);
  return {
    userId: actor.userId,
    name: actor.name,
    email: actor.email,
    organisation: { id, name, kind, country },
    roles: actor.roles,
    kind: actor.kind === "staff" ? "staff" : "investor",
    language: actor.language,
    agreement: actor.kind === "staff" ? "not_needed" : actor.kind === "investor" ? "accepted" : "required",
    abilities: {
      ownScenarios: owns("scenario.read"),
      ownQuestions: owns("question.read"),
      ownIndications: owns("indication.read"),
      ownTermSheets: owns("term_sheet.read"),
      administer: actor.kind === "staff",
      indicate: may("indication.draft"),
      submit: may("indication.submit"),
      saveScenario: may("scenario.save"),
      askQuestion: asks,
      seeQuestions: may("answer.read"),
      seeBook: may("book.read"),
      editContent: may("section.draft"),
      publishContent: may("section.publish"),
      uploadDocuments: may("document.upload"),
      publishDocuments: may("document.publish"),
      seeEvidence: may("evidence.read"),
      exportEvidence: may("evidence.export"),
    },
  };
}
