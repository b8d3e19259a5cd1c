import { isLanguage, type Language } from "@fabroom/contracts";
import { type NextRequest, NextResponse } from "next/server";
import { LANGUAGE_COOKIE } from "@/lib/path.ts";

/** Language and redirects only; who may see what is decided by the verbs. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const first = pathname.split("/")[1] ?? "";
  if (isLanguage(first)) return inLanguage(request, first);
  const chosen = request.cookies.get(LANGUAGE_COOKIE)?.value;
  const language = isLanguage(chosen) ? chosen : preferred(request.headers.get("accept-language"));
  return NextResponse.redirect(new URL(`/${language}${pathname === "/" ? "" : pathname}${search}`, request.url), 307);
}

/** The first language of the reader's list that the portal speaks. */
function preferred(header: string | null): Language {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find(isLanguage);
  return wanted ?? "en";
}

/** Remembers the language of the page for addresses without one. */
function inLanguage(request: NextRequest, language: Language): NextResponse {
  const response = NextResponse.next();
  if (request.cookies.get(LANGUAGE_COOKIE)?.value !== language)
    response.cookies.set(LANGUAGE_COOKIE, language, { path: "/", sameSite: "lax", maxAge: 31_536_000 });
  return response;
}

export const config = {
  // whole names: what only begins like one of them is a page's address
  matcher: ["/((?!api/|_next/|(?:healthz|readyz|icon\\.svg|\\.well-known/fabroom-evidence-keys)$).*)"],
};
