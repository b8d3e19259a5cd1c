import { charge } from "@fabroom/core";
import { signOut } from "@/lib/auth.ts";
import { pathTo } from "@/lib/path.ts";
import { refuse } from "@/lib/refuse.ts";
import { assertIdentified, contextOrFailure, languageOf } from "@/lib/request.ts";

/**
 * Ends the session here and now. A form's own post, not a call of a script: what follows is a whole new page, so that
 * nothing of the pages before it is left in the window.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null);
  const language = languageOf(form?.get("language")?.toString());
  const ctx = await contextOrFailure(language);
  try {
    assertIdentified(ctx);
    await charge(ctx, "auth");
    await signOut();
  } catch (error) {
    return refuse(request, error, ctx);
  }
  return new Response(null, {
    status: 303,
    headers: { location: pathTo(language, "/sign-in?left=1"), "cache-control": "no-store" },
  });
}
