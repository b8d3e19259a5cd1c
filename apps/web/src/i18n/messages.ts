import type { Language } from "@fabroom/contracts";

/**
 * One file a feature and language. A feature's texts lie in `messages/<language>/<feature>.json` and are reached
 * as `useTranslations("<feature>")`; a test holds the two languages to the same keys.
 */
export const FEATURES = [
  "common",
  "errors",
  "public",
  "agreement",
  "home",
  "pitch",
  "network",
  "site",
  "what-if",
  "scenario",
  "room",
  "question",
  "indication",
  "term-sheet",
  "me",
  "admin",
  "raise-folder",
] as const;

export async function loadMessages(language: Language) {
  const parts = await Promise.all(
    FEATURES.map(
      async (feature) => [feature, (await import(`../../messages/${language}/${feature}.json`)).default] as const,
    ),
  );
  return Object.fromEntries(parts);
}
