import { isLanguage, LOCALE_TAG } from "@fabroom/contracts";
import { lang } from "next/root-params";
import { getRequestConfig } from "next-intl/server";
import { loadMessages } from "./messages.ts";

export default getRequestConfig(async ({ locale }) => {
  const asked = locale?.slice(0, 2) ?? (await lang());
  const language = isLanguage(asked) ? asked : "en";
  return {
    locale: LOCALE_TAG[language],
    messages: await loadMessages(language),
    timeZone: "UTC",
  };
});
