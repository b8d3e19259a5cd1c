import type { Check } from "@fabroom/finance";
import { Notice } from "@fabroom/ui";
import { CircleAlert, CircleCheck } from "lucide-react";
import { type CaseFrame, useCase } from "../case-frame.ts";

const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A deviation by its order of magnitude: `0`, or `< 10⁻¹²`. */
function order(value: number): string {
  if (value === 0) return "0";
  const power = Math.ceil(Math.log10(Math.abs(value)));
  const digits = [...String(Math.abs(power))].map((digit) => SUPERSCRIPT[Number(digit)]).join("");
  return `< 10${power < 0 ? "⁻" : ""}${digits}`;
}

type Props = { checks: readonly Check[]; closes: boolean; frame: CaseFrame };

/** The engine's checks of this very result, each with the deviation it found. */
export function Checks({ checks, closes, frame }: Props) {
  const { t, language } = useCase(frame);
  const good = checks.filter(({ ok }) => ok).length;
  return (
    <div className="flex flex-col gap-4">
      <Notice
        tone={closes ? "success" : "critical"}
        title={t(closes ? "checks.closes" : "checks.open", { good, count: checks.length })}
      >
        {t("checks.text")}
      </Notice>
      <ul className="grid gap-x-10 sm:grid-cols-2">
        {checks.map((check) => (
          <li key={check.id} className="flex items-baseline gap-3 border-b border-line py-2 text-sm">
            {check.ok ? (
              <CircleCheck aria-hidden className="size-4 shrink-0 self-center text-positive" />
            ) : (
              <CircleAlert aria-hidden className="size-4 shrink-0 self-center text-critical" />
            )}
            <span className="w-5 shrink-0 text-right text-faint tabular-nums">{check.id}</span>
            <span className="min-w-0 flex-1">
              {check.label[language]}
              <span className="sr-only"> {t(check.ok ? "checks.ok" : "checks.failed")}</span>
            </span>
            <span className="shrink-0 text-xs text-muted tabular-nums">{order(check.value)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
