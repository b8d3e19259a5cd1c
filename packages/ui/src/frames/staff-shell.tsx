import { AppShell, type AppShellProps } from "./app-shell.tsx";

/** The frame of the issuer's team: the reader's own, under a heavy line that tells the two apart. */
export function StaffShell(props: AppShellProps) {
  return (
    <div className="border-t-3 border-ink">
      <AppShell {...props} />
    </div>
  );
}
