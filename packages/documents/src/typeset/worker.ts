/** The typesetting process: started by child.ts with the folder of the house files and the fonts as arguments. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { WorkerMessage, WorkerReply } from "../lib/worker-process.ts";
import type { Diagnostic, TypesetJob, TypesetResult } from "./protocol.ts";

const { NodeCompiler } = createRequire(import.meta.url)(
  "@myriaddreamin/typst-ts-node-compiler",
) as typeof import("@myriaddreamin/typst-ts-node-compiler");

const [workspace, ...fonts] = process.argv.slice(2);
if (!workspace || !process.send) throw new Error("the typesetting process is started by child.ts");

// blobs, not paths: fonts given so come before a font of the machine with the same name
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }],
});

type RawDiagnostic = {
  severity: number;
  message: string;
  path?: string;
  range?: { start: { line: number; character: number } };
};

function readable(raw: RawDiagnostic): Diagnostic {
  const severity = raw.severity === 2 ? "warning" : "error";
  const file = raw.path === undefined ? undefined : `/${path.relative(workspace ?? "/", raw.path)}`;
  return {
    severity,
    message: raw.message.replaceAll(workspace ?? "/", ""),
    ...(file === undefined ? {} : { path: file }),
    ...(raw.range ? { line: raw.range.start.line + 1, column: raw.range.start.character + 1 } : {}),
  };
}

/** The export step reports through a Rust debug string only: its messages are taken out of it. */
function exportErrors(error: unknown): Diagnostic[] {
  const text = error instanceof Error ? error.message : String(error);
  const found = [...text.matchAll(/message: ("(?:[^"\\]|\\.)*")/g)].map(([, quoted]) => unquote(quoted ?? '""'));
  return (found.length > 0 ? found : [text]).map((message) => ({ severity: "error", message }));
}

function unquote(debug: string): string {
  const plain = debug.replaceAll(/\\u\{([0-9a-f]+)\}/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)));
  return plain.slice(1, -1).replaceAll(/\\(.)/g, "$1");
}

function run(job: TypesetJob): TypesetResult {
  compiler.resetShadow();
  for (const [name, content] of Object.entries(job.files))
    compiler.mapShadow(path.join(workspace ?? "/", name), Buffer.from(content as Uint8Array));
  const compiled = compiler.compile({ mainFilePath: path.join(workspace ?? "/", job.entry), inputs: job.inputs });
  const failure = compiled.takeDiagnostics();
  if (compiled.hasError() || !compiled.result) {
    const raw = failure ? (compiler.fetchDiagnostics(failure) as RawDiagnostic[]) : [];
    return { ok: false, diagnostics: raw.map(readable) };
  }
  const warned = compiled.takeWarnings();
  const warnings = warned ? (compiler.fetchDiagnostics(warned) as RawDiagnostic[]).map(readable) : [];
  const options = {
    creationTimestamp: job.createdAtSeconds,
    ...(job.pdfStandard ? { pdfStandard: job.pdfStandard } : {}),
  };
  return { ok: true, pdf: compiler.pdf(compiled.result, options), warnings };
}

process.on("message", ({ id, job }: WorkerMessage<TypesetJob>) => {
  let result: TypesetResult;
  try {
    result = run(job);
  } catch (error) {
    result = { ok: false, diagnostics: exportErrors(error) };
  }
  compiler.evictCache(0);
  process.send?.({ id, result } satisfies WorkerReply<TypesetResult>);
});
// the parent's end, even by a kill, closes the channel
process.on("disconnect", () => process.exit(0));
