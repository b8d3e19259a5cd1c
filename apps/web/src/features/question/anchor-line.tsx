import type { AnchorView } from "@fabroom/contracts";
import { useTranslations } from "next-intl";
import { pathTo } from "@/lib/path.ts";
import { useLanguage } from "@/lib/use-language.ts";
import { PortalLink } from "../shell/portal-link.tsx";

/** What a question is about, and whether it has moved on since. */
export function AnchorLine({ anchor }: { anchor: AnchorView }) {
  const t = useTranslations("question");
  const language = useLanguage();
  const title = t(`about.${anchor.kind}`, { title: anchor.title, page: anchor.page ?? 0 });
  return (
    <span>
      {anchor.href ? (
        <PortalLink href={pathTo(language, anchor.href)} className="link">
          {title}
        </PortalLink>
      ) : (
        title
      )}
      {", "}
      {anchor.kind === "figure"
        ? t(anchor.latestText === null || anchor.latestText === anchor.text ? "figureRead" : "figureNow", {
            text: anchor.text ?? "–",
            latest: anchor.latestText ?? "–",
          })
        : t(
            anchor.withdrawn ? "withdrawnSince" : anchor.version === anchor.latestVersion ? "onVersion" : "superseded",
            {
              version: anchor.version ?? 0,
              latest: anchor.latestVersion ?? 0,
            },
          )}
    </span>
  );
}
