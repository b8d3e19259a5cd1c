"use client";

import type { ErrorView } from "@fabroom/contracts";
import { ErrorState } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { useProblems } from "@/lib/problems.ts";

/** The page as pixels. It is asked for once for each view, because each view is evidence. */
export function PageImage({ alt, small, large }: { alt: string; small: string; large: string }) {
  const t = useTranslations("room");
  const problems = useProblems();
  const image = useRef<HTMLImageElement>(null);
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  const [reason, setReason] = useState<ErrorView | null>(null);
  const [second, setSecond] = useState<string | null>(null);
  const failed = useCallback(async () => {
    const answer = await askAgain(small);
    if ("picture" in answer) return setSecond(answer.picture);
    setReason(answer.reason);
    setState("failed");
  }, [small]);
  useEffect(() => {
    // the server's page asks for its picture before this code is there to hear how that went
    if (!image.current?.complete) return;
    if (image.current.naturalWidth > 0) setState("shown");
    else void failed();
  }, [failed]);
  if (state === "failed")
    return <ErrorState title={t("failed.title")}>{reason ? problems.summary(reason) : t("failed.text")}</ErrorState>;
  return (
    <div className="relative min-h-64 border border-line bg-surface" aria-busy={state === "loading"}>
      <picture>
        {second ? null : <source media="(min-resolution: 1.5dppx) and (min-width: 60rem)" srcSet={large} />}
        <img
          ref={image}
          src={second ?? small}
          alt={alt}
          className="block h-auto w-full"
          draggable={false}
          onLoad={() => {
            setState("shown");
            if (second) URL.revokeObjectURL(second);
          }}
          onError={() => (second ? setState("failed") : void failed())}
        />
      </picture>
    </div>
  );
}

/** Why no picture came, in the door's own key, which a picture cannot tell; or the picture, if it comes now: it is on record. */
async function askAgain(address: string): Promise<{ picture: string } | { reason: ErrorView | null }> {
  try {
    const response = await fetch(address, { headers: { accept: "application/json" } });
    if (response.ok) return { picture: URL.createObjectURL(await response.blob()) };
    return { reason: (await response.json()) as ErrorView };
  } catch {
    return { reason: null };
  }
}
