import { assertStaff, errorResponse } from "@fabroom/api";
import { exportEvidence } from "@fabroom/core";
import { contextOf } from "@/lib/request.ts";

/** The whole record as a file that `scripts/verify-evidence.mjs` checks without the product. */
export async function GET(): Promise<Response> {
  const ctx = await contextOf("en");
  try {
    assertStaff(ctx);
    const file = await exportEvidence({ ctx });
    return new Response(`${JSON.stringify(file, null, 1)}\n`, {
      headers: {
        "content-type": "application/json",
        "content-disposition": `attachment; filename="evidence-${file.exportedAt.slice(0, 10)}.json"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    return errorResponse(error, ctx.request.id, ctx.ports.log.error);
  }
}
