import { assertKeepable, assertStaff, errorResponse, noteRefusal } from "@fabroom/api";
import { MAX_UPLOAD_BYTES, UploadVersion } from "@fabroom/contracts";
import { charge, invalidField, uploadVersion } from "@fabroom/core";
import { assertIdentified, contextOrFailure, languageOf, withSignal } from "@/lib/request.ts";

const FORM_ALLOWANCE = 64 * 1024;

/** Takes one file of a document version as a form: `nodeId`, `language`, `changeNoteEn`, `changeNoteFr`, `base` as JSON, `file`. */
export async function POST(request: Request): Promise<Response> {
  const ctx = withSignal(await contextOrFailure(languageOf(request.headers.get("x-fabroom-language"))), request);
  try {
    assertIdentified(ctx);
    // before the body: nobody else's hundred megabytes are taken in
    assertStaff(ctx);
    await charge(ctx, "upload");
    if (Number(request.headers.get("content-length") ?? 0) > MAX_UPLOAD_BYTES + FORM_ALLOWANCE) throw tooLarge();
    const form = await readForm(request);
    const file = form.get("file");
    if (!(file instanceof File) || file.size === 0) throw invalidField("file", "file.empty");
    const typed = {
      nodeId: form.get("nodeId"),
      language: form.get("language"),
      fileName: file.name,
      changeNote: { en: form.get("changeNoteEn"), fr: form.get("changeNoteFr") },
      base: jsonIn(form.get("base")),
    };
    assertKeepable(typed);
    const input = UploadVersion.parse(typed);
    const saved = await uploadVersion({ ctx, input, bytes: new Uint8Array(await file.arrayBuffer()) });
    return Response.json(saved, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    noteRefusal(error, ctx, "upload");
    return errorResponse(error, ctx.request.id, ctx.ports.log.error);
  }
}

/** A field of the form that holds JSON; what is none is left for the contract to refuse. */
function jsonIn(value: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(String(value ?? "null"));
  } catch {
    return null;
  }
}

const tooLarge = () => invalidField("file", "file.too_large", { limit: MAX_UPLOAD_BYTES });

/** Reads the form, never more of it than may be kept: a length that lies is found while counting. */
async function readForm(request: Request): Promise<FormData> {
  let seen = 0;
  const counted = request.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        seen += chunk.length;
        if (seen > MAX_UPLOAD_BYTES + FORM_ALLOWANCE) controller.error(tooLarge());
        else controller.enqueue(chunk);
      },
    }),
  );
  try {
    return await new Response(counted ?? null, {
      headers: { "content-type": request.headers.get("content-type") ?? "" },
    }).formData();
  } catch {
    throw seen > MAX_UPLOAD_BYTES + FORM_ALLOWANCE ? tooLarge() : invalidField("file", "file.unreadable");
  }
}
