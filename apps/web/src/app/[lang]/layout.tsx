import { LOCALE_TAG } from "@fabroom/contracts";
import { UiProvider } from "@fabroom/ui";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { pageLanguage } from "@/lib/api.ts";
import "../globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { default: t("productName"), template: `%s – ${t("productName")}` },
    robots: { index: false, follow: false },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const language = await pageLanguage();
  const theme = (await cookies()).get("theme")?.value;
  return (
    <html lang={LOCALE_TAG[language]} data-theme={theme === "light" || theme === "dark" ? theme : "system"}>
      <body>
        <NextIntlClientProvider>
          <UiProvider locale={LOCALE_TAG[language]}>{children}</UiProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
