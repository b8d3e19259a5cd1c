import { type ComponentProps, useId } from "react";
import { cx } from "../lib/cx.ts";
import { describe, Field, type FieldText } from "./field.tsx";

type Props = Omit<ComponentProps<"input">, "children" | "type"> & FieldText & { fieldClassName?: string | undefined };

/** A file from the reader's machine. The browser's own control also accepts a drop. */
export function FileField(props: Props) {
  const { label, hint, error, optionalText, fieldClassName, className, id: given, ...input } = props;
  const own = useId();
  const id = given ?? own;
  return (
    <Field id={id} label={label} hint={hint} error={error} optionalText={optionalText} className={fieldClassName}>
      <input
        {...input}
        type="file"
        {...describe(id, { hint, error })}
        className={cx(
          "block w-full rounded-control border border-dashed border-line-strong bg-surface p-3 text-sm text-muted hover:border-ink aria-invalid:border-critical",
          "file:mr-4 file:min-h-8 file:cursor-pointer file:rounded-control file:border file:border-solid file:border-line-strong file:bg-surface file:px-3 file:text-sm file:font-medium file:text-ink hover:file:bg-sunken",
          className,
        )}
      />
    </Field>
  );
}
