import { LinkButton, Notice } from "@fabroom/ui";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { queryOf, type SearchParams } from "@/lib/query.ts";

/** The number of a request, and nothing else that an address could make this page say. */
const NUMBER = /^[0-9a-f-]{36}$/;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public"))("signInTitle") };
}

type Props = { searchParams: SearchParams };

/** A link that was used, has expired or was never given, or a failure of ours: one page, one way on. */
export default async function ProblemPage({ searchParams }: Props) {
  const { error, number = "" } = await queryOf(searchParams);
  const failed = error === "Configuration" && NUMBER.test(number);
  const language = await pageLanguage();
  const t = await getTranslations("public");
  const c = await getTranslations("common");
  return (
    <div className="flex max-w-xl flex-col gap-6">
      <h1 className="text-2xl text-ink">{failed ? c("failure.title") : t("link.used.title")}</h1>
      <Notice tone="caution">{failed ? c("failure.text", { id: number }) : t("link.used.text")}</Notice>
      <div>
        <LinkButton href={pathTo(language, "/sign-in")} variant="primary">
          {t("link.again")}
        </LinkButton>
      </div>
    </div>
  );
}
