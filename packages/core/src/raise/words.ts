import {
  type ByLanguage,
  type InLanguage,
  inLanguage,
  LANGUAGES,
  type LanguageTag,
  preferred,
} from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";

/** The texts of the raise as one reader is given them: in their language, else in the raise's, the main one first. */
export type Words = {
  /** The language asked for. */
  wanted: LanguageTag;
  /** The languages of the raise, the main one first. */
  languages: readonly LanguageTag[];
  /** The text alone, where the reader needs no word on its language. */
  say: <T>(texts: ByLanguage<T>) => T;
  /** The text with the language it is in. */
  pick: <T>(texts: ByLanguage<T>) => InLanguage<T>;
  /** The first of these languages for this reader: for files and rows that stand one a language. */
  first: (available: readonly LanguageTag[]) => LanguageTag | undefined;
};

export const wordsIn = (wanted: LanguageTag, languages: readonly LanguageTag[]): Words => ({
  wanted,
  languages,
  say: (texts) => inLanguage(texts, wanted, languages).text,
  pick: (texts) => inLanguage(texts, wanted, languages),
  first: (available) => preferred(available, wanted, languages)[0],
});

/** @param wanted the language of the reader, or of the paper that is made */
export async function wordsOf(tx: Db, wanted: LanguageTag): Promise<Words> {
  return wordsIn(wanted, await raiseLanguages(tx));
}

/** The languages of the raise, the main one first; those of the product where there is no raise yet. */
export async function raiseLanguages(tx: Db): Promise<LanguageTag[]> {
  const [raise] = await tx.select({ languages: schema.raises.languages }).from(schema.raises).limit(1);
  return raise?.languages ?? [...LANGUAGES];
}

/** What the record and the team call a thing: its name in the raise's main language. */
export const labelIn = (texts: ByLanguage<string>, languages: readonly LanguageTag[]): string =>
  inLanguage(texts, languages[0] ?? LANGUAGES[0], languages).text;
