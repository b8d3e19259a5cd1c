import type { ReactNode } from "react";
import { Disclosure } from "./disclosure.tsx";

export type AccordionItem = { id: string; summary: ReactNode; content: ReactNode };

/** Several disclosures in a list; with `exclusive` one is open at a time. */
export function Accordion({
  items,
  exclusive,
  openId,
}: {
  items: readonly AccordionItem[];
  exclusive?: string | undefined;
  openId?: string | undefined;
}) {
  return (
    <div>
      {items.map((item) => (
        <Disclosure key={item.id} id={item.id} summary={item.summary} name={exclusive} open={item.id === openId}>
          {item.content}
        </Disclosure>
      ))}
    </div>
  );
}
