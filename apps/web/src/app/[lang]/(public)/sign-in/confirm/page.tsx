import { inspectLink } from "@fabroom/auth";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConfirmSignIn } from "@/features/public/confirm-sign-in.tsx";
import { getApp } from "@/lib/app.ts";
import { authOptions } from "@/lib/auth.ts";
import { queryOf, type SearchParams } from "@/lib/query.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public"))("signInTitle") };
}

type Props = { searchParams: SearchParams };

/** The page a mailed link opens: it asks for one click and uses nothing up. */
export default async function ConfirmPage({ searchParams }: Props) {
  const { token = "", email = "", next } = await queryOf(searchParams);
  const { settings, db, clock } = { ...authOptions(), db: getApp().db };
  const state = await inspectLink({ db, secret: settings.secret, token, email, now: clock.now() });
  return <ConfirmSignIn state={state} token={token} email={email} next={next} />;
}
