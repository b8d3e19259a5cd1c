import { formatDateTime, type QuestionList as List, QUESTIONS_LISTED, type QuestionView } from "@fabroom/contracts";
import { Badge, EmptyState, LinkButton, PageHeader, Section } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { useLanguage } from "@/lib/use-language.ts";
import { PortalLink } from "../shell/portal-link.tsx";
import { AnchorLine } from "./anchor-line.tsx";
import { PublicAnswer } from "./public-answer.tsx";
import { QuestionState } from "./question-state.tsx";

const ORDER = { open: 0, answered: 1, withdrawn: 2 } as const;

/** What we have asked, by state, and what has been answered to all. */
export async function QuestionList({ list }: { list: List }) {
  const language = await pageLanguage();
  const t = await getTranslations("question");
  // the server lists them newest first; a stable sort keeps that within a state
  const own = [...list.own].sort((a, b) => ORDER[a.state] - ORDER[b.state]);
  const start = list.abilities.ask ? (
    <LinkButton href={pathTo(language, "/questions/new")} variant="primary" link={PortalLink}>
      {t("ask")}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={own.length > 0 ? start : null}
        meta={start ? null : t("readOnly")}
      />
      <Section id="own" title={t("own")} lead={own.length > 1 ? t("ownLead") : null}>
        {own.length === 0 ? (
          <EmptyState title={t("none.title")} action={start}>
            {t("none.text")}
          </EmptyState>
        ) : (
          <ul className="flex flex-col">
            {own.map((question) => (
              <li key={question.id} className="border-t border-line py-5 first:border-t-0 first:pt-0">
                <OwnQuestion question={question} />
              </li>
            ))}
          </ul>
        )}
        <Cut count={own.length} />
      </Section>
      <Section id="answers" title={t("toAll")} lead={t("toAllLead")}>
        {list.answers.length === 0 ? (
          <EmptyState title={t("noneToAll.title")}>{t("noneToAll.text")}</EmptyState>
        ) : (
          <ul className="flex flex-col gap-8">
            {list.answers.map((answer) => (
              <li key={answer.id} id={answer.id} className="border-l-2 border-line-strong pl-5">
                <PublicAnswer answer={answer} />
              </li>
            ))}
          </ul>
        )}
        <Cut count={list.answers.length} />
      </Section>
    </>
  );
}

/** Says that a list may go on where it ends. */
function Cut({ count }: { count: number }) {
  const t = useTranslations("question");
  return count < QUESTIONS_LISTED ? null : (
    <p className="mt-6 text-sm text-muted">{t("cut", { count: QUESTIONS_LISTED })}</p>
  );
}

/** A question in a line or two: what, who, about what, and where it stands. */
function OwnQuestion({ question }: { question: QuestionView }) {
  const t = useTranslations("question");
  const language = useLanguage();
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
      <div className="flex min-w-0 flex-col gap-1">
        <PortalLink
          href={pathTo(language, `/questions/${question.id}`)}
          className="font-serif text-lg font-semibold break-words text-ink"
        >
          <span lang={question.language}>{question.subject}</span>
        </PortalLink>
        <p className="text-sm text-muted">
          {t("askedBy", { name: question.asker, at: formatDateTime(question.askedAt, language) })}
        </p>
        {question.anchor ? (
          <p className="text-sm text-muted">
            <AnchorLine anchor={question.anchor} />
          </p>
        ) : null}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Badge>{t(`category.${question.category}`)}</Badge>
        {question.scenario ? <Badge tone="accent">{t("withScenario")}</Badge> : null}
        <QuestionState state={question.state} />
      </div>
    </div>
  );
}
