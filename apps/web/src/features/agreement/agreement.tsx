import { type AgreementView, formatDateTime } from "@fabroom/contracts";
import { CopyHash, LinkButton, Notice, Panel } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { RichText } from "../shell/rich-text.tsx";
import { AcceptForm } from "./accept-form.tsx";

/** The agreement itself, readable, with what it asks in five plain lines beside it, and the acceptance under it. */
export async function Agreement({ agreement, next }: { agreement: AgreementView; next: string }) {
  const language = await pageLanguage();
  const t = await getTranslations("agreement");
  return (
    <div className="flex flex-col gap-10">
      <header className="flex flex-col gap-3">
        <p className="eyebrow">{t("version", { version: agreement.version })}</p>
        <h1 className="text-2xl text-ink sm:text-3xl">{agreement.title}</h1>
        <p className="max-w-measure font-serif text-long text-muted">{t("lead")}</p>
      </header>
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <article aria-label={agreement.title} className="order-2 lg:order-1">
          <RichText blocks={agreement.blocks} figures={{}} level={2} />
        </article>
        <aside className="order-1 flex flex-col gap-6 lg:order-2">
          <Panel title={t("points")}>
            <ol className="flex list-decimal flex-col gap-3 pl-5 text-sm text-ink">
              {agreement.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ol>
          </Panel>
          <p className="text-sm text-muted">
            {t("fingerprint")} <CopyHash hash={agreement.sha256} copyLabel={t("copy")} copiedLabel={t("copied")} />
          </p>
        </aside>
      </div>
      {agreement.accepted ? (
        <Notice
          tone="success"
          title={t("accepted", {
            name: agreement.accepted.nameTyped,
            at: formatDateTime(agreement.accepted.at, language),
          })}
          action={
            <LinkButton href={next} variant="primary">
              {t("continue")}
            </LinkButton>
          }
        />
      ) : (
        <AcceptForm agreement={agreement} next={next} />
      )}
    </div>
  );
}
