import { cx } from "@fabroom/ui";

/** What somebody wrote, in its own language and with its own lines; long words break. */
export const Prose = ({ text, lang, className }: { text: string; lang: string; className?: string }) => (
  <p
    lang={lang}
    className={cx("max-w-measure font-serif text-long break-words whitespace-pre-line text-ink", className)}
  >
    {text}
  </p>
);
