import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { EVIDENCE_ACTIONS, LANGUAGES, type Language } from "@fabroom/contracts";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { FEATURES } from "./messages.ts";

const web = path.resolve(import.meta.dirname, "../..");
const root = path.resolve(web, "../..");

/** Every message of a language by `feature.key`. */
function messagesOf(language: Language): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, key: string) => {
    if (typeof value === "string") found.set(key, value);
    else for (const [name, child] of Object.entries(value as object)) walk(child, `${key}.${name}`);
  };
  for (const feature of FEATURES) walk(read(path.join(web, "messages", language, `${feature}.json`)), feature);
  return found;
}
const read = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
const MESSAGES = { en: messagesOf("en"), fr: messagesOf("fr") };

/** The elements of a message and of all its branches. */
function elementsOf(elements: MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element, ...Object.values(element.options).flatMap((option) => elementsOf(option.value))];
    return element.type === TYPE.tag ? [element, ...elementsOf(element.children)] : [element];
  });
}

/** What a message asks of its caller: each argument with its kind, the options of a choice, each tag. */
function argumentsOf(message: string): string[] {
  const asked = elementsOf(parse(message)).flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const options = element.type === TYPE.select ? Object.keys(element.options).sort().join("|") : "";
    return [`${TYPE[element.type]} ${element.value} ${options}`.trim()];
  });
  return [...new Set(asked)].sort();
}

const literalsOf = (message: string): string[] =>
  elementsOf(parse(message)).flatMap((element) => (element.type === TYPE.literal ? [element.value] : []));

function filesBelow(folder: string, keep: (name: string) => boolean): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && keep(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
const isSource = (name: string) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name);

