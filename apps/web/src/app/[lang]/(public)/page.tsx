import { EmptyPortal } from "@/features/public/empty-portal.tsx";
import { Landing } from "@/features/public/landing.tsx";
import { getApi } from "@/lib/api.ts";
import { getApp } from "@/lib/app.ts";

export default async function LandingPage() {
  const api = await getApi();
  const raise = await api.raise.find();
  if (!raise) return <EmptyPortal operator={getApp().settings.operator} />;
  return <Landing raise={raise} facts={await api.raise.facts()} figure={await api.raise.opening()} />;
}
