import { formatDate, type HomeView } from "@fabroom/contracts";
import { EmptyState, LinkButton, NewsDot, PageHeader, Panel } from "@fabroom/ui";
import { Check, Circle } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { DraftNotices } from "./draft-notices.tsx";
import { DraftPanel } from "./draft-panel.tsx";

const SHOWN = 8;

/** What changed for this reader, where his indication stands, what is left to do, and by when. */
export async function Home({ home, name }: { home: HomeView; name: string }) {
  const language = await pageLanguage();
  const t = await getTranslations("home");
  const next = home.tasks.find((task) => !task.done);
  return (
    <>
      <PageHeader
        eyebrow={home.raise.name}
        title={t("title", { name })}
        lead={t("deadline", { date: formatDate(home.raise.closesOn, language) })}
        actions={
          next ? (
            <LinkButton href={pathTo(language, next.href)} variant="primary">
              {t(`task.${next.key}`)}
            </LinkButton>
          ) : null
        }
      />
      <DraftNotices drafts={home.drafts} language={language} />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <section aria-labelledby="changes" className="flex flex-col gap-4">
          <div className="flex flex-wrap items-baseline justify-between gap-4">
            <h2 id="changes" className="text-xl text-ink">
              {t("changes")}
            </h2>
            <p className="text-sm text-muted">{t("unread", { count: home.unread })}</p>
          </div>
          {home.changes.length === 0 ? <EmptyState title={t("nothing.title")}>{t("nothing.text")}</EmptyState> : null}
          <ul className="flex flex-col">
            {home.changes.slice(0, SHOWN).map((change) => (
              <li key={change.href} className="border-t border-line">
                <Link
                  prefetch={false}
                  href={pathTo(language, change.href)}
                  className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3 text-ink no-underline hover:text-accent"
                >
                  <span className="min-w-0 flex-1 text-base break-words">
                    {change.kind === "answer" ? t("answer", { title: change.title }) : change.title}
                  </span>
                  <NewsDot kind={change.isNew ? "new" : "updated"} label={t(change.isNew ? "new" : "updated")} />
                  <span className="w-full text-sm text-muted sm:w-28 sm:text-right">
                    {formatDate(change.at, language)}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          {home.changes.length > SHOWN && home.unread > 0 ? (
            <p>
              <Link prefetch={false} href={pathTo(language, "/room")} className="text-sm text-accent">
                {t("all", { count: home.unread })}
              </Link>
            </p>
          ) : null}
        </section>
        <div className="flex flex-col gap-6">
          <Panel title={t("indication.title")}>
            {home.indication ? (
              <div className="flex flex-col gap-2">
                <p className="font-serif text-xl text-ink">{home.indication.amountText}</p>
                <p className="text-sm text-muted">{home.indication.tranche}</p>
                <p className="text-sm text-muted">
                  {t(`indication.${home.indication.state}`, { date: formatDate(home.indication.at, language) })}
                </p>
                <Link
                  prefetch={false}
                  href={pathTo(language, `/indications/${home.indication.id}`)}
                  className="text-sm text-accent"
                >
                  {t("indication.open")}
                </Link>
              </div>
            ) : (
              <p className="text-sm text-muted">{t("indication.none")}</p>
            )}
          </Panel>
          <DraftPanel drafts={home.drafts} language={language} />
          <Panel title={t("tasks")}>
            <ol className="flex flex-col gap-3">
              {home.tasks.map((task) => (
                <li key={task.key} className="flex items-start gap-3 text-sm">
                  {task.done ? (
                    <Check aria-hidden className="mt-0.5 size-4 text-positive" />
                  ) : (
                    <Circle aria-hidden className="mt-0.5 size-4 text-faint" />
                  )}
                  <Link prefetch={false} href={pathTo(language, task.href)} className="text-ink">
                    {t(`task.${task.key}`)}
                    <span className="sr-only"> {t(task.done ? "done" : "open")}</span>
                  </Link>
                </li>
              ))}
            </ol>
          </Panel>
        </div>
      </div>
    </>
  );
}
