import { assertStaff } from "@fabroom/api";
import { exportEvidence } from "@fabroom/core";
import { refuse } from "@/lib/refuse.ts";
import { contextOf } from "@/lib/request.ts";

/** The whole record as a file that `scripts/verify-evidence.mjs` checks without the product. */
export async function GET(request: Request): Promise<Response> {
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
    return refuse(request, error, ctx);
  }
}
