import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "../lib/cx.ts";
import { CONTROL, describe, Field, type FieldText } from "./field.tsx";

export type TextFieldProps = Omit<ComponentProps<"input">, "children"> &
  FieldText & {
    /** A word or sign in front of or behind what is typed: a currency, a unit. */
    before?: ReactNode | undefined;
    after?: ReactNode | undefined;
    fieldClassName?: string | undefined;
  };

/** A line of text. Works with a form library's `register`, with state, and before any script has loaded. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, optionalText, before, after, fieldClassName, className, id: given, ...input } = props;
  const own = useId();
  const id = given ?? own;
  const control = (
    <input
      type="text"
      {...input}
      {...describe(id, { hint, error })}
      className={cx(CONTROL, before ? "rounded-l-none" : null, after ? "rounded-r-none" : null, className)}
    />
  );
  const side = "flex items-center border border-line-strong bg-sunken px-3 text-sm text-muted";
  return (
    <Field id={id} label={label} hint={hint} error={error} optionalText={optionalText} className={fieldClassName}>
      {before || after ? (
        <div className="flex">
          {before ? <span className={cx(side, "rounded-l-control border-r-0")}>{before}</span> : null}
          {control}
          {after ? <span className={cx(side, "rounded-r-control border-l-0")}>{after}</span> : null}
        </div>
      ) : (
        control
      )}
    </Field>
  );
}
