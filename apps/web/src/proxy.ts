import { isLanguage } from "@fabroom/contracts";
import { type NextRequest, NextResponse } from "next/server";
import { LANGUAGE_COOKIE } from "@/lib/path.ts";

/** Language and redirects only; who may see what is decided by the verbs. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const first = pathname.split("/")[1] ?? "";
  if (isLanguage(first)) return withPolicy(request, first);
  const chosen = request.cookies.get(LANGUAGE_COOKIE)?.value;
  const language = isLanguage(chosen) ? chosen : preferred(request.headers.get("accept-language"));
  return NextResponse.redirect(new URL(`/${language}${pathname === "/" ? "" : pathname}${search}`, request.url), 307);
}

/** French where the reader's list names it before English. */
function preferred(header: string | null): "en" | "fr" {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find(isLanguage);
  return wanted ?? "en";
}

/** A page answers with a content policy of its own: only scripts that bear this answer's nonce run. */
function withPolicy(request: NextRequest, language: "en" | "fr"): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const dev = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (request.cookies.get(LANGUAGE_COOKIE)?.value !== language)
    response.cookies.set(LANGUAGE_COOKIE, language, { path: "/", sameSite: "lax", maxAge: 31_536_000 });
  return response;
}

export const config = {
  matcher: ["/((?!api/|_next/|healthz|readyz|favicon.ico|icon|robots.txt|.well-known/).*)"],
};
