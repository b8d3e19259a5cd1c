import { isReady } from "@/lib/ready.ts";

export const dynamic = "force-dynamic";

/** The database answers: the portal can serve. */
export async function GET() {
  const ready = await isReady();
  return new Response(ready ? "ready\n" : "not ready: the database does not answer\n", {
    status: ready ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
