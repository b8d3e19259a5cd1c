import type { QuestionView } from "@fabroom/contracts";
import { Badge, Breadcrumbs, PageHeader } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PortalLink } from "../shell/portal-link.tsx";
import { AnchorLine } from "./anchor-line.tsx";
import { QuestionState } from "./question-state.tsx";

type Props = {
  question: Pick<QuestionView, "subject" | "language" | "state" | "category" | "anchor">;
  /** The address of the list it stands in. */
  list: string;
  /** Who asked, and when. */
  children: ReactNode;
};

/** The head of a question's page: its subject as it was asked, its state and kind, and what it is about. */
export function QuestionHeader({ question, list, children }: Props) {
  const t = useTranslations("question");
  return (
    <PageHeader
      breadcrumbs={
        <Breadcrumbs
          label={t("breadcrumbs")}
          link={PortalLink}
          items={[{ label: t("title"), href: list }, { label: question.subject }]}
        />
      }
      title={
        <span lang={question.language} className="break-words">
          {question.subject}
        </span>
      }
      meta={
        <>
          <QuestionState state={question.state} />
          <Badge>{t(`category.${question.category}`)}</Badge>
          {children}
          {question.anchor ? <AnchorLine anchor={question.anchor} /> : null}
        </>
      }
    />
  );
}
