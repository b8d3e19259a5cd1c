import { z } from "zod";
import { Id, Sha256 } from "./ids.ts";
import { LanguageTag } from "./localised.ts";
import { type Block, plainName } from "./text.ts";

/** The confidentiality agreement as the reader must see it before accepting. */
export type AgreementView = {
  nodeId: string;
  versionId: string;
  version: number;
  language: LanguageTag;
  title: string;
  text: string;
  blocks: Block[];
  points: string[];
  sha256: string;
  signer: { name: string; organisation: string };
  accepted: { at: string; nameTyped: string; language: LanguageTag } | null;
};

export const AcceptAgreement = z.strictObject({
  versionId: Id,
  language: LanguageTag,
  sha256: Sha256,
  nameTyped: z.string().overwrite(plainName).trim().min(2, "nameMissing").max(200, "tooLong"),
  authority: z.literal(true, { error: "authorityMissing" }),
});
export type AcceptAgreement = z.infer<typeof AcceptAgreement>;
