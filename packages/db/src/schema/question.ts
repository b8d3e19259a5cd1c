import type { AnswerContent, DisclosedScenario, Localised } from "@fabroom/contracts";
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { documentVersions } from "./document.ts";
import { organisations, users } from "./identity.ts";
import { moment } from "./moment.ts";
import { siteVersions } from "./site.ts";

const category = () => text("category", { enum: ["market", "site", "finance", "legal", "technology", "other"] });

/** What a question is about, at most one: a version of a site, a page of a version of a document, or a figure. */
const anchor = () => ({
  siteVersionId: uuid("site_version_id").references(() => siteVersions.id),
  documentVersionId: uuid("document_version_id").references(() => documentVersions.id),
  page: integer("page"),
  figureId: text("figure_id"),
  /** What the figure read when the question was asked. */
  figureText: jsonb("figure_text").$type<Localised>(),
});

/** What an investor asks. Its words never change; it is withdrawn by its author or answered by the issuer. */
export const questions = pgTable(
  "questions",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    authorId: uuid("author_id")
      .notNull()
      .references(() => users.id),
    state: text("state", { enum: ["open", "answered", "withdrawn"] }).notNull(),
    category: category().notNull(),
    language: text("language").notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    ...anchor(),
    /** A copy made when it was attached: the scenario itself stays closed to the issuer. */
    scenario: jsonb("scenario").$type<DisclosedScenario>(),
    askedAt: moment("asked_at").notNull(),
    withdrawnAt: moment("withdrawn_at"),
  },
  (t) => [
    index("questions_organisation").on(t.organisationId, t.askedAt),
    check("questions_one_anchor", sql`num_nonnulls(${t.siteVersionId}, ${t.documentVersionId}, ${t.figureId}) <= 1`),
  ],
);

/** The answer to a question: a draft that changes, then published and fixed. */
export const answers = pgTable("answers", {
  id: uuid("id").primaryKey().default(sql`uuidv7()`),
  questionId: uuid("question_id")
    .notNull()
    .unique()
    .references(() => questions.id),
  organisationId: uuid("organisation_id")
    .notNull()
    .references(() => organisations.id),
  revision: integer("revision").notNull(),
  content: jsonb("content").$type<AnswerContent>().notNull(),
  draftedBy: uuid("drafted_by")
    .notNull()
    .references(() => users.id),
  draftedAt: moment("drafted_at").notNull(),
  publishedBy: uuid("published_by").references(() => users.id),
  publishedAt: moment("published_at"),
  sha256: text("sha256"),
});

/** What all investors read of an answer to all. The row knows neither the question nor its asker. */
export const publicAnswers = pgTable(
  "public_answers",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    category: category().notNull(),
    /** The language it was written in first. */
    language: text("language").notNull(),
    content: jsonb("content").$type<Pick<AnswerContent, "answer" | "wording">>().notNull(),
    ...anchor(),
    publishedAt: moment("published_at").notNull(),
    sha256: text("sha256").notNull(),
  },
  (t) => [index("public_answers_published").on(t.publishedAt)],
);

/** When each person last looked at the answers: what is new to him. */
export const answerReads = pgTable("answer_reads", {
  userId: uuid("user_id")
    .primaryKey()
    .references(() => users.id),
  at: moment("at").notNull(),
});
