"use client";

import { ErrorState } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";

/** The page as pixels. It is asked for once for each view, because each view is evidence. */
export function PageImage({ alt, small, large }: { alt: string; small: string; large: string }) {
  const t = useTranslations("room");
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  if (state === "failed") return <ErrorState title={t("failed.title")}>{t("failed.text")}</ErrorState>;
  return (
    <div className="relative min-h-64 border border-line bg-surface" aria-busy={state === "loading"}>
      <picture>
        <source media="(min-resolution: 1.5dppx) and (min-width: 60rem)" srcSet={large} />
        <img
          src={small}
          alt={alt}
          className="block h-auto w-full"
          draggable={false}
          onLoad={() => setState("shown")}
          onError={() => setState("failed")}
        />
      </picture>
    </div>
  );
}
