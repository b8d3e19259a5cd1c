"use client";

import { useEffect, useRef } from "react";

export type FormError = { fieldId?: string | undefined; message: string };

type Props = {
  title: string;
  errors: readonly FormError[];
  /** What the errors come from: each new refusal takes the focus again. */
  refusal?: unknown;
};

/** What stops a form, in one place: takes the focus when it appears, each line leads to its field. */
export function ErrorSummary({ title, errors, refusal }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second refusal of a form is told as the first was
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown, refusal]);
  if (!shown) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded-data border border-critical bg-surface p-4">
      <p className="text-sm font-semibold text-critical">{title}</p>
      <ul className="mt-2 flex flex-col gap-1 text-sm">
        {errors.map((error) => (
          <li key={`${error.fieldId}-${error.message}`}>
            {error.fieldId ? (
              <a className="link" href={`#${error.fieldId}`}>
                {error.message}
              </a>
            ) : (
              error.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
