import type { EvidenceAction, Role } from "@fabroom/contracts";

/** Everything a person may try. Recorded acts bear the same names in the evidence. */
export type Action =
  | EvidenceAction
  | "agreement.read"
  | "raise.read"
  | "document.list"
  | "indication.draft"
  | "indication.read"
  | "term_sheet.read"
  | "section.edit"
  | "site.edit"
  | "document.manage"
  | "answer.read";

const READ = [
  "agreement.read",
  "raise.read",
  "section.read",
  "network.read",
  "site.read",
  "site.workbook",
  "room.read",
  "document.list",
  "document.page",
  "document.download",
  "document.original",
] as const;
/** Own cases of a site: every person of an investor, nobody of the issuer. */
const OWN_SCENARIOS = [
  "scenario.read",
  "scenario.save",
  "scenario.rename",
  "scenario.share",
  "scenario.archive",
] as const;
const OWN_INDICATIONS = ["indication.read", "term_sheet.read", "receipt.download", "term_sheet.download"] as const;

/** A reader reads what was asked and answered; asking speaks for his organisation. */
const OWN_QUESTIONS = ["question.read", "question.ask", "question.withdraw"] as const;
const ALL_QUESTIONS = ["question.read", "answer.read"] as const;
const ANSWERS = [...ALL_QUESTIONS, "answer.draft", "answer.publish"] as const;

/** Drafts of chapters, cases and documents. */
const DRAFTS = [
  "section.edit",
  "section.draft",
  "section.discard",
  "section.restore",
  "site.edit",
  "site.draft",
  "site.discard",
  "site.restore",
  "document.manage",
  "document.upload",
  "document.discard",
  "document.restore",
] as const;
/** What readers are shown of them, and no longer. */
const PUBLICATIONS = [
  "section.publish",
  "section.withdraw",
  "site.publish",
  "site.withdraw",
  "document.publish",
  "document.withdraw",
] as const;

/** The role table: may this role ever do this? Who may do it to which thing, now, is `decide`'s question. */
export const ABILITIES = {
  reader: [...READ, "agreement.accept", ...OWN_SCENARIOS, "question.read"],
  preparer: [
    ...READ,
    "agreement.accept",
    ...OWN_SCENARIOS,
    ...OWN_QUESTIONS,
    ...OWN_INDICATIONS,
    "indication.draft",
    "indication.ready",
    "indication.discard",
    "term_sheet.issue",
  ],
  signatory: [
    ...READ,
    "agreement.accept",
    ...OWN_SCENARIOS,
    ...OWN_QUESTIONS,
    ...OWN_INDICATIONS,
    "indication.draft",
    "indication.ready",
    "indication.return",
    "indication.discard",
    "indication.submit",
    "indication.amend",
    "indication.withdraw",
    "term_sheet.issue",
  ],
  investor_admin: [...READ, "agreement.accept", ...OWN_SCENARIOS, ...OWN_QUESTIONS, ...OWN_INDICATIONS],
  owner: [
    ...READ,
    ...DRAFTS,
    ...PUBLICATIONS,
    ...ANSWERS,
    "book.read",
    "evidence.read",
    "evidence.export",
    "person.erase",
    "evidence.check",
    ...OWN_INDICATIONS,
  ],
  publisher: [...READ, ...DRAFTS, ...PUBLICATIONS, ...ANSWERS],
  contributor: [...READ, ...DRAFTS, ...ALL_QUESTIONS, "answer.draft"],
  relations: [...READ, ...ANSWERS, "evidence.read", "evidence.check"],
  bookrunner: [...READ, ...ALL_QUESTIONS, "book.read", ...OWN_INDICATIONS],
  auditor: [
    "raise.read",
    "section.read",
    "site.read",
    "network.read",
    "room.read",
    "document.list",
    "evidence.read",
    "evidence.export",
    "evidence.check",
  ],
} as const satisfies Record<Role, readonly Action[]>;

export const roleAllows = (roles: readonly Role[], action: Action): boolean =>
  roles.some((role) => (ABILITIES[role] as readonly Action[]).includes(action));
