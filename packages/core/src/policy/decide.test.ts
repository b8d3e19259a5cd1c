import { LEVELS, type Level } from "@fabroom/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ABILITIES } from "./abilities.ts";
import { decide, levelOn, type PolicyContext, type Subject, type Target } from "./decide.ts";

const investor = (groups: string[], extra: Partial<Subject> = {}): Subject => ({
  kind: "investor",
  organisationId: "org-a",
  roles: ["signatory"],
  groups,
  ...extra,
});
const open = (over: Partial<PolicyContext> = {}): PolicyContext => ({ phase: "open", rights: [], walls: [], ...over });
const node = (path: string[], published = true): Target => ({ type: "node", path, published, isAgreement: false });
const rank = (level: Level | "walled") => (level === "walled" ? -1 : LEVELS.indexOf(level));

describe("decide on a room node", () => {
  const rights = [
    { group: "g1", node: "root", level: "view" as const },
    { group: "g1", node: "leaf", level: "none" as const },
    { group: "g2", node: "root", level: "download" as const },
  ];
  const cases: [string, Subject, string, Target, PolicyContext, "allow" | "deny", string][] = [
    ["the root is closed", investor(["g1"]), "document.page", node(["root"]), open(), "deny", "level"],
    [
      "a grant on the parent reaches the child",
      investor(["g1"]),
      "document.page",
      node(["root", "x"]),
      open({ rights }),
      "allow",
      "allowed",
    ],
    [
      "the nearest grant of a group wins",
      investor(["g1"]),
      "document.page",
      node(["root", "leaf"]),
      open({ rights }),
      "deny",
      "level",
    ],
    [
      "of several groups the most generous wins",
      investor(["g1", "g2"]),
      "document.page",
      node(["root", "leaf"]),
      open({ rights }),
      "allow",
      "allowed",
    ],
    [
      "view is not download",
      investor(["g1"]),
      "document.download",
      node(["root", "x"]),
      open({ rights }),
      "deny",
      "level",
    ],
    [
      "download is not the original",
      investor(["g2"]),
      "document.original",
      node(["root", "x"]),
      open({ rights }),
      "deny",
      "level",
    ],
    [
      "a draft is nobody's",
      investor(["g2"]),
      "document.page",
      node(["root", "x"], false),
      open({ rights }),
      "deny",
      "unpublished",
    ],
    [
      "a wall beats every grant",
      investor(["g1", "g2"]),
      "document.page",
      node(["root", "x"]),
      open({ rights, walls: [{ group: "g1", node: "root", reason: "r" }] }),
      "deny",
      "wall",
    ],
    [
      "a wall of another group is not mine",
      investor(["g2"]),
      "document.page",
      node(["root", "x"]),
      open({ rights, walls: [{ group: "g1", node: "root", reason: "r" }] }),
      "allow",
      "allowed",
    ],
    [
      "in preparation nothing is open",
      investor(["g2"]),
      "document.page",
      node(["root", "x"]),
      open({ rights, phase: "preparation" }),
      "deny",
      "phase",
    ],
    [
      "after the close reading goes on",
      investor(["g2"]),
      "document.page",
      node(["root", "x"]),
      open({ rights, phase: "closed" }),
      "allow",
      "allowed",
    ],
    [
      "a visitor must sign in",
      { ...investor(["g2"]), kind: "visitor" },
      "document.page",
      node(["root"]),
      open({ rights }),
      "deny",
      "sign_in",
    ],
    [
      "before the agreement nothing is open",
      { ...investor(["g2"]), kind: "member" },
      "document.page",
      node(["root", "x"]),
      open({ rights }),
      "deny",
      "agreement",
    ],
    [
      "staff without the right to drafts see none",
      { ...investor([]), kind: "staff", roles: ["bookrunner"] },
      "document.page",
      node(["root"], false),
      open(),
      "deny",
      "unpublished",
    ],
    [
      "an auditor reads the record, not the bytes",
      { ...investor([]), kind: "staff", roles: ["auditor"] },
      "document.page",
      node(["root"]),
      open(),
      "deny",
      "role",
    ],
  ];
  it.each(cases)("%s", (_, subject, action, target, context, effect, reason) => {
    const decision = decide(subject, action as never, target, context);
    expect(decision.effect).toBe(effect);
    expect(decision.reasons).toEqual([reason]);
  });

  it("opens only the agreement's own pages before the agreement", () => {
    const member: Subject = { ...investor(["g2"]), kind: "member" };
    const agreement: Target = { type: "node", path: ["root", "nda"], published: true, isAgreement: true };
    expect(decide(member, "document.page", agreement, open()).effect).toBe("allow");
    expect(decide(member, "document.download", agreement, open()).effect).toBe("deny");
    expect(decide(member, "agreement.accept", { type: "content", published: true }, open()).effect).toBe("allow");
  });
});

