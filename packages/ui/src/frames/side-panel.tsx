"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { Sheet } from "../primitives/sheet.tsx";

export type SidePanelProps = {
  title: string;
  openLabel: string;
  closeLabel: string;
  children: ReactNode;
};

const WIDE = "(min-width: 80rem)";
const subscribe = (notify: () => void) => {
  const query = window.matchMedia(WIDE);
  query.addEventListener("change", notify);
  return () => query.removeEventListener("change", notify);
};

/** The right panel of a page, in sight on a desktop; on a phone a sheet behind a button at the bottom. Mounted once. */
export function SidePanel({ title, openLabel, closeLabel, children }: SidePanelProps) {
  const wide = useSyncExternalStore(
    subscribe,
    () => window.matchMedia(WIDE).matches,
    () => true,
  );
  if (wide) {
    return (
      <aside
        aria-label={title}
        data-chrome
        className="sticky top-[calc(var(--sticky-top)+1rem)] hidden max-h-[calc(100dvh-var(--sticky-top)-2rem)] overflow-y-auto rounded-data border border-line bg-surface px-4 py-3 xl:block"
      >
        <p className="mb-3 text-sm font-semibold">{title}</p>
        {children}
      </aside>
    );
  }
  return (
    <div data-chrome className="fixed right-4 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-20">
      <Sheet title={title} closeLabel={closeLabel} trigger={openLabel} triggerLook={{ variant: "secondary" }}>
        {children}
      </Sheet>
    </div>
  );
}
