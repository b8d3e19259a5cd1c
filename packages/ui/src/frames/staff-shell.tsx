import type { ReactNode } from "react";
import { AppShell, type AppShellProps } from "./app-shell.tsx";

type Props = Omit<AppShellProps, "tools"> & {
  /** What the staff see: the draft or the published state. */
  stateSwitch?: ReactNode;
  viewAs?: ReactNode;
  alarms?: ReactNode;
};

/** The frame of the issuer's team: the same room, with what is unpublished, "view as", and alarms in sight. */
export function StaffShell({ stateSwitch, viewAs, alarms, ...shell }: Props) {
  return (
    <div className="border-t-3 border-ink">
      <AppShell
        {...shell}
        tools={
          <div className="flex items-center gap-1 lg:gap-2">
            {stateSwitch}
            {viewAs}
            {alarms}
          </div>
        }
      />
    </div>
  );
}
