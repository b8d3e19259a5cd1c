import type { AskAnchor, QuestionSeed } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { resolveAnchor } from "../question/anchor.ts";
import { problemsOf, publishToAll, sealOfAnswer } from "../question/publish-answer.ts";
import { raiseLanguages } from "./words.ts";

const { answers, documentVersions, memberships, nodes, organisations, questions, sites, siteVersions, users } = schema;

/** Questions that have been asked before the first reader comes, some of them answered. */
export async function seedQuestions(tx: Db, ctx: Ctx, seeds: QuestionSeed[], now: Date): Promise<void> {
  const languages = await raiseLanguages(tx);
  for (const seed of seeds) {
    const asker = await personOf(tx, seed.asker);
    const { category, language, subject, text, answer } = seed;
    const [row] = await tx
      .insert(questions)
      .values({
        organisationId: asker.organisation.id,
        authorId: asker.user.id,
        state: answer ? "answered" : "open",
        ...{ category, language, subject, text },
        ...(await resolveAnchor(tx, ctx, await anchorIn(tx, seed))),
        askedAt: now,
      })
      .returning();
    if (!answer) continue;
    const question = row!;
    const { content } = answer;
    const names = { question, organisation: asker.organisation.name, asker: asker.user.name };
    const problems = problemsOf(content, names, languages);
    if (problems.length) throw new Error(`the answer to "${subject}" can't be published: ${JSON.stringify(problems)}`);
    await tx.insert(answers).values({
      questionId: question.id,
      organisationId: question.organisationId,
      revision: 1,
      content,
      draftedBy: (await personOf(tx, answer.draftedBy)).user.id,
      draftedAt: now,
      publishedBy: (await personOf(tx, answer.publishedBy)).user.id,
      publishedAt: now,
      sha256: sealOfAnswer(question.id, content, now),
    });
    if (content.audience === "all") await publishToAll(tx, question, content, now);
  }
}

async function personOf(tx: Db, email: string) {
  const [found] = await tx
    .select({ user: users, organisation: organisations })
    .from(users)
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(eq(users.email, email.toLowerCase()));
  if (!found) throw new Error(`the raise names ${email}, whom it does not define`);
  return found;
}

async function anchorIn(tx: Db, { about }: QuestionSeed): Promise<AskAnchor | null> {
  if (!about) return null;
  if ("figure" in about) return { kind: "figure", figureId: about.figure };
  if ("site" in about) {
    const [row] = await tx
      .select({ id: siteVersions.id })
      .from(siteVersions)
      .innerJoin(sites, eq(sites.id, siteVersions.siteId))
      .where(and(eq(sites.slug, about.site), eq(siteVersions.state, "published")));
    return { kind: "site", versionId: known(row, about.site) };
  }
  const [row] = await tx
    .select({ id: documentVersions.id })
    .from(documentVersions)
    .innerJoin(nodes, eq(nodes.id, documentVersions.nodeId))
    .where(and(eq(nodes.key, about.document), eq(documentVersions.state, "published")));
  return { kind: "document", versionId: known(row, about.document), page: about.page };
}

function known(row: { id: string } | undefined, key: string): string {
  if (!row) throw new Error(`a question is about ${key}, which the raise does not define`);
  return row.id;
}
