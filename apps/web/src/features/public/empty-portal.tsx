import { LinkButton, Section } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";

const STEPS = ["guide", "import", "keep", "health"] as const;

/** The first page of a portal that holds no raise yet: what it is, who runs it, and what each reader does next. */
export async function EmptyPortal({ operator }: { operator: string | undefined }) {
  const language = await pageLanguage();
  const t = await getTranslations("public");
  return (
    <div className="flex flex-col gap-16">
      <header className="flex flex-col gap-6">
        <h1 className="max-w-[22ch] text-3xl text-ink sm:text-4xl">{t("empty.title")}</h1>
        <p className="max-w-measure font-serif text-long text-muted">{t("empty.lead")}</p>
        <p className="max-w-measure text-base text-ink">
          {operator ? t("empty.operator", { operator }) : t("empty.operatorUnknown")}
        </p>
      </header>
      <Section id="invited" title={t("empty.invited.title")}>
        <p className="max-w-measure font-serif text-long">{t("empty.invited.text")}</p>
      </Section>
      <Section id="operate" title={t("empty.operate.title")}>
        <ol className="flex max-w-measure list-decimal flex-col gap-3 pl-6 font-serif text-long marker:text-muted">
          {STEPS.map((step) => (
            <li key={step}>{t(`empty.operate.${step}`)}</li>
          ))}
        </ol>
      </Section>
      <Section id="verify" title={t("empty.verify.title")}>
        <div className="flex flex-col items-start gap-6">
          <p className="max-w-measure font-serif text-long">{t("empty.verify.text")}</p>
          <LinkButton href={pathTo(language, "/verify")} variant="secondary">
            {t("empty.verify.action")}
          </LinkButton>
        </div>
      </Section>
    </div>
  );
}
