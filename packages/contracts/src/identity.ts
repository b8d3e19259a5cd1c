import { z } from "zod";
import { Id } from "./ids.ts";
import { Language } from "./language.ts";
import { keepable } from "./text.ts";

export const OrganisationKind = z.enum([
  "issuer",
  "sovereign_fund",
  "infrastructure_fund",
  "strategic",
  "bank",
  "export_credit_agency",
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

const INVESTOR_ROLES = ["reader", "preparer", "signatory", "investor_admin"] as const;
const STAFF_ROLES = ["owner", "publisher", "contributor", "relations", "bookrunner", "auditor"] as const;
export const Role = z.enum([...INVESTOR_ROLES, ...STAFF_ROLES]);
export type Role = z.infer<typeof Role>;

/** Who is signed in, as every page needs it. `agreement` says whether the confidentiality agreement is in force. */
export type SessionView = {
  userId: string;
  name: string;
  email: string;
  organisation: { id: string; name: string; kind: OrganisationKind; country: string };
  roles: Role[];
  kind: "investor" | "staff";
  language: Language;
  agreement: "accepted" | "required" | "not_needed";
  abilities: {
    /** Pages of an investor's own acts. */
    ownScenarios: boolean;
    ownQuestions: boolean;
    ownIndications: boolean;
    ownTermSheets: boolean;
    /** The issuer's pages, as far as the abilities below go. */
    administer: boolean;
    indicate: boolean;
    submit: boolean;
    saveScenario: boolean;
    askQuestion: boolean;
    seeQuestions: boolean;
    seeBook: boolean;
    editContent: boolean;
    publishContent: boolean;
    uploadDocuments: boolean;
    publishDocuments: boolean;
    seeEvidence: boolean;
    exportEvidence: boolean;
  };
};

export const RequestSignIn = z.strictObject({
  email: z.email("notAnEmail").max(254, "tooLong"),
  language: Language,
  next: z.string().startsWith("/").max(500).optional(),
});
export type RequestSignIn = z.infer<typeof RequestSignIn>;

/** One ready sign-in link of the sample raise. */
export type SampleLink = {
  name: string;
  email: string;
  organisation: string;
  roles: Role[];
  language: Language;
  url: string;
};

/** Whose data is erased from the record, and on what ground: their request, the end of a term. */
export const ErasePerson = z.strictObject({
  userId: Id,
  reason: z.string().trim().min(1, "required").max(500, "tooLong").refine(keepable, "invalidValue"),
});
export type ErasePerson = z.infer<typeof ErasePerson>;
