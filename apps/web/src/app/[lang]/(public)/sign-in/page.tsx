import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/features/public/sign-in-form.tsx";
import { pageLanguage } from "@/lib/api.ts";
import { queryOf, type SearchParams } from "@/lib/query.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public"))("signInTitle") };
}

type Props = { searchParams: SearchParams };

export default async function SignInPage({ searchParams }: Props) {
  const { next, left } = await queryOf(searchParams);
  return <SignInForm language={await pageLanguage()} next={next} left={left !== undefined} />;
}
