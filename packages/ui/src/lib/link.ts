import type { ComponentType, ReactNode } from "react";

/**
 * What a link of the design system needs; a router's own link component fits as well as the plain `a`.
 * From a server component it can be handed to server components only: ShellNav needs a client wrapper of its own.
 */
export type LinkProps = {
  href: string;
  className?: string;
  target?: "_blank";
  children?: ReactNode;
  "aria-current"?: "page" | "step" | "true" | "false";
  "aria-label"?: string;
};

export type LinkComponent = "a" | ComponentType<LinkProps>;
