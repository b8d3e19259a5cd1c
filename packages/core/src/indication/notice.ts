import { isLanguage, type Language } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, arrayContains, asc, eq, gt, isNull, lte, ne, or, type SQL } from "drizzle-orm";
import type { Ctx, SignedIn } from "../context.ts";
import type { Draft } from "./draft.ts";

const { memberships, users } = schema;
type Recipient = { email: string; name: string | null; language: string };

/** The people of the actor's organisation who may sign today, without the actor. */
export const signatoriesOf = (tx: Db, ctx: Ctx, actor: SignedIn): Promise<Recipient[]> =>
  colleaguesOf(tx, ctx, actor, arrayContains(memberships.roles, ["signatory"]));

/** Those of the actor's organisation today to whom this applies, without the actor. */
function colleaguesOf(tx: Db, ctx: Ctx, actor: SignedIn, applies: SQL): Promise<Recipient[]> {
  const now = ctx.ports.clock.now();
  return tx
    .select({ email: users.email, name: users.name, language: users.language })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        applies,
        eq(memberships.organisationId, actor.organisation.id),
        lte(memberships.from, now),
        or(isNull(memberships.until), gt(memberships.until, now)),
        ne(memberships.userId, actor.userId),
      ),
    )
    .orderBy(asc(users.name));
}

export async function tellSignatories(tx: Db, ctx: Ctx, actor: SignedIn, draftId: string, to: Recipient[]) {
  for (const one of to) await send(tx, ctx, one, READY, { by: actor.name, path: `/indications/review/${draftId}` });
}

/** Tells who prepared a draft that it was handed back; not of their own act, nor once they have left. */
export async function tellPreparer(tx: Db, ctx: Ctx, actor: SignedIn, draft: Draft) {
  const [one] = await colleaguesOf(tx, ctx, actor, eq(memberships.userId, draft.userId));
  if (one) await send(tx, ctx, one, RETURNED, { by: actor.name, path: `/indications/new?draft=${draft.id}` });
}

type Notice = Record<
  Language,
  { subject: string; text: (words: { name: string; by: string; url: string }) => string[] }
>;

/** A mail leaves the portal: it names the colleague and where to look, and nothing of what the draft holds. */
async function send(tx: Db, ctx: Ctx, to: Recipient, notice: Notice, { by, path }: { by: string; path: string }) {
  const language = isLanguage(to.language) ? to.language : "en";
  const { subject, text } = notice[language];
  const name = to.name ?? "";
  const lines = text({ name, by, url: `${ctx.ports.publicUrl}/${language}${path}` });
  await ctx.ports.jobs.send(tx, "mail", {
    to: to.email,
    toName: name,
    subject,
    text: `${lines.join("\n\n")}\n`,
    language,
  });
}

const READY: Notice = {
  en: {
    subject: "A draft is ready for your signature",
    text: ({ name, by, url }) => [
      `Dear ${name},`,
      `${by} has prepared a draft of an indication of interest and marked it as ready for signature. Nothing has been submitted.`,
      "You can read it, return it with a note, or submit it, in the portal:",
      url,
      "Only the people of your organisation can see the draft.",
      "Fabroom",
    ],
  },
  fr: {
    subject: "Un projet est prêt pour votre signature",
    text: ({ name, by, url }) => [
      `Bonjour ${name},`,
      `${by} a préparé un projet d’indication d’intérêt et l’a déclaré prêt pour signature. Rien n’a été transmis.`,
      "Vous pouvez le relire, le renvoyer avec une remarque ou le transmettre, sur le portail\u00a0:",
      url,
      "Seules les personnes de votre organisation peuvent voir ce projet.",
      "Fabroom",
    ],
  },
};

const RETURNED: Notice = {
  en: {
    subject: "Your draft has been returned with a note",
    text: ({ name, by, url }) => [
      `Dear ${name},`,
      `${by} has read your draft of an indication of interest and returned it with a note. Nothing has been submitted.`,
      "You will find the note next to the draft, in the portal:",
      url,
      "Fabroom",
    ],
  },
  fr: {
    subject: "Votre projet vous est renvoyé avec une remarque",
    text: ({ name, by, url }) => [
      `Bonjour ${name},`,
      `${by} a relu votre projet d’indication d’intérêt et vous le renvoie avec une remarque. Rien n’a été transmis.`,
      "Vous trouverez la remarque à côté du projet, sur le portail\u00a0:",
      url,
      "Fabroom",
    ],
  },
};
