"use server";

import { requestLink, safeNext } from "@fabroom/auth";
import { isLanguage, RequestSignIn } from "@fabroom/contracts";
import { headers } from "next/headers";
import { authOptions, requestInfoOf } from "@/lib/auth.ts";
import { numbered } from "@/lib/numbered.ts";

export type SignInState =
  | { status: "open" | "invalid" | "sent"; email: string }
  | { status: "wait"; email: string; seconds: number };

/** Asks for a sign-in link, as the form without script does too. */
export async function requestSignIn(_: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get("email") ?? "").trim();
  const said = form.get("language");
  const language = isLanguage(said) ? said : "en";
  const next = safeNext(String(form.get("next") ?? ""), `/${language}/enter`);
  const input = RequestSignIn.safeParse({ email, language, next });
  if (!input.success) return { status: "invalid", email };
  const request = requestInfoOf(await headers());
  const answer = await requestLink(authOptions(), { input: input.data, request }).catch((error) => {
    throw numbered(error, request.id);
  });
  return answer.status === "wait" ? { status: "wait", email, seconds: answer.seconds } : { status: "sent", email };
}
