import { QuestionCategory } from "@fabroom/contracts";
import { z } from "zod";
import { LanguageTag, recordByLanguage } from "./localised.ts";
import { Email, FigureKey, Key, line, text, Words } from "./words.ts";

const Wording = z.strictObject({ subject: line(160), text: text(8000) });

/** An entry of `questions.yaml`. People are named by the address they sign in with. */
export const PortableQuestion = z.strictObject({
  key: Key,
  asker: Email,
  category: QuestionCategory,
  language: LanguageTag,
  subject: line(160),
  text: text(8000),
  about: z
    .strictObject({
      site: Key.optional(),
      document: Key.optional(),
      page: z.int().min(1).max(5000).optional(),
      figure: FigureKey.optional(),
    })
    .optional()
    .describe("One of: site; document with page; figure."),
  answer: z
    .strictObject({
      draftedBy: Email,
      publishedBy: Email,
      audience: z.enum(["asker", "all"]),
      answer: Words(8000),
      wording: recordByLanguage(Wording).default({}).describe("The question as everybody reads it, without its asker."),
    })
    .optional(),
});
export type PortableQuestion = z.infer<typeof PortableQuestion>;
