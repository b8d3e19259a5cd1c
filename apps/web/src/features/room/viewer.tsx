import { type DocumentView, formatBytes, formatDate } from "@fabroom/contracts";
import { Badge, Breadcrumbs, CopyHash, DefinitionList, LinkButton, Notice, Panel } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { languageName, languageTitle } from "@/lib/language-name.ts";
import { fileUrl, pathTo } from "@/lib/path.ts";
import { PortalLink } from "../shell/portal-link.tsx";
import { WithdrawnNotice } from "../shell/withdrawn.tsx";
import { PageImage } from "./page-image.tsx";
import { PageTurner } from "./page-turner.tsx";

/** One page of a document, large, marked with the reader's name; where it stands in the room beside it. */
export async function Viewer({ document, page, mayAsk }: { document: DocumentView; page: number; mayAsk: boolean }) {
  const language = await pageLanguage();
  const t = await getTranslations("room");
  const pages = document.pages ?? 0;
  const file = { versionId: document.versionId, language: document.language };
  // the version is named, so that the next page is of the same one whatever is published meanwhile
  const suffix = `?${new URLSearchParams({
    ...(document.language === language ? {} : { language: document.language }),
    version: document.versionId,
  })}`;
  const neighbour = (node: { id: string; title: string } | null) =>
    node ? { href: pathTo(language, `/room/${node.id}/p/1`), title: node.title } : null;
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-col gap-3">
        <Breadcrumbs
          label={t("path")}
          link={PortalLink}
          items={[
            { label: t("title"), href: pathTo(language, "/room") },
            ...document.path.map((folder) => ({ label: `${folder.number} ${folder.title}` })),
            { label: document.number },
          ]}
        />
        <h1 lang={document.titleLanguage} className="text-xl text-ink sm:text-2xl">
          {document.title}
        </h1>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
          <Badge>{t("version", { version: document.version ?? 0 })}</Badge>
          <span>{document.publishedAt ? formatDate(document.publishedAt, language) : ""}</span>
          {document.language === language ? null : (
            <Badge tone="caution">{t("inLanguage", { language: languageName(document.language, language) })}</Badge>
          )}
          <span>{t("traced")}</span>
        </div>
      </header>
      <WithdrawnNotice withdrawn={document.newer ? null : document.withdrawn} shown={document.version ?? 0} />
      {document.newer ? (
        <Notice
          tone="caution"
          title={t("newer.title", { version: document.newer.version, shown: document.version ?? 0 })}
          action={
            <LinkButton href={pathTo(language, `/room/${document.id}/p/1`)} size="small" link={PortalLink}>
              {t("newer.open", { version: document.newer.version })}
            </LinkButton>
          }
        >
          {t("newer.text")}
        </Notice>
      ) : null}
      <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_16rem]">
        <div className="flex flex-col gap-4">
          <PageTurner page={page} pages={pages} base={pathTo(language, `/room/${document.id}/p`)} suffix={suffix} />
          <PageImage
            key={`${document.versionId}-${page}`}
            alt={t("pageAlt", { page, pages, title: document.title })}
            small={fileUrl({ kind: "page", ...file, page, width: 900 })}
            large={fileUrl({ kind: "page", ...file, page, width: 1800 })}
          />
        </div>
        <aside className="flex flex-col gap-6" id="download">
          <Panel title={t("about")}>
            <DefinitionList
              stacked
              items={[
                { term: t("column.pages"), detail: String(pages) },
                { term: t("size"), detail: formatBytes(document.bytes ?? 0, language) },
                {
                  term: t("fingerprint"),
                  detail: <CopyHash hash={document.sha256} copyLabel={t("copy")} copiedLabel={t("copied")} />,
                },
                { term: t("changeNote"), detail: document.changeNote || t("firstVersion") },
              ]}
            />
            <div className="mt-4 flex flex-col items-start gap-2">
              {mayAsk ? (
                <LinkButton
                  href={pathTo(language, `/questions/new?document=${document.versionId}&page=${page}`)}
                  link={PortalLink}
                >
                  {t("ask")}
                </LinkButton>
              ) : null}
              {document.abilities.download ? (
                <LinkButton href={fileUrl({ kind: "download", ...file })}>{t("download")}</LinkButton>
              ) : (
                <p className="text-sm text-muted">{t("viewOnly")}</p>
              )}
              {document.abilities.original && document.format !== "pdf" ? (
                <LinkButton href={fileUrl({ kind: "original", ...file })} variant="quiet">
                  {t(`original.${document.format ?? "pdf"}`)}
                </LinkButton>
              ) : null}
            </div>
          </Panel>
          <Panel title={t("languages")}>
            <ul className="flex flex-col gap-1 text-sm">
              {document.languages.map((one) => (
                <li key={one}>
                  {one === document.language ? (
                    <span className="font-medium text-ink">{languageTitle(one, language)}</span>
                  ) : (
                    <PortalLink
                      href={pathTo(language, `/room/${document.id}/p/1?language=${one}&version=${document.versionId}`)}
                      className="text-accent"
                    >
                      {languageTitle(one, language)}
                    </PortalLink>
                  )}
                </li>
              ))}
            </ul>
          </Panel>
          <Panel title={t("versions")}>
            <ol className="flex flex-col gap-2 text-sm text-muted">
              {document.versions.map((version) => (
                <li key={version.version} className={version.current ? "text-ink" : ""}>
                  {t(version.withdrawnAt ? "withdrawnVersion" : "version", { version: version.version })},{" "}
                  {formatDate(version.withdrawnAt ?? version.publishedAt, language)}
                </li>
              ))}
            </ol>
          </Panel>
          <Neighbours
            previous={neighbour(document.previous)}
            next={neighbour(document.next)}
            labels={[t("previousDoc"), t("nextDoc")]}
          />
        </aside>
      </div>
      <p className="sr-only" aria-live="polite">
        {t("pageOf", { page, pages })}
      </p>
    </div>
  );
}

type Neighbour = { href: string; title: string } | null;

function Neighbours({ previous, next, labels }: { previous: Neighbour; next: Neighbour; labels: [string, string] }) {
  return (
    <div className="flex flex-col gap-3 text-sm">
      {[previous, next].map((node, index) =>
        node ? (
          <div key={node.href}>
            <p className="text-xs text-muted">{labels[index]}</p>
            <PortalLink href={node.href} className="text-accent">
              {node.title}
            </PortalLink>
          </div>
        ) : null,
      )}
    </div>
  );
}
