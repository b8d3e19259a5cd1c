import { isLanguage, type Language, RequestSignIn } from "@fabroom/contracts";
import type { RequestInfo } from "@fabroom/core";
import { inScope, system, VISITOR_SCOPE } from "@fabroom/db";
import type { NextAuthConfig } from "next-auth";
import type { EmailConfig } from "next-auth/providers/email";
import { safeNext } from "../link/address.ts";
import { requestLink } from "../link/request.ts";
import {
  type AuthOptions,
  authCookies,
  BASE_PATH,
  LINK_SECONDS,
  PROVIDER,
  SESSION_SECONDS,
  usesSecureCookies,
} from "../options.ts";
import { newToken, normaliseEmail } from "../secret.ts";
import { sessionAdapter } from "./adapter.ts";
import { authLogger } from "./logger.ts";

/** next-auth's configuration for one request. */
export function authConfig(options: AuthOptions, request: RequestInfo): NextAuthConfig {
  const { db, settings, clock, log } = options;
  return {
    basePath: BASE_PATH,
    secret: settings.secret,
    trustHost: true,
    useSecureCookies: usesSecureCookies(settings),
    cookies: authCookies(settings),
    adapter: sessionAdapter(options, request),
    session: {
      strategy: "database",
      maxAge: SESSION_SECONDS,
      // Never prolonged: the end is set when the session begins.
      updateAge: SESSION_SECONDS,
      generateSessionToken: newToken,
    },
    providers: [linkProvider(options, request)],
    pages: { signIn: "/sign-in", verifyRequest: "/sign-in/sent", error: "/sign-in/problem", signOut: "/me" },
    callbacks: {
      // Asking is answered alike for everyone; entering is for those who belong to an organisation now.
      signIn: async ({ user, email }) => {
        if (email?.verificationRequest) return true;
        const now = clock.now();
        const { id } = user;
        return id !== undefined && (await inScope(db, VISITOR_SCOPE, (tx) => system.personOfId(tx, id, now))) !== null;
      },
      redirect: ({ url, baseUrl }) => safeNext(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
      session: ({ session, user }) => ({ user: { id: user.id }, expires: session.expires }),
    },
    logger: authLogger(log, request.id),
  };
}

/** The e-mail provider: whoever asks at next-auth's own door gets what the sign-in page gives. */
function linkProvider(options: AuthOptions, request: RequestInfo): EmailConfig {
  return {
    id: PROVIDER,
    type: "email",
    name: "E-mail",
    maxAge: LINK_SECONDS,
    options: {},
    normalizeIdentifier: (email) => normaliseEmail(String(email ?? "")),
    sendVerificationRequest: async ({ identifier, request: asked }) => {
      // next-auth leaves this promise without a listener for a moment: a rejection would end the process.
      try {
        const form = (await asked.json()) as Record<string, unknown>;
        const next = safeNext(typeof form.callbackUrl === "string" ? form.callbackUrl : null);
        const language = languageOf(form.language, next);
        const input = RequestSignIn.safeParse({ email: identifier, language, next });
        if (input.success) await requestLink(options, { input: input.data, request });
      } catch (error) {
        options.log.error("A sign-in link could not be sent.", { requestId: request.id, error });
      }
    },
  };
}

function languageOf(said: unknown, path: string): Language {
  const first = path.split("/")[1];
  return isLanguage(said) ? said : isLanguage(first) ? first : "en";
}
