import { Check } from "lucide-react";
import { cx } from "../lib/cx.ts";
import type { LinkComponent } from "../lib/link.ts";

export type Step = { id: string; label: string; href?: string | undefined };

type Props = {
  label: string;
  steps: readonly Step[];
  current: string;
  /** "Step 2 of 5", ready; on a phone it stands before the name of the current step. */
  position: string;
  doneLabel: string;
  link?: LinkComponent | undefined;
};

/** The way through a form of several pages. Done steps can be visited again. */
export function Steps({ label, steps, current, position, doneLabel, link: Link = "a" }: Props) {
  const at = steps.findIndex((step) => step.id === current);
  return (
    <nav aria-label={label} data-chrome>
      <p className="text-sm text-muted sm:hidden">
        {position}
        <span className="ml-2 font-medium text-ink">{steps[at]?.label}</span>
      </p>
      <ol className="hidden sm:flex">
        {steps.map((step, index) => {
          const done = index < at;
          const here = index === at;
          const body = (
            <>
              <span className={cx("flex items-center gap-1.5 text-xs", here ? "text-accent" : "text-faint")}>
                {done ? <Check aria-hidden className="size-3.5" /> : null}
                {index + 1}
                {done ? <span className="sr-only">{doneLabel}</span> : null}
              </span>
              <span className={cx("text-sm", here ? "font-medium text-ink" : "text-muted")}>{step.label}</span>
            </>
          );
          return (
            <li
              key={step.id}
              aria-current={here ? "step" : undefined}
              className={cx("flex-1 border-t-2 pt-2 pr-4", done || here ? "border-accent" : "border-line")}
            >
              {done && step.href ? (
                <Link href={step.href} className="flex flex-col hover:underline">
                  {body}
                </Link>
              ) : (
                <span className="flex flex-col">{body}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
