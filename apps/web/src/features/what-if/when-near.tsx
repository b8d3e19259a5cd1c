"use client";

import { Skeleton } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";

/** Computed only when it is about to come into view, and kept from then on. */
export function WhenNear({ children }: { children: ReactNode }) {
  const t = useTranslations("what-if");
  const [near, setNear] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (near || !place.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: "50% 0px" },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [near]);
  if (near) return children;
  return (
    <div ref={place}>
      <Skeleton label={t("computing")} className="h-[60rem] w-full" />
    </div>
  );
}
