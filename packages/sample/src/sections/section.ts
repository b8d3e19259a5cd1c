import type { RaiseContent, SectionChart, SectionText } from "@fabroom/contracts";
import { t } from "../localised.ts";

export type Section = RaiseContent["sections"][number];

/** A chapter of the pitch from its text in both languages, with the typography of each. */
export function section(key: string, chart: SectionChart, en: SectionText, fr: SectionText): Section {
  const title = t(en.title, fr.title);
  const finding = t(en.finding, fr.finding);
  const body = t(en.body, fr.body);
  return {
    key,
    content: {
      texts: {
        en: { title: title.en, finding: finding.en, body: body.en },
        fr: { title: title.fr, finding: finding.fr, body: body.fr },
      },
      chart,
    },
  };
}
