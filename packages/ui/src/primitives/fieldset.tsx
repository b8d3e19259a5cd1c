import { type ReactNode, useId } from "react";
import { cx } from "../lib/cx.ts";
import { fieldIds } from "./field.tsx";
import { FieldErrorText } from "./field-error-text.tsx";

type Props = {
  legend: ReactNode;
  hint?: ReactNode | undefined;
  error?: string | undefined;
  children: ReactNode;
  className?: string | undefined;
  disabled?: boolean | undefined;
};

/** Fields that belong together, under one legend. */
export function Fieldset({ legend, hint, error, children, className, disabled }: Props) {
  const ids = fieldIds(useId());
  const described = [hint ? ids.hint : null, error ? ids.error : null].filter(Boolean).join(" ");
  return (
    <fieldset
      disabled={disabled}
      className={cx("flex min-w-0 flex-col", className)}
      {...(described ? { "aria-describedby": described } : {})}
    >
      <legend className="text-sm font-medium text-ink">{legend}</legend>
      {hint ? (
        <div id={ids.hint} className="mt-1 text-sm text-muted">
          {hint}
        </div>
      ) : null}
      <div className="mt-3 flex flex-col gap-3">{children}</div>
      {error ? <FieldErrorText id={ids.error}>{error}</FieldErrorText> : null}
    </fieldset>
  );
}
