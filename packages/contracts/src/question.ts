import type { IncentiveBase, IncentiveType, Headline as ModelHeadline } from "@fabroom/finance";
import { z } from "zod";
import { FIGURE_ID } from "./figure.ts";
import { Id, type Sha256 } from "./ids.ts";
import { byLanguage, LanguageTag, type Localised } from "./localised.ts";
import type { InputChange } from "./scenario.ts";
import { keepable, plainName } from "./text.ts";

export const QUESTION_CATEGORIES = ["market", "site", "finance", "legal", "technology", "other"] as const;
export const QuestionCategory = z.enum(QUESTION_CATEGORIES, "categoryMissing");
export type QuestionCategory = z.infer<typeof QuestionCategory>;

/** What a question is about, as the asker saw it: the version of a site's case, a page of a document, or a figure. */
export const AskAnchor = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("site"), versionId: Id }),
  z.strictObject({ kind: z.literal("document"), versionId: Id, page: z.number().int().min(1, "unknownId") }),
  z.strictObject({
    kind: z.literal("figure"),
    figureId: z.string().max(200, "unknownId").regex(FIGURE_ID, "unknownId"),
  }),
]);
export type AskAnchor = z.infer<typeof AskAnchor>;

const Subject = z.string().overwrite(plainName).trim().max(160, "tooLong").refine(keepable, "invalidValue");
const Prose = z.string().trim().max(8000, "tooLong").refine(keepable, "invalidValue");

export const PrepareQuestion = z.strictObject({ anchor: AskAnchor.nullable() });
export type PrepareQuestion = z.infer<typeof PrepareQuestion>;
export const AskQuestion = z.strictObject({
  category: QuestionCategory,
  subject: Subject.min(1, "subjectMissing"),
  text: Prose.min(1, "questionMissing"),
  language: LanguageTag,
  anchor: AskAnchor.nullable(),
  /** One own scenario, disclosed with the question. */
  scenarioId: Id.nullable(),
});
export type AskQuestion = z.infer<typeof AskQuestion>;
export const GetQuestion = z.strictObject({ questionId: Id });
export type GetQuestion = z.infer<typeof GetQuestion>;

export const Audience = z.enum(["asker", "all"]);
export type Audience = z.infer<typeof Audience>;
const Wording = z.strictObject({ subject: Subject, text: Prose });
/** An answer as staff write it, valid or not. `wording`: the question as everybody reads it, without its asker. */
export const AnswerContent = z.strictObject({
  audience: Audience,
  answer: byLanguage(Prose),
  wording: byLanguage(Wording),
});
export type AnswerContent = z.infer<typeof AnswerContent>;
const NO_WORDING = { subject: "", text: "" };
/** An answer and its wording in one language, empty where nothing has been written in it. */
export const answerIn = ({ answer, wording }: Pick<AnswerContent, "answer" | "wording">, language: LanguageTag) => ({
  answer: answer[language] ?? "",
  ...(wording[language] ?? NO_WORDING),
});
export const SaveAnswer = z.strictObject({
  questionId: Id,
  content: AnswerContent,
  expectedRevision: z.number().int().min(0),
});
export type SaveAnswer = z.infer<typeof SaveAnswer>;
export const PublishAnswer = z.strictObject({ questionId: Id, expectedRevision: z.number().int().min(1) });
export type PublishAnswer = z.infer<typeof PublishAnswer>;

/** An anchor as a reader who may see it reads it. `version` is the one asked about, `latestVersion` the one in force. */
export type AnchorView = {
  kind: AskAnchor["kind"];
  title: string;
  href: string | null;
  version: number | null;
  latestVersion: number | null;
  /** The version asked about has been withdrawn since. */
  withdrawn: boolean;
  page: number | null;
  /** Of a figure: what it read when the question was asked, and now. */
  text: string | null;
  latestText: string | null;
};

/** A scenario as it was when its author attached it: what the issuer's team reads of it, and all it reads. */
export type DisclosedScenario = {
  id: string;
  name: string;
  site: string;
  siteName: Localised;
  baseVersion: number;
  currency: string;
  engineVersion: string;
  caseSha256: Sha256;
  changes: InputChange[];
  /** The public support of the site: it names the instruments behind paths such as `incentives.0.rate`. */
  incentives: { id: string; type: IncentiveType; base?: IncentiveBase | undefined }[];
  headline: ModelHeadline;
};
export type DisclosedScenarioView = Omit<DisclosedScenario, "siteName"> & { siteName: string };

export type QuestionState = "open" | "answered" | "withdrawn";
/** Ready text of an answer in one language: the reader's where it exists, else the one it was written in. */
export type AnswerText = { language: LanguageTag; text: string };

/** A question of one's own organisation. */
export type QuestionView = {
  id: string;
  state: QuestionState;
  category: QuestionCategory;
  subject: string;
  text: string;
  language: LanguageTag;
  asker: string;
  mine: boolean;
  askedAt: string;
  withdrawnAt: string | null;
  anchor: AnchorView | null;
  scenario: DisclosedScenarioView | null;
  answer: (AnswerText & { publishedAt: string; audience: Audience; sha256: Sha256 }) | null;
  abilities: { withdraw: boolean };
};

/** An answer open to every investor. Nothing in it tells who asked. */
export type PublicAnswerView = {
  id: string;
  category: QuestionCategory;
  language: LanguageTag;
  subject: string;
  question: string;
  answer: string;
  publishedAt: string;
  anchor: AnchorView | null;
  sha256: Sha256;
};
/** How many entries a list of questions or answers holds at most. */
export const QUESTIONS_LISTED = 200;

export type QuestionList = {
  own: QuestionView[];
  answers: PublicAnswerView[];
  abilities: { ask: boolean };
};

/** What the form needs: the anchor as the asker sees it, and the scenarios he may attach. */
export type QuestionForm = {
  anchor: AnchorView | null;
  scenarios: { id: string; name: string; site: string; changes: number }[];
};

export type AdminQuestion = {
  id: string;
  state: QuestionState;
  organisation: string;
  asker: string;
  category: QuestionCategory;
  subject: string;
  language: LanguageTag;
  askedAt: string;
  /** Whole days since it was asked. */
  days: number;
  audience: Audience | null;
  drafted: boolean;
};

/** One question as staff answer it, the draft or the published answer beside it. */
export type AnswerEdit = {
  question: Omit<QuestionView, "mine" | "answer" | "abilities"> & { organisation: string };
  /** The languages it may be answered in; the first one is owed. */
  languages: LanguageTag[];
  answer: {
    revision: number;
    content: AnswerContent;
    draftedBy: string;
    draftedAt: string;
    publishedBy: string | null;
    publishedAt: string | null;
  } | null;
  abilities: { draft: boolean; publish: boolean };
};
