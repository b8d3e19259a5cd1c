import { openBytes, readIndex } from "@fabroom/core";
import { createTestRaise } from "@fabroom/core/testing";
import { setup } from "@fabroom/db/testing";
import type { BenchCase, Findings, Size } from "../bench-case.ts";
import { pair, repeated } from "../measure.ts";

/** Verbs of the room on PostgreSQL, beside the shortest transaction on the same connection. */
export const room: BenchCase = {
  id: "room",
  title: "The room on PostgreSQL (a small raise; the server does not wait for its disk)",
  run: async ({ slowEffort: effort }: Size): Promise<Findings> => {
    const stop = await setup();
    const raise = await createTestRaise();
    try {
      const ctx = raise.ctx("reader@alpha");
      const versionId = await raise.versionId("information-memorandum");
      const page = { kind: "page", versionId, language: "en", page: 1, width: 1240 } as const;
      const least = repeated(() => raise.db.transaction((tx) => tx.execute("select 1")));
      const yardstickTitle = "begin, select 1, commit";
      const index = await pair(
        repeated(() => readIndex({ ctx })),
        least,
        effort,
      );
      const opened = await pair(
        repeated(() => openBytes({ ctx, input: page })),
        least,
        effort,
      );
      return {
        rows: [
          { id: "room.index", title: "index of the room, with its entry in the evidence", yardstickTitle, ...index },
          { id: "room.page", title: "a page opened: rights, mark, evidence", yardstickTitle, ...opened },
        ],
        facts: [],
      };
    } finally {
      await raise.close();
      await stop();
    }
  },
};
