/** The first stop of the keyboard: jumps over the chrome. */
export function SkipLink({ href = "#content", children }: { href?: string; children: string }) {
  return (
    <a
      href={href}
      data-chrome
      className="sr-only z-50 rounded-control bg-accent px-4 py-2 text-sm font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      {children}
    </a>
  );
}
