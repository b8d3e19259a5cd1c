import { Readable } from "node:stream";
import { MAX_UPLOAD_BYTES } from "@fabroom/contracts";
import { describe, expect, it } from "vitest";
import { FormRefused, readUploadForm, type UploadForm } from "./upload-form.ts";

const BOUNDARY = "----cut";
const field = (name: string, value: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const head = (fileName: string, name = "file") =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: application/pdf\r\n\r\n`;
const END = `\r\n--${BOUNDARY}--\r\n`;

/** A request whose body comes in these pieces. */
function request(pieces: Iterable<string | Uint8Array>, type = `multipart/form-data; boundary=${BOUNDARY}`): Request {
  const bytes = (function* () {
    for (const piece of pieces) yield typeof piece === "string" ? Buffer.from(piece) : piece;
  })();
  const body = Readable.toWeb(Readable.from(bytes, { objectMode: false }));
  return new Request("http://portal.example/api/upload", {
    method: "POST",
    headers: { "content-type": type },
    body,
    duplex: "half",
  } as RequestInit);
}

async function outcome(asked: Request): Promise<UploadForm | string> {
  try {
    return await readUploadForm(asked);
  } catch (error) {
    if (error instanceof FormRefused) return error.code;
    throw error;
  }
}

describe("a form that is whole", () => {
  it("gives its fields and its file, byte for byte, whatever the pieces and the order", async () => {
    const bytes = Buffer.from([0, 13, 10, 45, 45, 45, 255, 13, 10, ...Buffer.from(`--${BOUNDARY.slice(1)}`), 0]);
    const text = Buffer.concat([
      Buffer.from(field("nodeId", "n") + field("changeNote.fr", "Révision « é »") + head("Mémo 1.pdf")),
      bytes,
      Buffer.from(END),
    ]);
    const late = Buffer.concat([
      Buffer.from(head("Mémo 1.pdf")),
      bytes,
      Buffer.from(`\r\n${field("nodeId", "n")}${field("changeNote.fr", "Révision « é »").trimEnd()}${END}`),
    ]);
    for (const whole of [text, late])
      for (const size of [1, 7, 4096]) {
        const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, i) =>
          whole.subarray(i * size, (i + 1) * size),
        );
        const form = await outcome(request(pieces));
        expect(form).toEqual({
          fields: { nodeId: "n", "changeNote.fr": "Révision « é »" },
          file: { name: "Mémo 1.pdf", bytes },
        });
      }
  });

  it("is what a browser's form says", async () => {
    const data = new FormData();
    data.set("language", "fr");
    data.set("file", new File([new Uint8Array([1, 2, 3])], "山田 \"x\" 'é'.pdf"));
    const form = await outcome(new Request("http://portal.example/", { method: "POST", body: data }));
    expect(form).toMatchObject({ fields: { language: "fr" }, file: { bytes: Buffer.from([1, 2, 3]) } });
    expect((form as UploadForm).file?.name).toMatch(/^山田 .+ 'é'\.pdf$/);
  });

  it("may have no file, an empty one, or fields named like an object's own", async () => {
    expect(await outcome(request([field("nodeId", "n") + END.slice(2)]))).toMatchObject({ file: null });
    expect(await outcome(request([head("a.pdf") + END]))).toMatchObject({ file: { bytes: Buffer.alloc(0) } });
    const own = await outcome(request([field("__proto__", "x") + field("constructor", "y") + head("a.pdf") + END]));
    expect(Object.keys((own as UploadForm).fields)).toEqual(["__proto__", "constructor"]);
  });
});

describe("a form that is not", () => {
  const file = head("a.pdf");
  it.each<[string, Request, string]>([
    ["JSON", request(["{}"], "application/json"), "file.unreadable"],
    ["no type", request(["x"], ""), "file.unreadable"],
    ["no boundary", request([file + END], "multipart/form-data"), "file.unreadable"],
    ["another boundary", request([file + END], "multipart/form-data; boundary=other"), "file.unreadable"],
    ["ended early", request([`${file}half`]), "file.unreadable"],
    ["ended in a header", request([file.slice(0, 60)]), "file.unreadable"],
    ["nothing", request([]), "file.unreadable"],
    ["two files", request([`${file}one\r\n${file}two${END}`]), "file.unreadable"],
    ["a file in a field of another name", request([head("a.pdf", "other") + END]), "file.unreadable"],
    ["a field twice", request([field("a", "1") + field("a", "2") + file + END]), "file.unreadable"],
    [
      "many fields",
      request([Array.from({ length: 40 }, (_, i) => field(`f${i}`, "")).join("") + file + END]),
      "file.unreadable",
    ],
    ["a field of 100 kB", request([field("a", "x".repeat(100_000)) + file + END]), "file.unreadable"],
  ])("%s: %s", async (_, asked, code) => {
    expect(await outcome(asked)).toBe(code);
  });

  it("breaks off: it did not arrive whole", async () => {
    const asked = request(
      (function* () {
        yield file;
        throw new Error("reset by peer");
      })(),
    );
    expect(await outcome(asked)).toBe("file.unreadable");
  });

  it("is larger than may be: refused as it arrives, with no more of it in memory than a file may have", async () => {
    const piece = new Uint8Array(1_000_000);
    let sent = 0;
    const asked = request(
      (function* () {
        yield file;
        for (; sent < 500; sent++) yield piece;
      })(),
    );
    expect(await outcome(asked)).toBe("file.too_large");
    expect(sent).toBeLessThan(MAX_UPLOAD_BYTES / 1_000_000 + 5);
  });
});
