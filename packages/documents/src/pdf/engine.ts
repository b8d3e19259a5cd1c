import * as threads from "node:worker_threads";
import { DocumentError } from "../lib/document-error.ts";
import { dependencyFile, packageFile } from "../lib/root.ts";
import { shared } from "../lib/shared.ts";
import type { PdfAnswers, PdfReply, PdfRequest } from "./protocol.ts";

/** A page may take this long before its thread is ended; an ordinary one takes 10 to 50 ms. */
const TIMEOUT_MS = 30_000;
/** WebAssembly memory never shrinks: a thread grown beyond this is let go once nothing is open in it. */
const HEAP_LIMIT = 512 * 1024 * 1024;

type Pending = { resolve: (answer: never) => void; reject: (error: Error) => void; timer: NodeJS.Timeout };

/** Owner of the PDF thread: starts it on demand, keeps the process alive only while a request is under way. */
export class PdfEngine {
  #worker: threads.Worker | undefined;
  readonly #pending = new Map<number, Pending>();
  readonly #timeoutMs: number;
  #nextId = 1;
  #open = 0;

  constructor(timeoutMs = TIMEOUT_MS) {
    this.#timeoutMs = timeoutMs;
  }

  async open(bytes: Uint8Array): Promise<PdfDocument> {
    const worker = this.#start();
    const opened = await this.#ask<"open">({ op: "open", bytes });
    this.#open++;
    return new PdfDocument(
      opened,
      // each thread numbers its documents from 1: a number of an ended one names another's document in the next
      (request) => (this.#worker === worker ? this.#ask(request) : Promise.reject(stopped())),
      () => this.#close(worker, opened.doc),
    );
  }

  async #close(worker: threads.Worker, doc: number): Promise<void> {
    this.#open--;
    // the thread may have been ended meanwhile: then the document is gone with it
    if (this.#worker !== worker) return;
    const { heapBytes } = await this.#ask<"close">({ op: "close", doc });
    if (heapBytes > HEAP_LIMIT && this.#open === 0 && this.#pending.size === 0) this.#end();
  }

  #ask<K extends PdfRequest["op"]>(request: Extract<PdfRequest, { op: K }>): Promise<PdfAnswers[K]> {
    const worker = this.#start();
    const id = this.#nextId++;
    return new Promise<PdfAnswers[K]>((resolve, reject) => {
      const late = () =>
        this.#fail(new DocumentError("timeout", `no answer to "${request.op}" in ${this.#timeoutMs} ms`));
      this.#pending.set(id, {
        resolve: resolve as (answer: never) => void,
        reject,
        timer: setTimeout(late, this.#timeoutMs),
      });
      worker.ref();
      worker.postMessage({ id, request });
    });
  }

  #start(): threads.Worker {
    if (this.#worker) return this.#worker;
    const { Worker: Thread } = threads;
    const workerData = { wasmFile: dependencyFile("@embedpdf/pdfium/pdfium.wasm") };
    const worker = new Thread(packageFile("src", "pdf", "worker.ts"), { workerData, execArgv: [], env: {} });
    worker.on("message", (reply: PdfReply) => this.#settle(reply));
    worker.on("error", (cause) => {
      if (this.#worker === worker) this.#fail(stopped(cause));
    });
    this.#worker = worker;
    return worker;
  }

  #settle(reply: PdfReply): void {
    const pending = this.#pending.get(reply.id);
    if (!pending) return;
    this.#pending.delete(reply.id);
    clearTimeout(pending.timer);
    if (this.#pending.size === 0) this.#worker?.unref();
    if (reply.ok) pending.resolve(reply.answer as never);
    else pending.reject(new DocumentError(reply.code, reply.message));
  }

  #fail(error: Error): void {
    const waiting = [...this.#pending.values()];
    this.#pending.clear();
    this.#end();
    for (const { reject, timer } of waiting) {
      clearTimeout(timer);
      reject(error);
    }
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
  }
}

const stopped = (cause?: unknown) => new DocumentError("damaged", "the page engine stopped", { cause });

type Ask = <K extends PdfRequest["op"]>(request: Extract<PdfRequest, { op: K }>) => Promise<PdfAnswers[K]>;

/** An open document; pages count from 1. */
export class PdfDocument {
  readonly info: PdfAnswers["open"];
  readonly #ask: Ask;
  /** Gives the memory back; once. */
  readonly close: () => Promise<void>;

  constructor(info: PdfAnswers["open"], ask: Ask, close: () => Promise<void>) {
    this.info = info;
    this.#ask = ask;
    this.close = close;
  }

  async render(page: number, widthPx: number): Promise<PdfAnswers["render"]> {
    return this.#ask<"render">({ op: "render", doc: this.info.doc, page: this.#index(page), widthPx });
  }

  async text(page: number): Promise<string> {
    return (await this.#ask<"text">({ op: "text", doc: this.info.doc, page: this.#index(page) })).text;
  }

  async size(page: number): Promise<PdfAnswers["size"]> {
    return this.#ask<"size">({ op: "size", doc: this.info.doc, page: this.#index(page) });
  }

  #index(page: number): number {
    if (Number.isInteger(page) && page >= 1 && page <= this.info.pages) return page - 1;
    throw new DocumentError("page_out_of_range", `page ${page} of ${this.info.pages}`);
  }
}

/** Opens a document; the caller closes it. */
export function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const memo = shared();
  memo.pdf ??= new PdfEngine();
  return memo.pdf.open(bytes);
}

/** Opens a document, hands it to `work`, and closes it whatever happens. */
export async function withPdf<T>(bytes: Uint8Array, work: (document: PdfDocument) => Promise<T>): Promise<T> {
  const document = await openPdf(bytes);
  try {
    return await work(document);
  } finally {
    await document.close();
  }
}
