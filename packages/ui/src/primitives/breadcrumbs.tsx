import { ChevronRight } from "lucide-react";
import type { LinkComponent } from "../lib/link.ts";

export type Crumb = { label: string; href?: string | undefined };

/** Where this page lies; the last one is here. */
export function Breadcrumbs({
  label,
  items,
  link: Link = "a",
}: {
  label: string;
  items: readonly Crumb[];
  link?: LinkComponent | undefined;
}) {
  return (
    <nav aria-label={label} data-chrome>
      <ol className="flex flex-wrap items-center gap-x-1.5 text-sm text-muted">
        {items.map((item, index) => (
          <li key={`${item.href}-${item.label}`} className="flex min-h-6 min-w-0 items-center gap-1.5">
            {index > 0 ? <ChevronRight aria-hidden className="size-3.5 shrink-0 text-faint" /> : null}
            {item.href && index < items.length - 1 ? (
              <Link href={item.href} className="underline-offset-3 hover:text-accent hover:underline">
                {item.label}
              </Link>
            ) : (
              <span aria-current={index === items.length - 1 ? "page" : undefined} className="text-ink">
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
