import { ChevronLeft, ChevronRight } from "lucide-react";
import type { LinkComponent } from "../lib/link.ts";
import { buttonClass } from "./button-class.ts";

type Props = {
  label: string;
  /** "Page 2 of 7", ready. */
  position: string;
  previous: { href: string; label: string } | null;
  next: { href: string; label: string } | null;
  link?: LinkComponent | undefined;
};

/** To the neighbours of a page of rows or of a document. */
export function Pagination({ label, position, previous, next, link: Link = "a" }: Props) {
  const look = buttonClass({ variant: "quiet", size: "small" });
  return (
    <nav aria-label={label} data-chrome className="flex items-center justify-between gap-4 border-t border-line pt-3">
      <span className="min-w-24">
        {previous ? (
          <Link href={previous.href} className={look}>
            <ChevronLeft aria-hidden />
            {previous.label}
          </Link>
        ) : null}
      </span>
      <span aria-live="polite" className="text-center text-sm text-muted">
        {position}
      </span>
      <span className="flex min-w-24 justify-end">
        {next ? (
          <Link href={next.href} className={look}>
            {next.label}
            <ChevronRight aria-hidden />
          </Link>
        ) : null}
      </span>
    </nav>
  );
}
