import { formatBytes, formatDate, type Language, type NodeView } from "@fabroom/contracts";
import { EmptyState, NewsDot, PageHeader } from "@fabroom/ui";
import { Download, FileSpreadsheet, FileText, FileType2 } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { languageName, languageNames } from "@/lib/language-name.ts";
import { fileUrl, pathTo } from "@/lib/path.ts";

const ICON = { pdf: FileText, xlsx: FileSpreadsheet, docx: FileType2 } as const;

/** The index: tree and table at once; the number is derived, the address is stable. */
export async function RoomIndex({ nodes, unreadOnly }: { nodes: NodeView[]; unreadOnly: boolean }) {
  const language = await pageLanguage();
  const t = await getTranslations("room");
  const unread = nodes.filter((node) => node.kind === "document" && node.state !== "read").length;
  const shown = unreadOnly
    ? nodes.filter((node) => (node.kind === "folder" ? node.unread > 0 : node.state !== "read"))
    : nodes;
  const filter = (href: string, label: string, current: boolean) => (
    <Link
      prefetch={false}
      href={pathTo(language, href)}
      aria-current={current ? "true" : undefined}
      className={`rounded-control border px-3 py-1.5 text-sm no-underline ${current ? "border-accent bg-accent-soft text-ink" : "border-line text-muted hover:text-ink"}`}
    >
      {label}
    </Link>
  );
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <nav aria-label={t("filter")} className="mb-6 flex flex-wrap gap-2">
        {filter("/room", t("all", { count: nodes.filter((node) => node.kind === "document").length }), !unreadOnly)}
        {filter("/room?show=unread", t("unread", { count: unread }), unreadOnly)}
      </nav>
      {shown.length === 0 ? (
        <EmptyState title={t(nodes.length === 0 ? "empty.title" : "allRead.title")}>
          {t(nodes.length === 0 ? "empty.text" : "allRead.text")}
        </EmptyState>
      ) : (
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">{t("title")}</caption>
          <thead>
            <tr className="border-b border-line-strong text-left text-xs text-muted">
              <th scope="col" className="py-2 pr-4 font-medium">
                {t("column.number")}
              </th>
              <th scope="col" className="py-2 pr-4 font-medium">
                {t("column.title")}
              </th>
              <th scope="col" className="hidden py-2 pr-4 font-medium md:table-cell">
                {t("languages")}
              </th>
              <th scope="col" className="hidden py-2 pr-4 text-right font-medium md:table-cell">
                {t("column.version")}
              </th>
              <th scope="col" className="hidden py-2 pr-4 text-right font-medium md:table-cell">
                {t("column.pages")}
              </th>
              <th scope="col" className="hidden py-2 pr-4 font-medium md:table-cell">
                {t("column.date")}
              </th>
              <th scope="col" className="py-2 text-right font-medium">
                <span className="sr-only">{t("column.get")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((node) => (
              <IndexRow key={node.id} node={node} language={language} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

async function IndexRow({ node, language }: { node: NodeView; language: Language }) {
  const t = await getTranslations("room");
  if (node.kind === "folder")
    return (
      <tr className="border-b border-line bg-sunken">
        <td className="py-2 pr-4 pl-2 align-baseline text-muted tabular-nums">{node.number}</td>
        <th
          scope="rowgroup"
          colSpan={6}
          className="py-2 text-left align-baseline font-serif text-base font-semibold text-ink"
        >
          <span lang={node.titleLanguage}>{node.title}</span>
          {node.unread > 0 ? (
            <span className="ml-3 text-xs font-normal text-muted">{t("unread", { count: node.unread })}</span>
          ) : null}
        </th>
      </tr>
    );
  const Icon = ICON[node.format ?? "pdf"];
  const version = node.version ?? 0;
  return (
    <tr className="border-b border-line">
      <td className="py-2.5 pr-4 pl-2 align-baseline text-muted tabular-nums">{node.number}</td>
      <th scope="row" className="py-2.5 pr-4 text-left align-baseline font-normal">
        <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <span className="flex min-w-0 items-baseline gap-x-3">
            <Icon aria-hidden className="size-4 shrink-0 translate-y-0.5 text-faint" />
            {node.abilities.view ? (
              <Link
                prefetch={false}
                href={pathTo(language, `/room/${node.id}/p/1`)}
                lang={node.titleLanguage}
                className="text-ink hover:text-accent"
              >
                {node.title}
              </Link>
            ) : (
              <span lang={node.titleLanguage} className="text-muted">
                {node.title}
              </span>
            )}
          </span>
          {node.state === "new" || node.state === "updated" ? (
            <NewsDot kind={node.state} label={t(`state.${node.state}`)} />
          ) : null}
        </span>
        <span className="mt-0.5 block text-xs text-muted md:hidden">
          {t("short", {
            version,
            pages: node.pages ?? 0,
            date: node.publishedAt ? formatDate(node.publishedAt, language) : "",
          })}
          {node.languages.includes(language) ? null : ` · ${languageNames(node.languages, language)}`}
        </span>
      </th>
      <td className="hidden py-2.5 pr-4 align-baseline text-xs text-muted md:table-cell">
        {node.languages.map((one) => languageName(one, language)).join(", ")}
      </td>
      <td className="hidden py-2.5 pr-4 text-right align-baseline tabular-nums md:table-cell">{version}</td>
      <td className="hidden py-2.5 pr-4 text-right align-baseline tabular-nums md:table-cell">{node.pages}</td>
      <td className="hidden py-2.5 pr-4 align-baseline whitespace-nowrap md:table-cell">
        {node.publishedAt ? formatDate(node.publishedAt, language) : ""}
      </td>
      <td className="py-2.5 text-right align-middle">
        {node.abilities.view ? <DownloadLink node={node} language={language} /> : null}
      </td>
    </tr>
  );
}

async function DownloadLink({ node, language }: { node: NodeView; language: Language }) {
  const t = await getTranslations("room");
  if (!node.abilities.download || !node.versionId) return null;
  // the first one is the reader's own, where it is in it
  const file = node.languages[0] ?? language;
  return (
    <a
      href={fileUrl({ kind: "download", versionId: node.versionId, language: file })}
      className="-my-2 inline-flex size-9 items-center justify-center rounded-control text-muted hover:bg-sunken hover:text-ink"
      aria-label={t("downloadOf", { title: node.title, size: formatBytes(node.bytes ?? 0, language) })}
    >
      <Download aria-hidden className="size-4" />
    </a>
  );
}
