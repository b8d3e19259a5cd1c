import type { FigureStatus } from "@fabroom/contracts";
import { useId } from "react";

/** The pattern of a status as a small square: solid signed, hatched letter of intent, outline assumption, dot published. */
export function StatusMark({ status, className }: { status: FigureStatus; className?: string | undefined }) {
  const id = useId();
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" width="12" height="12" className={className ?? "shrink-0 text-ink"}>
      {status === "signed" ? <rect x="0.5" y="0.5" width="11" height="11" fill="currentColor" /> : null}
      {status === "letter_of_intent" ? (
        <>
          <pattern id={id} width="3.5" height="3.5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="1.5" height="3.5" fill="currentColor" />
          </pattern>
          <rect x="0.5" y="0.5" width="11" height="11" fill={`url(#${id})`} stroke="currentColor" />
        </>
      ) : null}
      {status === "assumption" ? (
        <rect x="0.75" y="0.75" width="10.5" height="10.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      ) : null}
      {status === "published" ? (
        <>
          <rect x="0.75" y="0.75" width="10.5" height="10.5" fill="none" stroke="currentColor" strokeWidth="1" />
          <circle cx="6" cy="6" r="2.25" fill="currentColor" />
        </>
      ) : null}
    </svg>
  );
}
