import type { Base, DraftBase, Openings } from "@fabroom/contracts";
import { trpc } from "@/lib/trpc.ts";

/** What has versions, as its own procedures name it. */
export type Thing =
  | { noun: "section"; key: string }
  | { noun: "site"; slug: string }
  | { noun: "document"; nodeId: string };
type Withdrawal = { published: number; leave: "previous" | "nothing"; reason: string };
type Ways = {
  discard: (base: DraftBase) => Promise<unknown>;
  withdraw: (act: Withdrawal) => Promise<unknown>;
  restore: (base: Base, number: number) => Promise<unknown>;
  openings: (number: number) => Promise<Openings>;
};

/** The acts on versions, the same for every noun. */
export function waysOf(thing: Thing): Ways {
  switch (thing.noun) {
    case "section": {
      const { key } = thing;
      return {
        discard: (base) => trpc.section.discard.mutate({ key, base }),
        withdraw: (act) => trpc.section.withdraw.mutate({ key, ...act }),
        restore: (base, number) => trpc.section.restore.mutate({ key, base, number }),
        openings: (number) => trpc.section.openings.query({ key, number }),
      };
    }
    case "site": {
      const { slug } = thing;
      return {
        discard: (base) => trpc.site.discard.mutate({ slug, base }),
        withdraw: (act) => trpc.site.withdraw.mutate({ slug, ...act }),
        restore: (base, number) => trpc.site.restore.mutate({ slug, base, number }),
        openings: (number) => trpc.site.openings.query({ slug, number }),
      };
    }
    case "document": {
      const { nodeId } = thing;
      return {
        discard: (base) => trpc.document.discard.mutate({ nodeId, base }),
        withdraw: (act) => trpc.document.withdraw.mutate({ nodeId, ...act }),
        restore: (base, number) => trpc.document.restore.mutate({ nodeId, base, number }),
        openings: (number) => trpc.document.openings.query({ nodeId, number }),
      };
    }
  }
}
