import { assertStaff } from "@fabroom/api";
import { charge, exportEvidence } from "@fabroom/core";
import { refuse } from "@/lib/refuse.ts";
import { assertIdentified, contextOrFailure } from "@/lib/request.ts";

/** Whoever takes nothing for so long has gone. */
const PATIENCE_MS = 60_000;
/** And whoever takes longer than this for the whole. */
const LONGEST_MS = 30 * 60_000;

/** The whole record as a file that `packages/verifier` checks without the product. A POST: it leaves a record. */
export async function POST(request: Request): Promise<Response> {
  const ctx = await contextOrFailure("en");
  try {
    assertIdentified(ctx);
    assertStaff(ctx);
    await charge(ctx, "evidenceExport");
    const { at, writeTo } = await exportEvidence({ ctx });
    const { readable, writable } = new TextEncoderStream();
    const writer = writable.getWriter();
    const until = Date.now() + LONGEST_MS;
    writeTo((text) => inTime(writer.write(text), until))
      .then(() => writer.close())
      .catch((error) => {
        ctx.ports.log.warn("evidence export broken off", { requestId: ctx.request.id, cause: String(error) });
        return writer.abort(error);
      })
      .catch(() => undefined);
    return new Response(readable, {
      headers: {
        "content-type": "application/jsonl",
        "content-disposition": `attachment; filename="evidence-${at.slice(0, 10)}.jsonl"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    return refuse(request, error, ctx);
  }
}

async function inTime(taken: Promise<void>, until: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("nobody reads on")), Math.min(PATIENCE_MS, until - Date.now()));
  });
  await Promise.race([taken, late]).finally(() => clearTimeout(timer));
}
