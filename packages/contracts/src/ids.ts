import { z } from "zod";

export const Id = z.uuid("unknownId");
export type Id = z.infer<typeof Id>;

/** A stable, readable key used in addresses. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "unknownId")
  .max(80, "tooLong");
export type Slug = z.infer<typeof Slug>;

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, "notAHash");
export type Sha256 = z.infer<typeof Sha256>;

/** Calendar day, month or year as ISO text. */
export const IsoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "notADate");
export type IsoDate = z.infer<typeof IsoDate>;
