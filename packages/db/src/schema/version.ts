import { integer, uuid } from "drizzle-orm/pg-core";
import { users } from "./identity.ts";
import { moment } from "./moment.ts";

/** What becomes of a version. `discarded`: a draft given up; `withdrawn`: a publication taken back. Rows are kept. */
export const VERSION_STATES = ["draft", "published", "superseded", "withdrawn", "discarded"] as const;

/** The end of a version and where it came from: the same for chapters, cases and documents. */
export const versionHistory = () => ({
  publishedBy: uuid("published_by").references(() => users.id),
  publishedAt: moment("published_at"),
  /** The number of the earlier version that this one brings back. */
  restoredFrom: integer("restored_from"),
  /** Who discarded the draft or withdrew the publication, and when. */
  endedBy: uuid("ended_by").references(() => users.id),
  endedAt: moment("ended_at"),
});
