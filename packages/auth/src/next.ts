import { isLanguage } from "@fabroom/contracts";
import { headers } from "next/headers.js";
import { NextRequest } from "next/server.js";
import NextAuth from "next-auth";
import { safeNext } from "./link/address.ts";
import type { AuthOptions, AuthSettings } from "./options.ts";
import { authConfig } from "./session/config.ts";

type Handler = (request: Request) => Promise<Response>;

/**
 * next-auth on Next.js, for the composition root. Nothing is opened before the first request.
 * @param load what signing in needs, asked at each request
 * @returns `handlers` for the route `/api/auth/[...nextauth]`; `signOut` for a route handler: ends the session and drops
 *   the cookie; where to go on is the handler's own answer
 */
export function createAuth(load: () => AuthOptions | Promise<AuthOptions>): {
  handlers: { GET: Handler; POST: Handler };
  signOut: () => Promise<void>;
} {
  const auth = NextAuth(async (request) => {
    const options = await load();
    return authConfig(options, options.requestInfo(request ? request.headers : await headers()));
  });
  const handle =
    (method: "GET" | "POST"): Handler =>
    async (request) => {
      if (method === "GET" && isCallback(request))
        return new Response(null, { status: 405, headers: { allow: "POST" } });
      const { settings, requestInfo, log } = await load();
      const { id } = requestInfo(request.headers);
      if (isCallback(request) && !isLink(request)) {
        log.warn("A sign-in was refused.", { requestId: id, type: "Verification" });
        const problem = new Response(null, {
          status: 302,
          headers: { location: "/sign-in/problem?error=Verification" },
        });
        return toLocal(problem, request, id);
      }
      const response = await auth.handlers[method](atPortal(request, settings));
      return toLocal(response, request, id);
    };
  return {
    handlers: { GET: handle("GET"), POST: handle("POST") },
    signOut: async () => {
      await auth.signOut({ redirect: false });
    },
  };
}

/** A link enters by the click that posts, never by being followed: not by a scanner, nor where somebody else leads. */
const isCallback = (request: Request): boolean => new URL(request.url).pathname.includes("/callback/");

/** Whether it holds what a link holds; one that was cut off on its way is no failure of ours. */
const isLink = (request: Request): boolean => {
  const { searchParams } = new URL(request.url);
  return Boolean(searchParams.get("token") && searchParams.get("email"));
};

/** The request under the portal's own address, whatever host its headers claim, and going on to none but its paths. */
function atPortal(request: Request, { url }: AuthSettings): NextRequest {
  const { pathname, searchParams } = new URL(request.url);
  if (searchParams.has("callbackUrl")) searchParams.set("callbackUrl", safeNext(searchParams.get("callbackUrl")));
  const query = searchParams.size > 0 ? `?${searchParams}` : "";
  return new NextRequest(`${url}${pathname}${query}`, request);
}

/**
 * Redirects stay on the host the reader is on; a page without a language gets that of the page he was going to. A failure
 * of ours brings the number under which the log has its cause.
 */
function toLocal(response: Response, request: Request, number: string): Response {
  const location = response.headers.get("location");
  if (!location) return response;
  const { pathname, searchParams, hash } = new URL(location, request.url);
  if (searchParams.get("error") === "Configuration") searchParams.set("number", number);
  const search = searchParams.size > 0 ? `?${searchParams}` : "";
  const aim = new URL(request.url).searchParams.get("callbackUrl")?.split("/")[1];
  const language = isLanguage(aim) && pathname.startsWith("/sign-in") ? `/${aim}` : "";
  const answer = new Response(null, { status: response.status, headers: response.headers });
  answer.headers.set("location", `${language}${pathname}${search}${hash}`);
  return answer;
}
