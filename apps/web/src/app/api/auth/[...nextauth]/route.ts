import { isSignInAct } from "@fabroom/auth";
import { charge, notFound } from "@fabroom/core";
import { handlers } from "@/lib/auth.ts";
import { refuse } from "@/lib/refuse.ts";
import { assertIdentified, contextOrFailure } from "@/lib/request.ts";

const priced = (handle: (request: Request) => Promise<Response>) => async (request: Request) => {
  const ctx = await contextOrFailure("en");
  try {
    assertIdentified(ctx);
    await charge(ctx, "auth");
    // what there is none of is refused here, by name: it is no failure of ours, and none for the log
    if (!isSignInAct(request)) throw notFound();
  } catch (error) {
    return refuse(request, error, ctx);
  }
  return handle(request);
};

export const GET = priced(handlers.GET);
export const POST = priced(handlers.POST);
