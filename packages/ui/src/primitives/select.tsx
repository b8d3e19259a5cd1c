import { ChevronDown } from "lucide-react";
import { type ComponentProps, useId } from "react";
import { cx } from "../lib/cx.ts";
import { CONTROL, describe, Field, type FieldText } from "./field.tsx";

export type SelectOption = { value: string; label: string; disabled?: boolean | undefined };

type Props = Omit<ComponentProps<"select">, "children"> &
  FieldText & {
    options: readonly SelectOption[];
    /** Shown while nothing is chosen; cannot be chosen itself. */
    placeholder?: string | undefined;
    fieldClassName?: string | undefined;
  };

/** A choice from a short list, by the browser's own control: the best one a phone has. */
export function Select(props: Props) {
  const {
    label,
    hint,
    error,
    optionalText,
    options,
    placeholder,
    fieldClassName,
    className,
    id: given,
    ...select
  } = props;
  const own = useId();
  const id = given ?? own;
  return (
    <Field id={id} label={label} hint={hint} error={error} optionalText={optionalText} className={fieldClassName}>
      <div className="relative">
        <select
          {...select}
          {...describe(id, { hint, error })}
          className={cx(CONTROL, "appearance-none pr-10", className)}
        >
          {placeholder === undefined ? null : (
            <option value="" disabled>
              {placeholder}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden className="pointer-events-none absolute top-3 right-3 size-4.5 text-muted" />
      </div>
    </Field>
  );
}
