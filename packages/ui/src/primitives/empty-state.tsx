import type { ReactNode } from "react";

type Props = { title: string; children?: ReactNode; action?: ReactNode; icon?: ReactNode };

/** Nothing here: why, what comes next, and who does it. */
export function EmptyState({ title, children, action, icon }: Props) {
  return (
    <div className="flex flex-col items-start gap-3 border-y border-line py-12">
      {icon ? <div className="text-faint [&_svg]:size-6">{icon}</div> : null}
      <p className="font-serif text-lg font-semibold text-ink">{title}</p>
      {children ? <div className="max-w-measure text-sm text-muted">{children}</div> : null}
      {action ? <div className="mt-2 flex flex-wrap gap-3">{action}</div> : null}
    </div>
  );
}
