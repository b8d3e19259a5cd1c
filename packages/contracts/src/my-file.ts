import type { LanguageTag } from "./localised.ts";

/** What a person has agreed to and the sessions open in his name. */
export type MyFileView = {
  agreements: {
    version: number;
    at: string;
    nameTyped: string;
    language: LanguageTag;
    sha256: string;
    ip: string;
    nodeId: string;
    current: boolean;
  }[];
  sessions: number;
  acts: { action: string; at: string; label: string }[];
};
