import { assertKeepable, assertStaff, errorResponse, noteRefusal } from "@fabroom/api";
import { MAX_UPLOAD_BYTES, UploadVersion } from "@fabroom/contracts";
import { charge, inTurn, invalidField, uploadVersion } from "@fabroom/core";
import { assertIdentified, contextOrFailure, languageOf, withSignal } from "@/lib/request.ts";
import { FormRefused, readUploadForm } from "@/lib/upload-form.ts";

const NOTE = "changeNote.";

/** Takes one file of a document version as a form: `nodeId`, `language`, `changeNote.<tag>` for each language of the note, `base` as JSON, `file`. */
export async function POST(request: Request): Promise<Response> {
  const ctx = withSignal(await contextOrFailure(languageOf(request.headers.get("x-fabroom-language"))), request);
  try {
    assertIdentified(ctx);
    // before the body: nobody else's hundred megabytes are taken in
    assertStaff(ctx);
    await charge(ctx, "upload");
    const { fields, file } = await inTurn(ctx, "uploadBody", () => readUploadForm(request).catch(asInvalid));
    if (!file || file.bytes.length === 0) throw invalidField("file", "file.empty");
    const typed = {
      nodeId: fields.nodeId ?? null,
      language: fields.language ?? null,
      fileName: file.name,
      changeNote: notesIn(fields),
      base: jsonIn(fields.base),
    };
    assertKeepable(typed);
    const input = UploadVersion.parse(typed);
    const saved = await uploadVersion({ ctx, input, bytes: file.bytes });
    return Response.json(saved, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    noteRefusal(error, ctx, "upload");
    return errorResponse(error, ctx.request.id, ctx.ports.log.error);
  }
}

function asInvalid(error: unknown): never {
  throw error instanceof FormRefused ? invalidField("file", error.code, { limit: MAX_UPLOAD_BYTES }) : error;
}

/** What changed, in each language in which anything was written. */
const notesIn = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name, value]) => name.startsWith(NOTE) && value.trim() !== "")
      .map(([name, value]) => [name.slice(NOTE.length), value]),
  );

/** A field of the form that holds JSON; what is none is left for the contract to refuse. */
function jsonIn(value = "null"): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
