import { formatDate, type SitePhase } from "@fabroom/contracts";
import { Badge, Breadcrumbs, CopyHash, cx, LinkButton, PageHeader } from "@fabroom/ui";
import Link from "next/link";
import { fileUrl, pathTo } from "@/lib/path.ts";
import { PortalLink } from "../shell/portal-link.tsx";
import { type CaseFrame, useCase } from "./case-frame.ts";
import { SCENARIOS } from "./derive/scenario.ts";

type Props = {
  frame: CaseFrame;
  /** With its country. */
  region: string;
  node: string;
  phase: SitePhase;
  thesis: string;
  /** The language of its words. */
  lang: string;
  versionId: string;
  canIndicate: boolean;
  mayAsk: boolean;
  abilities: { workbook: boolean };
};

/** What the site is and says, which version of its case this is, and what can be done. */
export function SiteHeader(props: Props) {
  const { frame, region, node, phase, thesis, lang, versionId, canIndicate, mayAsk, abilities } = props;
  const { t, language } = useCase(frame);
  return (
    <PageHeader
      breadcrumbs={
        <Breadcrumbs
          label={t("crumbs")}
          items={[{ label: t("list.title"), href: pathTo(language, "/sites") }, { label: frame.name }]}
          link={PortalLink}
        />
      }
      eyebrow={t("eyebrow", { region, node })}
      title={<span lang={lang}>{frame.name}</span>}
      lead={<span lang={lang}>{thesis}</span>}
      meta={
        <>
          <Badge>{t("illustrative")}</Badge>
          <Badge>{t(`phase.${phase}`)}</Badge>
          <span>{t("version", { version: frame.version, date: formatDate(frame.publishedAt, language) })}</span>
          <span className="inline-flex items-center gap-1">
            {t("model", { version: frame.engineVersion })}
            <CopyHash hash={frame.caseSha256} copyLabel={t("copyHash")} copiedLabel={t("copied")} />
          </span>
        </>
      }
      actions={
        <>
          <LinkButton href={pathTo(language, `/sites/compare?sites=${frame.slug}`)} link={PortalLink}>
            {t("compare.action")}
          </LinkButton>
          {abilities.workbook ? (
            <LinkButton href={fileUrl({ kind: "workbook", slug: frame.slug, language, case: frame.scenario })}>
              {t("workbook")}
            </LinkButton>
          ) : null}
          {mayAsk ? (
            <LinkButton href={pathTo(language, `/questions/new?site=${versionId}`)} link={PortalLink}>
              {t("ask")}
            </LinkButton>
          ) : null}
          {canIndicate ? (
            <LinkButton href={pathTo(language, "/indications/new")} variant="primary" link={PortalLink}>
              {t("indicate")}
            </LinkButton>
          ) : null}
        </>
      }
    />
  );
}

/** The case in view and, one click away, the others. */
export function ScenarioSwitch({ frame }: { frame: CaseFrame }) {
  const { t, language } = useCase(frame);
  return (
    <nav aria-label={t("scenarios.label")} data-chrome className="mb-6 flex flex-wrap items-center gap-2">
      <span aria-hidden className="mr-1 text-sm text-muted">
        {t("scenarios.label")}
      </span>
      {SCENARIOS.map((id) => (
        <Link
          key={id}
          prefetch={false}
          scroll={false}
          href={pathTo(language, `/sites/${frame.slug}${id === "base" ? "" : `?case=${id}`}`)}
          aria-current={id === frame.scenario ? "true" : undefined}
          className={cx(
            "inline-flex min-h-8 items-center rounded-control border px-3 py-1 text-sm no-underline",
            id === frame.scenario
              ? "border-accent bg-accent-soft font-medium text-ink"
              : "border-line-strong text-muted hover:border-ink hover:text-ink",
          )}
        >
          {t(`scenario.${id}.short`)}
        </Link>
      ))}
    </nav>
  );
}
