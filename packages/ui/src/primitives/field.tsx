import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";
import { FieldErrorText } from "./field-error-text.tsx";

/** What every field takes besides its control's own attributes. All texts are ready strings. */
export type FieldText = {
  label: string;
  hint?: ReactNode | undefined;
  error?: string | undefined;
  /** The word beside the label of a field that may stay empty. */
  optionalText?: string | undefined;
};

type Props = FieldText & { id: string; children: ReactNode; className?: string | undefined };

export const fieldIds = (id: string) => ({ hint: `${id}-hint`, error: `${id}-error` });

/** The attributes that tie a control to its hint and its error. */
export function describe(id: string, { hint, error }: Pick<FieldText, "hint" | "error">) {
  const ids = fieldIds(id);
  const described = [hint ? ids.hint : null, error ? ids.error : null].filter(Boolean).join(" ");
  return {
    id,
    ...(described ? { "aria-describedby": described } : {}),
    ...(error ? { "aria-invalid": true as const } : {}),
  };
}

export const CONTROL =
  "block w-full rounded-control border border-line-strong bg-surface px-3 py-2 font-sans text-base text-ink placeholder:text-faint hover:border-ink disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted [&[readonly]]:bg-sunken aria-invalid:border-critical aria-invalid:shadow-[inset_0_0_0_1px_var(--color-critical)]";

/** Label above, hint below the label, error below the control. */
export function Field({ id, label, hint, error, optionalText, children, className }: Props) {
  const ids = fieldIds(id);
  return (
    <div className={cx("flex flex-col gap-1", className)}>
      <label htmlFor={id} className="text-sm font-medium text-ink">
        {label}
        {optionalText ? <span className="ml-2 font-normal text-faint">{optionalText}</span> : null}
      </label>
      {hint ? (
        <div id={ids.hint} className="text-sm text-muted">
          {hint}
        </div>
      ) : null}
      <div className="mt-1">{children}</div>
      {error ? <FieldErrorText id={ids.error}>{error}</FieldErrorText> : null}
    </div>
  );
}
