import { Check } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "../lib/cx.ts";
import { describe, fieldIds } from "./field.tsx";
import { FieldErrorText } from "./field-error-text.tsx";

type Props = Omit<ComponentProps<"input">, "children" | "type"> & {
  label: ReactNode;
  hint?: ReactNode | undefined;
  error?: string | undefined;
};

/** One yes or no. The whole label can be pressed. */
export function Checkbox({ label, hint, error, className, id: given, ...input }: Props) {
  const own = useId();
  const id = given ?? own;
  const ids = fieldIds(id);
  return (
    <div className={cx("flex flex-col", className)}>
      <label htmlFor={id} className="flex min-h-6 items-start gap-3 text-sm text-ink">
        <span className="relative mt-px inline-flex size-5 shrink-0">
          <input
            {...input}
            type="checkbox"
            {...describe(id, { hint, error })}
            className="peer size-5 appearance-none rounded-data border border-line-strong bg-surface checked:border-accent checked:bg-accent hover:border-ink disabled:bg-sunken aria-invalid:border-critical"
          />
          <Check
            aria-hidden
            strokeWidth={3}
            className="pointer-events-none absolute inset-0.5 hidden size-4 text-on-accent peer-checked:block"
          />
        </span>
        <span className="py-px">{label}</span>
      </label>
      {hint ? (
        <div id={ids.hint} className="ml-8 text-sm text-muted">
          {hint}
        </div>
      ) : null}
      {error ? (
        <div className="ml-8">
          <FieldErrorText id={ids.error}>{error}</FieldErrorText>
        </div>
      ) : null}
    </div>
  );
}
