import type { PortableRaise, RaiseSettings } from "../format/index.ts";

/** A raise as far as it could be read: of its settings, the fields that are right. */
export type Draft = Omit<PortableRaise, "settings"> & { settings: Partial<RaiseSettings> };

/** What other parts may name. Null where the part that defines it could not be read: then nothing is said of it. */
export type Known = {
  figures: ReadonlySet<string> | null;
  sites: ReadonlySet<string> | null;
  /** Keys of the room by what they are. */
  nodes: ReadonlyMap<string, "folder" | "document"> | null;
  pictures: ReadonlySet<string> | null;
  tranches: ReadonlySet<string> | null;
  groups: ReadonlySet<string> | null;
  organisations: ReadonlySet<string> | null;
  people: ReadonlySet<string> | null;
};
