import type { ReactNode } from "react";

/** The state of a long act and its one next step, in sight at the foot of the page: "Indication: US$250m · draft saved 14:03". */
export function ActionBar({ label, state, children }: { label: string; state: ReactNode; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      data-chrome
      className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 -mx-4 mt-8 flex items-center justify-between gap-4 border-t border-line-strong bg-surface px-4 py-3 sm:-mx-8 sm:px-8 lg:bottom-0 lg:-mx-12 lg:px-12"
    >
      <div aria-live="polite" className="min-w-0 text-sm text-ink">
        {state}
      </div>
      <div className="flex shrink-0 gap-3">{children}</div>
    </section>
  );
}
