import { cx } from "../lib/cx.ts";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonLook = {
  variant?: ButtonVariant | undefined;
  size?: "default" | "small" | "large" | undefined;
};

const BASE =
  "inline-flex items-center justify-center gap-2 rounded-control border font-sans font-medium no-underline transition-colors select-none disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-busy:opacity-70 [&_svg]:size-4 [&_svg]:shrink-0";

const VARIANT: Record<ButtonVariant, string> = {
  primary: "border-accent bg-accent text-on-accent hover:border-accent-hover hover:bg-accent-hover",
  secondary: "border-line-strong bg-surface text-ink hover:border-ink hover:bg-sunken",
  quiet: "border-transparent bg-transparent text-accent hover:bg-accent-soft hover:text-accent-hover",
  danger: "border-critical bg-surface text-critical hover:bg-critical hover:text-paper",
};

const SIZE = {
  small: "min-h-8 px-3 py-1 text-sm",
  default: "min-h-10 px-4 py-2 text-sm",
  large: "min-h-12 px-6 py-2.5 text-base",
} as const;

/** The classes of a button, for a router's link or any element that must look like one. */
export const buttonClass = ({ variant = "secondary", size = "default" }: ButtonLook = {}): string =>
  cx(BASE, VARIANT[variant], SIZE[size]);
