import {
  type AdminDocument,
  type AdminQuestion,
  type BookView,
  formatDateTime,
  formatMoneyShort,
  type RecordState,
  type SectionListItem,
} from "@fabroom/contracts";
import { Badge, PageHeader, Panel } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { PortalLink } from "../shell/portal-link.tsx";

type Props = {
  sections: SectionListItem[] | null;
  documents: AdminDocument[] | null;
  questions: AdminQuestion[] | null;
  book: BookView | null;
  /** The state of the record, for whoever may see it. */
  record: RecordState | null;
};

/** What waits, what came in, and whether anything is wrong; each with the link that mends it. */
export async function Overview({ sections, documents, questions, book, record }: Props) {
  const language = await pageLanguage();
  const t = await getTranslations("admin");
  const drafts = sections?.filter(({ state }) => state === "draft" || state === "published_with_draft") ?? [];
  const waiting = documents?.filter((document) => document.draft) ?? [];
  const open = questions?.filter((question) => question.state === "open") ?? [];
  const latest = book?.lines.slice(0, 5) ?? [];
  return (
    <>
      <PageHeader title={t("overview.title")} />
      <div className="grid gap-6 lg:grid-cols-2">
        {sections || documents || questions ? (
          <Panel title={t("overview.waiting")}>
            {drafts.length + waiting.length + open.length === 0 ? (
              <p className="text-sm text-muted">{t("overview.nothing")}</p>
            ) : null}
            <List>
              {open.map((question) => (
                <PortalLink key={question.id} href={pathTo(language, `/admin/questions/${question.id}`)}>
                  {t("overview.question", { title: question.subject, organisation: question.organisation })}
                </PortalLink>
              ))}
              {drafts.map((section) => (
                <PortalLink key={section.key} href={pathTo(language, `/admin/content/${section.key}`)}>
                  {t("overview.section", { title: section.title.text })}
                </PortalLink>
              ))}
              {waiting.map((document) => (
                <PortalLink key={document.nodeId} href={pathTo(language, `/admin/documents#${document.nodeId}`)}>
                  {t("overview.document", {
                    number: document.number,
                    title: document.title.text,
                  })}
                </PortalLink>
              ))}
            </List>
          </Panel>
        ) : null}
        {book ? (
          <Panel title={t("overview.book")}>
            {latest.length === 0 ? <p className="text-sm text-muted">{t("book.empty")}</p> : null}
            <List>
              {latest.map((line) => (
                <span key={line.versionId} className="flex flex-wrap items-baseline justify-between gap-3">
                  <PortalLink href={pathTo(language, "/admin/book")}>{line.organisation}</PortalLink>
                  <span className="text-muted tabular-nums">{formatMoneyShort(line.amount, language)}</span>
                </span>
              ))}
            </List>
          </Panel>
        ) : null}
        {record ? (
          <Panel title={t("overview.wrong")}>
            <RecordLines record={record} />
          </Panel>
        ) : null}
      </div>
    </>
  );
}

/** Whether the record is whole, in two lines. */
async function RecordLines({ record: { since, checkpoint } }: { record: RecordState }) {
  const language = await pageLanguage();
  const t = await getTranslations("admin");
  return (
    <>
      <p className="flex flex-wrap items-center gap-3 text-sm text-ink">
        <Badge tone={since.ok ? "positive" : "critical"}>{t(since.ok ? "evidence.whole" : "evidence.broken")}</Badge>
        <PortalLink href={pathTo(language, "/admin/evidence")} className="text-accent">
          {t("evidence.title")}
        </PortalLink>
      </p>
      <p className="mt-2 text-sm text-muted">
        {checkpoint
          ? t("evidence.last", { at: formatDateTime(checkpoint.at, language), size: checkpoint.size })
          : t("evidence.checkpoint.none")}
      </p>
    </>
  );
}

function List({ children }: { children: ReactNode[] }) {
  const items = children.flat();
  return (
    <ul className="flex flex-col gap-2 text-sm [&_a]:text-accent">
      {items.map((child, index) => (
        // the links of a panel have no identity but their place
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={index}>{child}</li>
      ))}
    </ul>
  );
}
