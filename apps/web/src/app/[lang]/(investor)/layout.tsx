import type { ReactNode } from "react";
import { InvestorFrame } from "@/features/shell/investor-frame.tsx";

export default function InvestorLayout({ children }: { children: ReactNode }) {
  return <InvestorFrame>{children}</InvestorFrame>;
}
