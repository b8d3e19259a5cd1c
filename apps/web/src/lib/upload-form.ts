import { MAX_LANGUAGES, MAX_UPLOAD_BYTES } from "@fabroom/contracts";
import { Busboy } from "@fastify/busboy";

/** What a form of one file holds: its fields as typed, and the file where there was one. */
export type UploadForm = { fields: Record<string, string>; file: { name: string; bytes: Uint8Array } | null };

/** The fields beside the file, together with what the form needs to tell its parts. */
export const FORM_ALLOWANCE = 64 * 1024;
/** A note in each language, and a few that say what the file is of. */
const MOST_FIELDS = MAX_LANGUAGES + 8;

/** Why a form was not read: `code` is the key of its words. */
export class FormRefused extends Error {
  readonly code: "file.too_large" | "file.unreadable";

  constructor(code: FormRefused["code"]) {
    super(code);
    this.code = code;
  }
}
const tooLarge = () => new FormRefused("file.too_large");
const unreadable = () => new FormRefused("file.unreadable");

/**
 * Reads a form as it arrives, piece by piece: a hundred megabytes never hold up anybody else, and never more of them is
 * kept than may be. A length that lies is found while counting.
 * @throws FormRefused `file.too_large`; `file.unreadable` for what is no form, ends early, or holds more than one file
 */
export async function readUploadForm(request: Request): Promise<UploadForm> {
  const fields: Record<string, string> = Object.create(null);
  const pieces: Buffer[] = [];
  let name: string | null = null;
  let refusal: Error | null = null;
  const refuse = (reason: Error) => {
    refusal ??= reason;
  };
  const form = formReader(request.headers.get("content-type") ?? "");
  form.on("field", (field, value, nameCut, valueCut) => {
    if (nameCut || valueCut || Object.hasOwn(fields, field)) refuse(unreadable());
    else fields[field] = value;
  });
  form.on("file", (field, stream, fileName) => {
    if (field !== "file") refuse(unreadable());
    name ??= fileName ?? "";
    stream.on("data", (piece: Buffer) => void pieces.push(piece));
    stream.on("limit", () => refuse(tooLarge()));
    // one that ends early is told by the form too
    stream.on("error", () => refuse(unreadable()));
  });
  for (const limit of ["partsLimit", "filesLimit", "fieldsLimit"] as const) form.on(limit, () => refuse(unreadable()));
  const ended = new Promise<void>((resolve) => {
    form.once("finish", resolve);
    form.once("error", () => {
      refuse(unreadable());
      resolve();
    });
  });

  let seen = 0;
  for await (const chunk of whole(request.body)) {
    seen += chunk.length;
    if (seen > MAX_UPLOAD_BYTES + FORM_ALLOWANCE) refuse(tooLarge());
    if (refusal) throw refusal;
    if (!form.write(chunk)) await Promise.race([new Promise((resolve) => form.once("drain", resolve)), ended]);
  }
  form.end();
  await ended;
  if (refusal) throw refusal;
  return { fields, file: name === null ? null : { name, bytes: Buffer.concat(pieces) } };
}

function formReader(type: string) {
  if (!/^multipart\/form-data\s*;/i.test(type)) throw unreadable();
  const limits = {
    fields: MOST_FIELDS,
    fieldSize: FORM_ALLOWANCE,
    files: 1,
    fileSize: MAX_UPLOAD_BYTES,
    headerPairs: 8,
  };
  try {
    return new Busboy({ headers: { "content-type": type }, preservePath: true, limits });
  } catch {
    // a boundary is missing
    throw unreadable();
  }
}

/** The body's pieces; one that breaks off is a form that did not arrive whole. */
async function* whole(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Buffer> {
  if (!body) throw unreadable();
  try {
    for await (const chunk of body) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  } catch {
    throw unreadable();
  }
}
