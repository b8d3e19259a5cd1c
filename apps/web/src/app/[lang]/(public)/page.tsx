import { Landing } from "@/features/public/landing.tsx";
import { getApi } from "@/lib/api.ts";

export default async function LandingPage() {
  const api = await getApi();
  return <Landing raise={await api.raise.get()} facts={await api.raise.facts()} figure={await api.raise.opening()} />;
}
