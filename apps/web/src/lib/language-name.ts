import { canonicalTag, type Language, type LanguageTag, LOCALE_TAG } from "@fabroom/contracts";

const known = new Map<Language, Intl.DisplayNames>();

/** The name of a language in the reader's own, as it stands within a sentence; the tag itself where it has none. */
export function languageName(tag: LanguageTag, language: Language): string {
  const names =
    known.get(language) ?? new Intl.DisplayNames(LOCALE_TAG[language], { type: "language", fallback: "code" });
  known.set(language, names);
  return names.of(tag) ?? tag;
}

/** The same as it stands alone: `Français`. */
export function languageTitle(tag: LanguageTag, language: Language): string {
  const name = languageName(tag, language);
  return name.charAt(0).toLocaleUpperCase(LOCALE_TAG[language]) + name.slice(1);
}

/** Several of them as one list: `French and Japanese`. */
export const languageNames = (tags: readonly LanguageTag[], language: Language): string =>
  new Intl.ListFormat(LOCALE_TAG[language], { type: "conjunction" }).format(
    tags.map((tag) => languageName(tag, language)),
  );

/** Languages that are offered by name: those of ISO 639-1, and a few that are written in two ways. */
const OFFERED =
  "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn nr nv ny oc oj om or os pa pi pl ps pt pt-BR qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr sr-Latn ss st su sv sw ta te tg th ti tk tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh-Hans zh-Hant zu".split(
    " ",
  );

/** The languages offered by name, in the reader's order. */
export const namedLanguages = (language: Language): { tag: LanguageTag; name: string }[] =>
  OFFERED.map((tag) => ({ tag, name: languageTitle(tag, language) })).sort((a, b) =>
    a.name.localeCompare(b.name, LOCALE_TAG[language]),
  );

/** The tag of what a person typed: a name in their language, or a tag; null where it is neither. */
export function namedLanguage(typed: string, language: Language): LanguageTag | null {
  const plain = (text: string) => text.trim().toLocaleLowerCase(LOCALE_TAG[language]);
  const found = OFFERED.find((tag) => plain(languageName(tag, language)) === plain(typed));
  if (found) return found;
  // a word such as `german` is well formed as a tag too: it has to name a language
  const tag = canonicalTag(typed.trim());
  return tag && plain(languageName(tag, language)) !== plain(tag) ? tag : null;
}
