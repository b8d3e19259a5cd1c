"use client";

import { Menu as MenuIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";
import type { LinkComponent } from "../lib/link.ts";
import { Sheet } from "../primitives/sheet.tsx";

export type NavItem = {
  href: string;
  label: string;
  /** For the phone's bar, where a fifth of the width is all there is. */
  shortLabel?: string | undefined;
  icon: ReactNode;
  /** A small count: unread, waiting for me. Its words are read out. */
  count?: { text: string; label: string } | undefined;
};

export type ShellNavProps = {
  label: string;
  items: readonly NavItem[];
  /** The href of the section one is in. */
  current: string;
  /** The fifth place of the phone's bar opens a sheet with everything else. */
  more: { label: string; title: string; closeLabel: string };
  /** Organisation, name, language and theme for the phone's sheet. */
  extra?: ReactNode;
  /** What stands last in the rail and in the sheet: the way out. */
  last?: ReactNode;
  link?: LinkComponent | undefined;
};

/** The sections: a left rail on a desktop, a bottom bar of five and a sheet on a phone. */
export function ShellNav({ label, items, current, more, extra, last, link: Link = "a" }: ShellNavProps) {
  const bar = items.slice(0, 4);
  const rest = items.slice(4);
  const tab =
    "flex min-h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 px-0.5 text-[0.6875rem] no-underline";
  const row = (item: NavItem) => (
    <li key={item.href}>
      <Link
        href={item.href}
        {...(item.href === current ? { "aria-current": "page" as const } : {})}
        className={cx(
          "flex min-h-10 items-center gap-3 border-l-2 py-1 pr-3 pl-4 text-sm no-underline lg:pl-[1.375rem] [&_svg]:size-4.5 [&_svg]:shrink-0",
          item.href === current
            ? "border-accent font-medium text-ink [&_svg]:text-accent"
            : "border-transparent text-muted hover:text-ink",
        )}
      >
        {item.icon}
        <span className="min-w-0 flex-1">{item.label}</span>
        <Count count={item.count} />
      </Link>
    </li>
  );
  return (
    <div data-chrome className="lg:border-r lg:border-line">
      <nav
        aria-label={label}
        className="sticky top-(--sticky-top) hidden max-h-[calc(100dvh-var(--sticky-top))] overflow-y-auto py-6 lg:block"
      >
        <ul className="flex flex-col gap-0.5">
          {items.map(row)}
          {last ? <li className="mt-2 border-t border-line pt-2">{last}</li> : null}
        </ul>
      </nav>
      <nav
        aria-label={label}
        className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
      >
        {bar.map((item) => (
          <Link
            key={item.href}
            href={item.href}
            {...(item.href === current ? { "aria-current": "page" as const } : {})}
            className={cx(
              tab,
              "relative [&_svg]:size-5",
              item.href === current ? "font-medium text-accent" : "text-muted",
            )}
          >
            {item.icon}
            <span className="max-w-full truncate">{item.shortLabel ?? item.label}</span>
            {item.count ? (
              <span className="absolute top-1 left-1/2 ml-2">
                <Count count={item.count} />
              </span>
            ) : null}
          </Link>
        ))}
        <Sheet
          title={more.title}
          closeLabel={more.closeLabel}
          triggerClassName={cx(
            tab,
            rest.some((item) => item.href === current) ? "font-medium text-accent" : "text-muted",
          )}
          trigger={
            <>
              <MenuIcon aria-hidden className="size-5" />
              <span className="max-w-full truncate">{more.label}</span>
            </>
          }
        >
          {(close) => (
            // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the links act, the sheet only closes behind them
            <div onClick={(event) => event.target instanceof Element && event.target.closest("a") && close()}>
              <ul className="-mx-6 flex flex-col">
                {rest.map(row)}
                {last ? <li>{last}</li> : null}
              </ul>
              {extra ? <div className="mt-4 flex flex-col gap-4 border-t border-line pt-4">{extra}</div> : null}
            </div>
          )}
        </Sheet>
      </nav>
    </div>
  );
}

function Count({ count }: { count: NavItem["count"] }) {
  if (!count) return null;
  return (
    <span className="inline-flex min-w-5 justify-center rounded-full bg-accent px-1.5 text-xs leading-5 font-medium text-on-accent">
      <span aria-hidden>{count.text}</span>
      <span className="sr-only">{count.label}</span>
    </span>
  );
}
