import type { ReactNode } from "react";
import type { LinkComponent } from "../lib/link.ts";
import { SkipLink } from "../primitives/skip-link.tsx";

type Props = {
  skipLabel: string;
  name: string;
  href: string;
  /** One sentence, always in sight: this is no offer. */
  notice: ReactNode;
  languageSwitch?: ReactNode;
  themeSwitch?: ReactNode;
  signIn?: ReactNode;
  footer?: ReactNode;
  link?: LinkComponent | undefined;
  children: ReactNode;
};

/** One column, no chrome but the name, the language and the way in. */
export function PublicShell(props: Props) {
  const { skipLabel, name, href, notice, link: Link = "a" } = props;
  return (
    <div className="flex min-h-dvh flex-col [--sticky-top:0px]">
      <SkipLink>{skipLabel}</SkipLink>
      <header data-chrome className="mx-auto flex w-full max-w-[60rem] items-center gap-4 px-4 pt-6 sm:px-8">
        <Link href={href} className="font-serif text-lg font-semibold tracking-heading text-ink no-underline">
          {name}
        </Link>
        <div className="ml-auto flex items-center gap-1 whitespace-nowrap sm:gap-2">
          {props.languageSwitch}
          {props.themeSwitch}
          {props.signIn}
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-[60rem] flex-1 px-4 pt-12 pb-24 outline-none sm:px-8 sm:pt-20"
      >
        {props.children}
      </main>
      {props.footer ? (
        <footer className="mx-auto w-full max-w-[60rem] px-4 pb-8 text-sm text-muted sm:px-8">{props.footer}</footer>
      ) : null}
      <aside className="sticky bottom-0 border-t border-line bg-paper">
        <p className="mx-auto max-w-[60rem] px-4 py-2 text-xs text-muted sm:px-8">{notice}</p>
      </aside>
    </div>
  );
}
