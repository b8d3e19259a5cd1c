import { assertStaff } from "@fabroom/api";
import { TakeConsistency, TakeProof } from "@fabroom/contracts";
import {
  type Ctx,
  charge,
  notFound,
  type ProofFile,
  proveConsistency,
  proveEntry,
  readRecordState,
} from "@fabroom/core";
import { refuse } from "@/lib/refuse.ts";
import { assertIdentified, contextOrFailure } from "@/lib/request.ts";

type Query = Record<string, string>;

/** Small files that anyone can verify without the portal. */
const FILES: Record<string, (ctx: Ctx, query: Query) => Promise<ProofFile>> = {
  checkpoint: async (ctx) => {
    const { checkpoint } = await readRecordState({ ctx });
    if (!checkpoint) throw notFound();
    return { name: `checkpoint-${checkpoint.size}.txt`, text: checkpoint.note };
  },
  proof: (ctx, query) => proveEntry({ ctx, input: TakeProof.parse(query) }),
  consistency: (ctx, query) => proveConsistency({ ctx, input: TakeConsistency.parse(query) }),
};

export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const ctx = await contextOrFailure("en");
  const { file } = await params;
  try {
    // the public part of the operator's keys is for everybody
    if (file === "keys") return text(ctx.ports.notary.keys.map((key) => `${key}\n`).join(""));
    assertIdentified(ctx);
    assertStaff(ctx);
    await charge(ctx, "read");
    const make = Object.hasOwn(FILES, file) ? FILES[file] : undefined;
    if (!make) throw notFound();
    const made = await make(ctx, Object.fromEntries(new URL(request.url).searchParams));
    return text(made.text, made.name);
  } catch (error) {
    return refuse(request, error, ctx);
  }
}

const text = (body: string, name?: string): Response =>
  new Response(body, {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      ...(name ? { "content-disposition": `attachment; filename="${name}"` } : {}),
    },
  });
