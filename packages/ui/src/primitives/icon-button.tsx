import type { ComponentProps, ReactNode } from "react";
import { cx } from "../lib/cx.ts";

type Props = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  label: string;
  icon: ReactNode;
  bordered?: boolean | undefined;
};

/** A button that is one icon; its label is read out and shown as the browser's own tip. */
export function IconButton({ label, icon, bordered, className, type = "button", ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={cx(
        "inline-flex size-10 shrink-0 items-center justify-center rounded-control border text-muted transition-colors hover:bg-sunken hover:text-ink disabled:opacity-50 [&_svg]:size-5",
        bordered ? "border-line-strong bg-surface" : "border-transparent",
        className,
      )}
    >
      {icon}
    </button>
  );
}
