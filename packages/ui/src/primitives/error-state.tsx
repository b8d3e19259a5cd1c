import type { ReactNode } from "react";

type Props = {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** The id under which the operators find the cause, with its label: "Reference 7f3a…". */
  reference?: string | undefined;
  /** 1 where it is all there is of the page. */
  level?: 1 | 2 | undefined;
};

/** It did not work: what happened, what is safe, what to do. Also for "not found" and "not yours", which look alike. */
export function ErrorState({ title, children, action, reference, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div role="alert" className="flex flex-col items-start gap-3 border-y border-critical py-12">
      <Heading className="text-xl text-ink">{title}</Heading>
      {children ? <div className="max-w-measure text-base text-muted">{children}</div> : null}
      {action ? <div className="mt-2 flex flex-wrap gap-3">{action}</div> : null}
      {reference ? <p className="font-mono text-xs text-faint">{reference}</p> : null}
    </div>
  );
}
