/** So much leaves at once: one answer of a hundred megabytes must not hold up the others while it is copied. */
const PIECE_BYTES = 256 * 1024;

/** Bytes as a stream, piece by piece as the reader takes them; no piece is a copy. */
export function inPieces(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (at < bytes.length) controller.enqueue(bytes.subarray(at, at + PIECE_BYTES));
        at += PIECE_BYTES;
        if (at >= bytes.length) controller.close();
      },
    },
    { highWaterMark: 1 },
  );
}