describe("the two languages", () => {
  it("are those there are catalogues for", () => {
    expect(readdirSync(path.join(web, "messages")).sort()).toEqual([...LANGUAGES].sort());
  });

  it("have a file for each feature, and no other", () => {
    for (const language of LANGUAGES)
      expect(readdirSync(path.join(web, "messages", language)).sort()).toEqual(
        FEATURES.map((feature) => `${feature}.json`).sort(),
      );
  });

  it("have the same keys", () => {
    expect([...MESSAGES.fr.keys()].sort()).toEqual([...MESSAGES.en.keys()].sort());
  });

  it("have no empty message", () => {
    for (const language of LANGUAGES)
      expect([...MESSAGES[language]].filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
  });

  it("ask for the same arguments, choices and tags", () => {
    const differing = [...MESSAGES.en].flatMap(([key, english]) => {
      const french = MESSAGES.fr.get(key);
      if (french === undefined) return [];
      const [en, fr] = [argumentsOf(english), argumentsOf(french)];
      return JSON.stringify(en) === JSON.stringify(fr) ? [] : [{ key, en, fr }];
    });
    expect(differing).toEqual([]);
  });

  it("say no sentence in the same words", () => {
    const words = (text: string) =>
      literalsOf(text)
        .join(" ")
        .match(/[A-Za-zÀ-ÿ]{2,}/g)?.length ?? 0;
    const same = [...MESSAGES.en].filter(([key, text]) => words(text) > 3 && MESSAGES.fr.get(key) === text);
    expect(same.map(([key]) => key)).toEqual([]);
  });
});

const literals = (language: Language) =>
  [...MESSAGES[language]].flatMap(([key, text]) => literalsOf(text).map((literal) => [key, literal] as const));

it.each(LANGUAGES)("apostrophes and quotation marks are curly (%s)", (language) => {
  expect(literals(language).filter(([, text]) => /['"]/.test(text))).toEqual([]);
});

describe("French typography", () => {
  const french = literals("fr");

  it("has a no-break space before : ; ? ! % » and after «", () => {
    const wrong = french.filter(([, text]) => {
      const prose = text.replaceAll(/https?:\S*|\d+:\d+/g, "");
      return /(^|[^\u00a0\u202f:?!])[:;?!%»](?!\S)|(^| )[:;?!%»]|«(?![\u00a0\u202f])/.test(prose);
    });
    expect(wrong).toEqual([]);
  });
});

describe("every key that code names has words", () => {
  it("in pages and components", () => {
    const missing = filesBelow(path.join(web, "src"), isSource).flatMap((file) => {
      const source = readFileSync(file, "utf8");
      const translators = source.matchAll(/(?:const|let) (\w+) = (?:await )?(?:use|get)Translations\("([\w.-]+)"\)/g);
      return [...translators].flatMap(([, name, feature]) =>
        [...source.matchAll(new RegExp(`\\b${name}(?:\\.rich|\\.markup)?\\(\\s*"([\\w.-]+)"`, "g"))]
          .map(([, key]) => `${feature}.${key}`)
          .filter((key) => !MESSAGES.en.has(key))
          .map((key) => `${path.relative(web, file)}: ${key}`),
      );
    });
    expect(missing).toEqual([]);
  });

  /** Keys named by calls that refuse, and by the contracts' own messages. */
  const REFUSALS = [
    /\b(?:notFound|forbidden|conflict|precondition|invalid|unavailable)\(\s*"(\w[\w.]*)"/g,
    /\binvalidField\(\s*[^,()]+,\s*"(\w[\w.]*)"/g,
    /\? "(file\.\w+)" : "(file\.\w+)"/g,
    /\b(?:timeout|too_heavy|unsupported): "(file\.\w+)",/g,
    /\bcode: (?:[^,}"]*\? )?"(\w[\w.]*)"(?: : "?(\w[\w.]*)")?/g,
    /\brefuse\("(\w+)"\)/g,
  ];
  const CONTRACTS = [
    /\.(?:min|max|length)\([^()]*,\s*"(\w+)"\)/g,
    /\.(?:regex|refine|startsWith)\((?:[^"]|"(?!\w+"\)))*?,\s*"(\w+)"\)/g,
    /\bz\.(?:uuid|email|url)\("(\w+)"\)/g,
    /\berror: "(\w+)"/g,
    /\| "(amount\w+)"/g,
    /\bcode: "(\w+)"/g,
  ];
  const keysIn = (folder: string, patterns: RegExp[]): Set<string> => {
    const found = new Set<string>();
    for (const file of filesBelow(path.join(root, "packages", folder, "src"), isSource)) {
      const source = readFileSync(file, "utf8");
      for (const pattern of patterns)
        for (const [, ...keys] of source.matchAll(pattern)) for (const key of keys) if (key) found.add(key);
    }
    return found;
  };
  const unionIn = (file: string, name: string): string[] => {
    const source = readFileSync(path.join(root, "packages", file), "utf8");
    const body = new RegExp(`export type ${name} =([^;]+);`).exec(source)?.[1] ?? "";
    return [...body.matchAll(/"(\w+)"/g)].map(([, key]) => key ?? "");
  };

  it("in refusals of the verbs", () => {
    const keys = keysIn("core", REFUSALS);
    for (const known of ["agreementChanged", "nameDiffers", "phaseClosed", "unknownFigure"])
      expect(keys).toContain(known);
    expect([...keys].filter((key) => !MESSAGES.en.has(`errors.${key}`)).sort()).toEqual([]);
  });

  it("in the contracts", () => {
    const keys = keysIn("contracts", CONTRACTS);
    for (const known of [
      "tooLong",
      "required",
      "unknownId",
      "notAHash",
      "authorityMissing",
      "amountAmbiguous",
      "belowMinimum",
    ])
      expect(keys).toContain(known);
    expect([...keys].filter((key) => !MESSAGES.en.has(`errors.${key}`)).sort()).toEqual([]);
  });

  it("in the doors", () => {
    const keys = new Set([...keysIn("api", REFUSALS), "unexpected", "connectionLost", "invalidValue"]);
    expect([...keys].filter((key) => !MESSAGES.en.has(`errors.${key}`)).sort()).toEqual([]);
  });

  it("for every reason to refuse a file", () => {
    const reasons = unionIn("documents/src/inspect/protocol.ts", "Refusal");
    expect(reasons).toContain("active_content");
    for (const reason of [...reasons, "unreadable"]) expect(MESSAGES.en.has(`errors.file.${reason}`)).toBe(true);
  });

  it("for every reason of the model", () => {
    const reasons = unionIn("finance/src/result.ts", "IssueReason");
    expect(reasons).toContain("debt_outlives_model");
    expect(reasons.filter((reason) => !MESSAGES.en.has(`errors.model.${reason}`))).toEqual([]);
  });

  it("for every act on record", () => {
    const known = EVIDENCE_ACTIONS.map((action) => `admin.action.${action.replace(".", "_")}`);
    expect(known.filter((key) => !MESSAGES.en.has(key))).toEqual([]);
  });
});
