"use client";

import type { ErrorView } from "@fabroom/contracts";
import { ErrorState } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblems } from "@/lib/problems.ts";

/** The page as pixels. It is asked for once for each view, because each view is evidence. */
export function PageImage({ alt, small, large }: { alt: string; small: string; large: string }) {
  const t = useTranslations("room");
  const problems = useProblems();
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  const [reason, setReason] = useState<string | null>(null);
  if (state === "failed")
    return <ErrorState title={t("failed.title")}>{reason ? problems.words(reason) : t("failed.text")}</ErrorState>;
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
          onError={() => {
            setState("failed");
            void reasonOf(small).then(setReason);
          }}
        />
      </picture>
    </div>
  );
}

/** Why no picture came, in the door's own key, which a picture cannot tell; null where it would come now. */
async function reasonOf(address: string): Promise<string | null> {
  try {
    const response = await fetch(address, { headers: { accept: "application/json" } });
    return response.ok ? null : ((await response.json()) as ErrorView).code;
  } catch {
    return null;
  }
}