describe("decide on indications", () => {
  const own: Target = { type: "indication", organisationId: "org-a" };
  const other: Target = { type: "indication", organisationId: "org-b" };
  it("keeps each party to its own", () => {
    expect(decide(investor([]), "indication.read", own, open()).effect).toBe("allow");
    expect(decide(investor([]), "indication.read", other, open()).reasons).toEqual(["other_party"]);
    expect(decide(investor([]), "receipt.download", other, open()).effect).toBe("deny");
    expect(decide(investor([]), "term_sheet.download", { ...other, type: "term_sheet" }, open()).effect).toBe("deny");
  });
  it("lets a preparer prepare and only a signatory submit", () => {
    const preparer = investor([], { roles: ["preparer"] });
    expect(decide(preparer, "indication.draft", own, open()).effect).toBe("allow");
    expect(decide(preparer, "indication.submit", own, open()).reasons).toEqual(["role"]);
  });
  it("takes no indication outside the open phase, but always a withdrawal", () => {
    expect(decide(investor([]), "indication.submit", own, open({ phase: "hold" })).reasons).toEqual(["phase"]);
    expect(decide(investor([]), "indication.withdraw", own, open({ phase: "hold" })).effect).toBe("allow");
  });
  it("gives the book to no investor", () => {
    for (const role of ["reader", "preparer", "signatory", "investor_admin"] as const)
      expect(ABILITIES[role] as readonly string[]).not.toContain("book.read");
  });
});

describe("decide on questions", () => {
  const own: Target = { type: "question", organisationId: "org-a", authorId: "me" };
  const as = (roles: Subject["roles"], extra: Partial<Subject> = {}) => investor([], { userId: "me", roles, ...extra });
  const effect = (subject: Subject, action: string, target: Target) =>
    decide(subject, action as never, target, open()).reasons[0];
  it("lets the organisation read, its speaking roles ask, and the asker alone withdraw", () => {
    expect(effect(as(["reader"]), "question.read", own)).toBe("allowed");
    expect(effect(as(["reader"]), "question.ask", own)).toBe("role");
    expect(effect(as(["preparer"]), "question.ask", own)).toBe("allowed");
    expect(effect(as(["signatory"]), "question.withdraw", own)).toBe("allowed");
    expect(effect(as(["signatory"], { userId: "colleague" }), "question.withdraw", own)).toBe("other_party");
  });
  it.each([
    ["preparation", "phase", "phase"],
    ["open", "allowed", "allowed"],
    ["hold", "allowed", "allowed"],
    ["closed", "closed", "allowed"],
  ] as const)("in %s: asking %s, reading and withdrawing %s, answering always allowed", (phase, ask, rest) => {
    const reason = (subject: Subject, action: string) =>
      decide(subject, action as never, own, open({ phase })).reasons[0];
    expect(reason(as(["signatory"]), "question.ask")).toBe(ask);
    for (const action of ["question.read", "question.withdraw"]) expect(reason(as(["signatory"]), action)).toBe(rest);
    for (const action of ["answer.read", "answer.draft", "answer.publish"])
      expect(reason(as(["relations"], { kind: "staff" }), action)).toBe("allowed");
  });
  it("keeps each party to its own, and answers to staff", () => {
    const other: Target = { ...own, organisationId: "org-b" };
    expect(effect(as(["signatory"]), "question.read", other)).toBe("other_party");
    expect(effect(as(["signatory", "investor_admin"]), "answer.read", own)).toBe("role");
    expect(effect(as(["relations"], { kind: "staff" }), "answer.publish", other)).toBe("allowed");
    expect(effect(as(["contributor"], { kind: "staff" }), "answer.publish", other)).toBe("role");
    expect(effect(as(["auditor"], { kind: "staff" }), "answer.read", other)).toBe("role");
  });
});

const group = fc.constantFrom("g1", "g2", "g3");
const place = fc.constantFrom("a", "b", "c", "d");
const right = fc.record({ group, node: place, level: fc.constantFrom(...LEVELS) });
const wall = fc.record({ group, node: place, reason: fc.constant("r") });
const path = fc.shuffledSubarray(["a", "b", "c", "d"], { minLength: 1 });
const groups = fc.uniqueArray(group);

describe("properties of the ladder", () => {
  it("adding a group never lowers access where there is no wall", () => {
    fc.assert(
      fc.property(groups, group, path, fc.array(right), (mine, added, nodes, rights) => {
        const context = open({ rights });
        const before = rank(levelOn(investor(mine), nodes, context));
        const after = rank(levelOn(investor([...new Set([...mine, added])]), nodes, context));
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
  it("adding a wall never raises access", () => {
    fc.assert(
      fc.property(groups, path, fc.array(right), fc.array(wall), wall, (mine, nodes, rights, walls, added) => {
        const before = rank(levelOn(investor(mine), nodes, open({ rights, walls })));
        const after = rank(levelOn(investor(mine), nodes, open({ rights, walls: [...walls, added] })));
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
  it("adding a grant on the node itself never lowers access below that grant, walls apart", () => {
    fc.assert(
      fc.property(
        groups.filter((list) => list.length > 0),
        path,
        fc.array(right),
        fc.constantFrom(...LEVELS),
        (mine, nodes, rights, level) => {
          const here = { group: mine[0]!, node: nodes.at(-1)!, level };
          expect(rank(levelOn(investor(mine), nodes, open({ rights: [...rights, here] })))).toBeGreaterThanOrEqual(
            rank(level),
          );
        },
      ),
    );
  });
  it("nobody without a group has any access", () => {
    fc.assert(
      fc.property(path, fc.array(right), (nodes, rights) => {
        expect(levelOn(investor([]), nodes, open({ rights }))).toBe("none");
      }),
    );
  });
});
