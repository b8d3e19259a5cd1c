import type { DraftLine } from "./indication-draft.ts";

/** What an investor sees first after the gate. */
export type HomeView = {
  raise: { name: string; phase: string; closesOn: string };
  unread: number;
  changes: {
    kind: "document" | "site" | "section" | "answer";
    title: string;
    detail: string;
    at: string;
    href: string;
    isNew: boolean;
  }[];
  indication: { id: string; tranche: string; amountText: string; state: string; at: string } | null;
  /** Of the reader's organisation, for who writes or signs them. */
  drafts: DraftLine[];
  tasks: { key: "read_risks" | "read_memorandum" | "indicate" | "term_sheet"; done: boolean; href: string }[];
};
