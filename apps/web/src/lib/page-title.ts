import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type messages from "../../messages/en/common.json";

/** The name of a page's section, before the product's: every page tells itself apart in tabs and to screen readers. */
export const sectionTitle = (section: keyof typeof messages.nav) => async (): Promise<Metadata> => {
  const t = await getTranslations("common");
  return { title: t(`nav.${section}`) };
};
