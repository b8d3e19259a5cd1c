import { LanguageTag } from "@fabroom/contracts";
import { z } from "zod";

export { type ByLanguage, canonicalTag, LanguageTag, type Localised, MAX_LANGUAGES } from "@fabroom/contracts";

/** Something in one or several languages, by tag. How many there may be is said once, by the raise. */
export const recordByLanguage = <Schema extends z.ZodType>(schema: Schema) => z.record(LanguageTag, schema);
