import { type AdminQuestion, formatDateTime, QUESTIONS_LISTED, type QuestionState as State } from "@fabroom/contracts";
import { Badge, DataTable, PageHeader, Section } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { pathTo } from "@/lib/path.ts";
import { useLanguage } from "@/lib/use-language.ts";
import { PortalLink } from "../shell/portal-link.tsx";

/** What investors have asked, by state: first what waits, and for how long. */
export function AdminQuestionList({ questions }: { questions: AdminQuestion[] }) {
  const t = useTranslations("question");
  const part = (state: State) => questions.filter((one) => one.state === state);
  return (
    <>
      <PageHeader title={t("admin.title")} lead={t("admin.lead")} />
      <Part state="open" questions={part("open")} none={t("admin.noneOpen")} />
      <Part state="answered" questions={part("answered")} none={t("admin.noneAnswered")} />
      <Part state="withdrawn" questions={part("withdrawn")} none={t("admin.noneWithdrawn")} />
      {Math.max(part("open").length, questions.length - part("open").length) < QUESTIONS_LISTED ? null : (
        <p className="text-sm text-muted">{t("admin.cut", { count: QUESTIONS_LISTED })}</p>
      )}
    </>
  );
}

function Part({ state, questions, none }: { state: State; questions: AdminQuestion[]; none: string }) {
  const t = useTranslations("question");
  const language = useLanguage();
  const title = t(`admin.section.${state}`, { count: questions.length });
  return (
    <Section id={state} title={title}>
      <DataTable
        caption={title}
        captionHidden
        empty={<p className="text-sm text-muted">{none}</p>}
        columns={[
          { key: "subject", header: t("admin.subject"), primary: true },
          { key: "asker", header: t("admin.asker") },
          { key: "category", header: t("admin.category") },
          { key: "asked", header: t("admin.asked") },
          ...(state === "open"
            ? [
                { key: "age", header: t("admin.age"), numeric: true },
                { key: "state", header: t("admin.state") },
              ]
            : []),
          ...(state === "answered" ? [{ key: "audience", header: t("admin.audience") }] : []),
        ]}
        rows={questions.map((one) => ({
          id: one.id,
          cells: {
            subject: (
              <PortalLink href={pathTo(language, `/admin/questions/${one.id}`)} className="link break-words">
                <span lang={one.language}>{one.subject}</span>
              </PortalLink>
            ),
            asker: t("admin.of", { name: one.asker, organisation: one.organisation }),
            category: t(`category.${one.category}`),
            asked: formatDateTime(one.askedAt, language),
            age: t("admin.days", { count: one.days }),
            state: (
              <Badge tone={one.drafted ? "accent" : "caution"}>
                {t(one.drafted ? "admin.drafted" : "admin.waiting")}
              </Badge>
            ),
            audience: one.audience ? t(`admin.to.${one.audience}`) : "",
          },
        }))}
      />
    </Section>
  );
}
