import type { ErrorView } from "@fabroom/contracts";
import { charge, precondition, Refusal, refusalOf } from "@fabroom/core";
import { getTRPCErrorFromUnknown, initTRPC, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import type { ApiContext } from "./context.ts";
import { assertKeepable, assertStaff } from "./door.ts";
import { errorView, isForTheLog, noteRefusal, statusOf } from "./errors.ts";
import { actOf } from "./prices.ts";

const t = initTRPC.context<ApiContext>().create({
  errorFormatter: ({ shape, error, ctx }) => ({
    ...shape,
    message: shape.data.code,
    // no stack, no cause: what a screen may show, and nothing else
    data: { code: shape.data.code, httpStatus: shape.data.httpStatus, error: viewOf(error, ctx) },
  }),
});

function viewOf(error: TRPCError, ctx: ApiContext | undefined): ErrorView {
  const cause = error.cause instanceof Refusal || error.cause instanceof ZodError ? error.cause : error;
  return errorView(cause, ctx?.request.id ?? null);
}

/** Maps a verb's refusal to its status, and anything unknown to an opaque failure whose cause is only in the log. */
const refusals = t.middleware(async ({ ctx, next, path }) => {
  const result = "failure" in ctx ? null : await next();
  if (result?.ok) return result;
  const error = result ? result.error : getTRPCErrorFromUnknown(ctx.failure);
  const cause = refusalOf(error.cause);
  const status = cause instanceof Refusal ? statusOf(cause) : null;
  if (isForTheLog(cause, status?.http ?? (error.code === "INTERNAL_SERVER_ERROR" ? 500 : 400)))
    ctx.ports.log.error("procedure failed", { path, requestId: ctx.request.id, cause: error.cause ?? error });
  noteRefusal(error, ctx, path);
  if (status) throw new TRPCError({ code: status.trpc, cause });
  throw error;
});

/** Counted before anything is looked at: what is refused costs as much as what is answered. */
const priced = t.middleware(async ({ ctx, path, type, next }) => {
  await charge(ctx, actOf(path, type));
  return next();
});

/** Text that no database and no seal can hold (NUL, half a character) is refused at the door, whatever its field. */
const keepable = t.middleware(async ({ getRawInput, next }) => {
  assertKeepable(await getRawInput());
  return next();
});

const door = t.procedure.use(refusals).use(priced).use(keepable);

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Anybody, signed in or not. */
export const publicProcedure = door;
/** Somebody signed in. */
export const memberProcedure = door.use(({ ctx, next }) => {
  if (!("userId" in ctx.actor)) throw precondition("signInFirst", "sign_in");
  return next();
});
/** An investor with the confidentiality agreement in force, or staff. */
export const investorProcedure = memberProcedure.use(({ ctx, next }) => {
  if (ctx.actor.kind === "member") throw precondition("agreementFirst", "agreement");
  return next();
});
/** The issuer's staff; to others the procedure does not exist. */
export const staffProcedure = memberProcedure.use(({ ctx, next }) => {
  assertStaff(ctx);
  return next();
});
