import type { ComponentProps } from "react";
import { cx } from "../lib/cx.ts";
import { type ButtonLook, buttonClass } from "./button-class.ts";

export type ButtonProps = ComponentProps<"button"> & ButtonLook & { pending?: boolean | undefined };

/** A button. One `primary` a screen. While `pending` it stays focusable, says so, and does not act twice. */
export function Button({ variant, size, pending, className, onClick, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={pending ? "button" : type}
      // an act: it sends something, and says so while it does
      data-act={pending === undefined ? undefined : ""}
      aria-busy={pending || undefined}
      aria-disabled={pending || rest["aria-disabled"]}
      {...(onClick && !pending ? { onClick } : {})}
      className={cx(buttonClass({ variant, size }), className)}
    />
  );
}
