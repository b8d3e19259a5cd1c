import type { ReactNode } from "react";
import { StaffFrame } from "@/features/shell/staff-frame.tsx";

export default function StaffLayout({ children }: { children: ReactNode }) {
  return <StaffFrame>{children}</StaffFrame>;
}
