import { CircleAlert } from "lucide-react";

/** One sentence on what is wrong with a field and how to correct it. */
export function FieldErrorText({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} className="mt-1 flex items-start gap-1.5 text-sm font-medium text-critical">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
