"use client";

import { Disclosure } from "@fabroom/ui";
import { type ReactNode, useState } from "react";

type Props = { name: string; count: string; open?: boolean; troubled: boolean; children: ReactNode };

/** Fields under one name. Opens for each new problem inside, and does not close by itself once that is mended. */
export function FieldGroup({ name, count, open = false, troubled, children }: Props) {
  const [opened, setOpened] = useState(open);
  const [known, setKnown] = useState(false);
  if (troubled !== known) {
    setKnown(troubled);
    if (troubled) setOpened(true);
  }
  return (
    <Disclosure
      open={opened}
      onToggle={setOpened}
      summary={
        <span className="flex items-baseline gap-3">
          {name}
          <span className="text-xs text-muted">{count}</span>
        </span>
      }
    >
      <div className="grid gap-x-6 gap-y-5 py-4 sm:grid-cols-2 lg:grid-cols-3">{children}</div>
    </Disclosure>
  );
}
