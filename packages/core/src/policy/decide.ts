import type { Level, RaisePhase, Role } from "@fabroom/contracts";
import { LEVELS } from "@fabroom/contracts";
import { type Action, roleAllows } from "./abilities.ts";

export type Subject = {
  kind: "visitor" | "member" | "investor" | "staff" | "system";
  userId?: string | null;
  organisationId: string | null;
  roles: readonly Role[];
  groups: readonly string[];
};

/** What is acted on. A room node carries the ids of its path from the root; `published` is false for drafts. */
export type Target =
  | { type: "raise" }
  | { type: "content"; published: boolean }
  | { type: "node"; path: readonly string[]; published: boolean; isAgreement: boolean }
  | { type: "indication" | "term_sheet"; organisationId: string }
  /** `shared`: its author has opened it to his colleagues. */
  | { type: "scenario"; organisationId: string; authorId: string; shared: boolean }
  | { type: "question"; organisationId: string; authorId: string }
  | { type: "book" }
  | { type: "evidence" };

type Rights = { group: string; node: string; level: Level };
export type Wall = { group: string; node: string; reason: string };
/** The state of the room now: its phase, and the grants and walls in force. */
export type PolicyContext = { phase: RaisePhase; rights: readonly Rights[]; walls: readonly Wall[] };

type Reason =
  | "allowed"
  | "role"
  | "sign_in"
  | "agreement"
  | "phase"
  | "closed"
  | "unpublished"
  | "wall"
  | "level"
  | "other_party";
export type Decision = {
  effect: "allow" | "deny";
  level: Level;
  reasons: readonly Reason[];
};

const OPEN_TO_MEMBERS: readonly Action[] = ["agreement.read", "agreement.accept"];
const CLOSED_AFTER_OPEN: readonly Action[] = [
  "indication.draft",
  "indication.ready",
  "indication.submit",
  "indication.amend",
];

/** On hold one may still ask; once the raise is closed nobody waits for an answer. Staff answer what was asked. */
const UNTIL_CLOSED: readonly Action[] = ["question.ask"];

/** The level of the ladder that an act on a room node asks for. */
const LEVEL_NEEDED: Partial<Record<Action, Level>> = {
  "document.list": "listed",
  "document.page": "view",
  "document.download": "download",
  "document.original": "original",
};
const rank = (level: Level) => LEVELS.indexOf(level);

const allow = (level: Level): Decision => ({ effect: "allow", level, reasons: ["allowed"] });
const deny = (reason: Reason, level: Level = "none"): Decision => ({ effect: "deny", level, reasons: [reason] });

/**
 * The level a subject has on a node: for each of his groups the nearest grant on the path, of those the most
 * generous; a wall of any group anywhere on the path beats them all; no grant means none (the root is closed).
 */
export function levelOn(subject: Subject, path: readonly string[], context: PolicyContext): Level | "walled" {
  const groups = new Set(subject.groups);
  if (context.walls.some((wall) => groups.has(wall.group) && path.includes(wall.node))) return "walled";
  let best: Level = "none";
  for (const group of groups) {
    for (let depth = path.length - 1; depth >= 0; depth--) {
      const here = context.rights.filter((right) => right.group === group && right.node === path[depth]);
      if (here.length === 0) continue;
      for (const right of here) if (rank(right.level) > rank(best)) best = right.level;
      break;
    }
  }
  return best;
}

/** The one decision: may this subject do this to this thing, now? Pure; the default is deny. */
export function decide(subject: Subject, action: Action, target: Target, context: PolicyContext): Decision {
  if (subject.kind === "system") return allow("original");
  if (subject.kind === "visitor") return deny("sign_in");
  if (!roleAllows(subject.roles, action)) return deny("role");
  if (subject.kind === "staff") return decideStaff(subject, target);
  if (subject.kind === "member") return decideMember(action, target);
  if (context.phase === "preparation") return deny("phase");
  if (context.phase !== "open" && CLOSED_AFTER_OPEN.includes(action)) return deny("phase");
  if (context.phase === "closed" && UNTIL_CLOSED.includes(action)) return deny("closed");
  switch (target.type) {
    case "raise":
      return allow("view");
    case "content":
      return target.published ? allow("view") : deny("unpublished");
    case "node":
      return decideNode(subject, action, target, context);
    case "indication":
    case "term_sheet":
      return target.organisationId === subject.organisationId ? allow("original") : deny("other_party");
    case "scenario":
      return decideScenario(subject, action, target);
    case "question":
      return decideQuestion(subject, action, target);
    default:
      return deny("role");
  }
}

function decideStaff(subject: Subject, target: Target): Decision {
  if (target.type !== "node" && target.type !== "content") return allow("original");
  const seesDrafts = roleAllows(subject.roles, "document.manage") || roleAllows(subject.roles, "section.edit");
  return target.published || seesDrafts ? allow("original") : deny("unpublished");
}

/** One's own scenario; a colleague's may be read once he has shared it, and nothing else. */
function decideScenario(subject: Subject, action: Action, target: Extract<Target, { type: "scenario" }>): Decision {
  if (target.organisationId !== subject.organisationId) return deny("other_party");
  if (target.authorId === subject.userId) return allow("original");
  return target.shared && action === "scenario.read" ? allow("view") : deny("other_party");
}

/** A question is read by the whole organisation of its asker, and withdrawn by himself alone. */
function decideQuestion(subject: Subject, action: Action, target: Extract<Target, { type: "question" }>): Decision {
  if (target.organisationId !== subject.organisationId) return deny("other_party");
  return action === "question.read" || target.authorId === subject.userId ? allow("original") : deny("other_party");
}

/** Before the agreement only the agreement itself is open. */
function decideMember(action: Action, target: Target): Decision {
  if (OPEN_TO_MEMBERS.includes(action)) return allow("view");
  const readsAgreement = target.type === "node" && target.isAgreement && target.published && action === "document.page";
  return readsAgreement ? allow("view") : deny("agreement");
}

function decideNode(
  subject: Subject,
  action: Action,
  target: Extract<Target, { type: "node" }>,
  context: PolicyContext,
): Decision {
  if (!target.published) return deny("unpublished");
  const level = levelOn(subject, target.path, context);
  if (level === "walled") return deny("wall");
  const needed = LEVEL_NEEDED[action] ?? "view";
  return rank(level) >= rank(needed) ? allow(level) : deny("level", level);
}
