import { type ComponentProps, useId } from "react";
import { cx } from "../lib/cx.ts";
import { CONTROL, describe, Field, type FieldText } from "./field.tsx";

type Props = Omit<ComponentProps<"textarea">, "children"> & FieldText & { fieldClassName?: string | undefined };

/** Several lines of text; grows with its content where the browser can. */
export function TextArea(props: Props) {
  const { label, hint, error, optionalText, fieldClassName, className, id: given, rows = 4, ...area } = props;
  const own = useId();
  const id = given ?? own;
  return (
    <Field id={id} label={label} hint={hint} error={error} optionalText={optionalText} className={fieldClassName}>
      <textarea
        {...area}
        rows={rows}
        {...describe(id, { hint, error })}
        className={cx(CONTROL, "field-sizing-content min-h-24", className)}
      />
    </Field>
  );
}
