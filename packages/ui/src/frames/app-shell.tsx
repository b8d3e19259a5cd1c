import type { ReactNode } from "react";
import type { LinkComponent } from "../lib/link.ts";
import { SkipLink } from "../primitives/skip-link.tsx";

export type AppShellProps = {
  skipLabel: string;
  /** The raise's name leads home; its phase stands beside it. */
  raise: { name: string; phase: string; href: string };
  /** "Confidential, prepared for …", ready; always in sight. */
  confidential: ReactNode;
  /** A ShellNav: left rail on a desktop, bottom bar and sheet on a phone. */
  nav: ReactNode;
  /** The organisation acted for. */
  organisation?: ReactNode;
  person?: ReactNode;
  languageSwitch?: ReactNode;
  footer?: ReactNode;
  link?: LinkComponent | undefined;
  children: ReactNode;
};

/** The frame of a signed-in reader. The chrome is quiet; the page is the document. */
export function AppShell(props: AppShellProps) {
  const { skipLabel, raise, confidential, nav, organisation, person, link: Link = "a" } = props;
  return (
    <div data-app-shell className="flex min-h-dvh flex-col">
      <SkipLink>{skipLabel}</SkipLink>
      <header data-chrome className="sticky top-0 z-30 border-b border-line bg-paper">
        <div className="flex h-14 items-center gap-4 px-4 lg:px-6">
          <Link href={raise.href} className="flex min-w-0 items-baseline gap-3 text-ink no-underline">
            <span className="truncate font-serif text-lg font-semibold tracking-heading">{raise.name}</span>
            <span className="hidden text-xs whitespace-nowrap text-muted sm:inline">{raise.phase}</span>
          </Link>
          <div className="ml-auto flex items-center gap-1 lg:gap-3">
            <div className="hidden items-center gap-1 lg:flex">
              {organisation || person ? (
                <div className="mr-2 ml-1 flex flex-col items-end border-l border-line pl-4 text-xs leading-4">
                  <span className="max-w-72 truncate font-medium text-ink">{person}</span>
                  <span className="max-w-72 truncate text-muted">{organisation}</span>
                </div>
              ) : null}
              {props.languageSwitch}
            </div>
          </div>
        </div>
        <p className="truncate border-t border-line px-4 py-0.5 text-xs leading-5 text-muted lg:px-6">{confidential}</p>
      </header>
      <p className="hidden border-b border-line px-4 pb-2 text-xs text-muted sm:px-8 print:block">
        {raise.name} · {raise.phase} · {confidential}
      </p>
      <div className="flex-1 lg:grid lg:grid-cols-[12rem_minmax(0,1fr)]">
        {nav}
        <div className="min-w-0 pb-24 lg:pb-0">
          <main
            id="content"
            tabIndex={-1}
            className="mx-auto max-w-[76rem] px-4 pt-8 pb-16 outline-none sm:px-8 lg:px-12"
          >
            {props.children}
          </main>
          {props.footer ? (
            <footer className="mx-auto max-w-[76rem] border-t border-line px-4 py-6 text-xs text-muted sm:px-8 lg:px-12">
              {props.footer}
            </footer>
          ) : null}
        </div>
      </div>
    </div>
  );
}
