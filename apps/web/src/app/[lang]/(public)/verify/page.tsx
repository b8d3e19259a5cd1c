import { Sha256 } from "@fabroom/contracts";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Verify } from "@/features/verify/verify.tsx";
import { getApi } from "@/lib/api.ts";
import { queryOf, type SearchParams } from "@/lib/query.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public"))("verify.title") };
}

type Props = { searchParams: SearchParams };

export default async function VerifyPage({ searchParams }: Props) {
  const asked = (await queryOf(searchParams)).hash?.trim().toLowerCase();
  const hash = Sha256.safeParse(asked);
  const api = await getApi();
  const answer = hash.success ? await api.evidence.verify({ sha256: hash.data }) : null;
  const keys = await api.evidence.keys();
  return <Verify asked={asked ?? ""} wellFormed={!asked || hash.success} answer={answer} keys={keys} />;
}
