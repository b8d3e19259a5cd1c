import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";
import type { LinkComponent } from "../lib/link.ts";
import { type ButtonLook, buttonClass } from "./button-class.ts";

type Props = ButtonLook & {
  href: string;
  children: ReactNode;
  className?: string | undefined;
  /** Opens beside this page, for what must not be lost here. */
  newTab?: boolean | undefined;
  /** The router's link; the plain `a` when absent. */
  link?: LinkComponent | undefined;
};

/** A link that looks like a button: it goes somewhere, it does not act. */
export function LinkButton({ href, children, variant, size, className, newTab, link: Link = "a" }: Props) {
  return (
    <Link
      href={href}
      {...(newTab ? { target: "_blank" } : {})}
      className={cx(buttonClass({ variant, size }), className)}
    >
      {children}
    </Link>
  );
}
