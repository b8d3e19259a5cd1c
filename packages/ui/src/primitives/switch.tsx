import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "../lib/cx.ts";

type Props = Omit<ComponentProps<"input">, "children" | "type" | "role"> & {
  label: ReactNode;
  /** The word for the state, so that it is not told by colour and place alone. */
  stateText?: string | undefined;
};

/** A setting that takes effect at once; for a form that is sent, use a checkbox. */
export function Switch({ label, stateText, className, id: given, ...input }: Props) {
  const own = useId();
  const id = given ?? own;
  return (
    <label htmlFor={id} className={cx("inline-flex min-h-6 items-center gap-3 text-sm text-ink", className)}>
      <span className="relative inline-flex h-5 w-9 shrink-0">
        <input
          {...input}
          id={id}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: the native checkbox carries the checked state
          role="switch"
          className="peer h-5 w-9 appearance-none rounded-full border border-line-strong bg-sunken transition-colors checked:border-accent checked:bg-accent disabled:opacity-50"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute top-1 left-1 size-3 rounded-full bg-line-strong transition-transform peer-checked:translate-x-4 peer-checked:bg-on-accent"
        />
      </span>
      <span>{label}</span>
      {stateText ? <span className="text-muted">{stateText}</span> : null}
    </label>
  );
}
