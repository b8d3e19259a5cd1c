import "server-only";
import { errorResponse, noteRefusal } from "@fabroom/api";
import { type ErrorView, isLanguage, type Language, LOCALE_TAG } from "@fabroom/contracts";
import type { Ctx } from "@fabroom/core";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { LANGUAGE_COOKIE, pathTo } from "./path.ts";
import { refusalPage } from "./refusal-page.ts";
import { waitOf } from "./wait.ts";

/** A refusal at a door to bytes: JSON for programs; whoever followed a link reads a page. The status is the same. */
export async function refuse(request: Request, error: unknown, ctx: Ctx): Promise<Response> {
  noteRefusal(error, ctx, new URL(request.url).pathname.slice("/api/".length));
  const response = errorResponse(error, ctx.request.id, ctx.ports.log.error);
  response.headers.set("vary", "Accept");
  if (!request.headers.get("accept")?.includes("text/html")) return response;
  const view = (await response.json()) as ErrorView;
  return new Response(await pageOf(request, view, ctx.actor.language), {
    status: response.status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      ...(view.retryAfter ? { "retry-after": String(view.retryAfter) } : {}),
      "cache-control": "no-store",
      vary: "Accept",
    },
  });
}

const TRY_AGAIN: readonly ErrorView["kind"][] = ["conflict", "unexpected", "too_many", "unavailable"];

async function pageOf(request: Request, view: ErrorView, asked: Language): Promise<string> {
  const jar = await cookies();
  const read = jar.get(LANGUAGE_COOKIE)?.value;
  const theme = jar.get("theme")?.value;
  const language = isLanguage(read) ? read : asked;
  const locale = LOCALE_TAG[language];
  const t = await getTranslations({ locale, namespace: "common" });
  const problems = await getTranslations({ locale, namespace: "errors" });
  // an address that names nothing is told apart by its status alone
  const code = view.kind === "invalid" || !problems.has(view.code as never) ? "notFound" : view.code;
  const { pathname, search } = new URL(request.url);
  const on =
    view.next === "sign_in"
      ? { href: pathTo(language, "/sign-in"), label: t("fileRefused.signIn") }
      : view.next === "agreement"
        ? { href: pathTo(language, "/nda"), label: t("fileRefused.agreement") }
        : { href: pathTo(language, "/enter"), label: t("fileRefused.home") };
  // an act is tried again where its button is
  const again = request.method === "GET" && TRY_AGAIN.includes(view.kind);
  return refusalPage({
    language,
    name: t("productName"),
    title: t("fileRefused.title"),
    text: problems(code as never, waitOf(view) as never),
    reference: view.kind === "unexpected" ? t("fileRefused.reference", { id: view.requestId ?? "–" }) : null,
    actions: again ? [{ href: `${pathname}${search}`, label: t("fileRefused.retry") }, on] : [on],
    theme: theme === "light" || theme === "dark" ? theme : null,
  });
}
