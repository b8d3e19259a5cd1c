"use client";

import { LinkButton, SidePanel } from "@fabroom/ui";
import { pathTo } from "@/lib/path.ts";
import { PortalLink } from "../shell/portal-link.tsx";
import type { QuickFigure } from "./derive/case.ts";
import { linkInputs } from "./derive/link.ts";
import { toneOf } from "./headline.tsx";
import { SaveDialog } from "./save-dialog.tsx";
import { useBench } from "./site-bench.tsx";
import { SliderPanel } from "./slider-panel.tsx";
import { unitOf, useWords } from "./use-words.ts";

const SHOWN = ["npv", "equityIrr", "minDscr"] as const satisfies readonly QuickFigure[];

/** The what-if at the right of a site's page: three figures that follow eight sliders, and the way to everything else. */
export function SitePanel() {
  const { base, whatIf, maySave } = useBench();
  const { t, language } = useWords(base.assumptions.currency);
  const { patch, chip } = whatIf.state;
  return (
    <SidePanel title={t("title")} openLabel={t("title")} closeLabel={t("save.close")}>
      <div className="flex flex-col gap-4">
        <Figures />
        <SliderPanel whatIf={whatIf} />
        <div className="flex flex-wrap gap-3">
          <LinkButton
            size="small"
            href={`${pathTo(language, `/sites/${base.slug}/what-if`)}${linkInputs(patch)}`}
            link={PortalLink}
          >
            {t("allViews")}
          </LinkButton>
          {maySave && Object.keys(patch).length > 0 ? (
            <SaveDialog
              slug={base.slug}
              versionId={base.versionId}
              patch={patch}
              forkedFrom={null}
              suggestion={chip === "own" ? "" : t(`set.${chip}`)}
            />
          ) : null}
        </div>
      </div>
    </SidePanel>
  );
}

function Figures() {
  const { base, whatIf } = useBench();
  const { t, figure, difference } = useWords(base.assumptions.currency);
  const { figures } = whatIf.state.run;
  const published = whatIf.base.figures;
  const moved = SHOWN.some((name) => !Object.is(figures[name], published[name]));
  return (
    <dl
      aria-label={t("headline")}
      data-headline
      className="sticky -top-3 z-10 -mx-4 grid grid-cols-3 gap-x-3 border-y border-line bg-surface px-4 py-3 max-xl:-top-4 max-xl:mx-0 max-xl:px-0"
    >
      {SHOWN.map((name) => (
        <div key={name} className="flex min-w-0 flex-col">
          <dt className="text-xs text-muted">{t(`short.${name}`)}</dt>
          <dd data-figure={name} className="mt-auto font-serif text-base font-semibold tracking-heading text-ink">
            {figure(figures[name], unitOf(name))}
          </dd>
          <dd className={`text-xs tabular-nums ${toneOf(name, figures[name], published[name])}`}>
            {moved ? difference(figures[name], published[name], unitOf(name)) : t("asPublished")}
          </dd>
        </div>
      ))}
    </dl>
  );
}
