import { cx } from "../lib/cx.ts";
import { TextField, type TextFieldProps } from "./text-field.tsx";

/**
 * A number typed as text: a decimal keyboard, right-aligned tabular digits, no parsing of its own.
 * The reader's separators are judged by the contract, which refuses what could be read two ways.
 */
export function NumberText({ className, ...rest }: Omit<TextFieldProps, "type" | "inputMode">) {
  return (
    <TextField
      autoComplete="off"
      spellCheck={false}
      {...rest}
      inputMode="decimal"
      className={cx("text-right tabular-nums", className)}
    />
  );
}
