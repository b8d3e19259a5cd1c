"use client";

import type { LinkProps } from "@fabroom/ui";
import Link from "next/link";

/** The router's link for the design system. Never prefetched: a page that is opened is evidence of its reading. */
export function PortalLink(props: LinkProps) {
  return <Link prefetch={false} {...props} />;
}
