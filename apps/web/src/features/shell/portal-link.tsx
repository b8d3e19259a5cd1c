"use client";

import type { LinkProps } from "@fabroom/ui";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { isHeld } from "./saving/leaving.ts";

/**
 * The router's link for the design system. Never prefetched: a page that is opened is evidence of its reading. Leaves a
 * page with text that is not saved only when asked.
 */
export function PortalLink(props: LinkProps) {
  const t = useTranslations("common");
  return (
    <Link
      prefetch={false}
      onNavigate={(event) => {
        if (isHeld() && !window.confirm(t("saving.leave"))) event.preventDefault();
      }}
      {...props}
    />
  );
}
