"use client";

import { Notice, Skeleton } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Props = { ready: boolean; pending: boolean; failed: boolean; children: ReactNode };

/** What stands where an answer of the engine will be; an older answer stays, dimmed, until the new one is there. */
export function Waiting({ ready, pending, failed, children }: Props) {
  const t = useTranslations("what-if");
  if (failed) return <Notice tone="critical" title={t("engineFailed")} />;
  if (!ready) return <Skeleton label={t("computing")} className="h-80 w-full" />;
  return (
    <div aria-busy={pending} className={pending ? "opacity-60 transition-opacity" : "transition-opacity"}>
      {children}
    </div>
  );
}
