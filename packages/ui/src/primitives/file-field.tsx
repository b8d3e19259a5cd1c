"use client";

import { type ComponentProps, useEffect, useId, useRef, useState } from "react";
import { cx } from "../lib/cx.ts";
import { buttonClass } from "./button-class.ts";
import { describe, Field, type FieldText } from "./field.tsx";

type Props = Omit<ComponentProps<"input">, "children" | "type" | "ref"> &
  FieldText & {
    /** The words of the control: the browser's own would speak the browser's language, not the page's. */
    chooseText: string;
    noneText: string;
    fieldClassName?: string | undefined;
  };

/** A file from the reader's machine. The browser's own control lies unseen on top, so that a drop is accepted too. */
export function FileField(props: Props) {
  const { label, hint, error, optionalText, chooseText, noneText, fieldClassName, className, ...rest } = props;
  const { id: given, onChange, ...input } = rest;
  const own = useId();
  const id = given ?? own;
  const control = useRef<HTMLInputElement>(null);
  const [name, setName] = useState("");
  useEffect(() => {
    const form = control.current?.form;
    const clear = () => setName("");
    form?.addEventListener("reset", clear);
    return () => form?.removeEventListener("reset", clear);
  }, []);
  return (
    <Field id={id} label={label} hint={hint} error={error} optionalText={optionalText} className={fieldClassName}>
      <div
        className={cx(
          "relative flex items-center gap-4 rounded-control border border-dashed bg-surface p-3 text-sm hover:border-ink has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent",
          error ? "border-critical" : "border-line-strong",
          className,
        )}
      >
        <span aria-hidden className={cx(buttonClass({ size: "small" }), "shrink-0")}>
          {chooseText}
        </span>
        <span aria-hidden className="min-w-0 truncate text-muted">
          {name || noneText}
        </span>
        <input
          {...input}
          ref={control}
          type="file"
          {...describe(id, { hint, error })}
          onChange={(event) => {
            setName(event.target.files?.[0]?.name ?? "");
            onChange?.(event);
          }}
          className="absolute inset-0 size-full cursor-pointer opacity-0"
        />
      </div>
    </Field>
  );
}
