import { isLanguage, type Language } from "@fabroom/contracts";
import { useLocale } from "next-intl";

/** The reader's language, on the server and in the browser. */
export function useLanguage(): Language {
  const [language] = useLocale().split("-");
  return isLanguage(language) ? language : "en";
}
