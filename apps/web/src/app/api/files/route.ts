import { OpenRequest } from "@fabroom/contracts";
import { openBytes } from "@fabroom/core";
import { inPieces } from "@/lib/pieces.ts";
import { refuse } from "@/lib/refuse.ts";
import { assertIdentified, contextOrFailure, languageOf, withSignal } from "@/lib/request.ts";

/** A name as RFC 8187 asks: these four signs too are written in hexadecimal, the apostrophe because it parts the value. */
const extended = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The one door to bytes over HTTP: parse, open, stream. `/api/files?kind=page&versionId=…&language=en&page=1&width=1240` */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const ctx = withSignal(await contextOrFailure(languageOf(query.language)), request);
  try {
    assertIdentified(ctx);
    const opened = await openBytes({ ctx, input: OpenRequest.parse(query) });
    const ascii = opened.fileName.normalize("NFKD").replace(/[^\x20-\x7e]|["\\]/g, "_");
    return new Response(inPieces(opened.bytes), {
      headers: {
        "content-type": opened.mime,
        "content-disposition": `${opened.disposition}; filename="${ascii}"; filename*=UTF-8''${extended(opened.fileName)}`,
        "content-length": String(opened.bytes.length),
        "cache-control": "private, no-store",
        "x-robots-tag": "noindex",
      },
    });
  } catch (error) {
    return refuse(request, error, ctx);
  }
}
