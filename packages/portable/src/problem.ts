/**
 * Everything that can be wrong with a raise's folder, each with the values its sentence needs. The sentences themselves
 * are in the catalogues (`raise-folder`, `problem.<code>`); a test holds both to this list.
 */
export const PROBLEMS = {
  // the folder and its files
  fileTooLarge: ["limit", "size"],
  folderTooLarge: ["limit"],
  tooManyFiles: ["limit"],
  textTooLarge: ["limit"],
  pathOutside: [],
  pathLink: [],
  pathSpecial: [],
  pathSign: [],
  pathTooDeep: ["limit"],
  pathTooLong: ["limit"],
  pathTwice: ["other"],
  fileUnknown: [],
  fileUnknownNear: ["near"],
  fileMissing: [],
  fileEmpty: [],
  fileChanged: [],
  fileUnreadable: [],
  andMore: ["count"],
  zipDamaged: [],
  zipEncrypted: [],
  notUtf8: [],
  lineTooLong: ["limit"],
  // the text of a file
  textSyntax: [],
  textIndent: [],
  textTab: [],
  textColon: [],
  textQuote: [],
  textClosing: [],
  jsonSyntax: [],
  keyTwice: ["key"],
  aliasRefused: ["name"],
  tagRefused: ["tag"],
  severalDocuments: [],
  tooDeep: ["limit"],
  tooManyValues: ["limit"],
  frontMatterMissing: [],
  frontMatterOpen: [],
  quoteOpen: [],
  columnUnknown: ["column", "known"],
  columnMissing: ["column"],
  columnTwice: ["column"],
  rowTooLong: ["columns"],
  workbookUnread: [],
  // one value
  fieldMissing: ["field"],
  fieldUnknown: ["field", "known"],
  fieldUnknownNear: ["field", "near"],
  expectedText: ["found"],
  expectedQuotes: ["found"],
  expectedNumber: ["found"],
  expectedWholeNumber: ["found"],
  expectedYesNo: ["found"],
  expectedList: [],
  expectedFields: [],
  notOneOf: ["found", "allowed"],
  required: [],
  tooLong: ["limit"],
  listTooShort: ["limit"],
  listTooLong: ["limit"],
  numberTooSmall: ["limit"],
  numberTooLarge: ["limit"],
  notADate: ["found"],
  notADay: ["found"],
  notAnAddress: ["found"],
  notAnEmail: ["found"],
  notAnAmount: ["found"],
  notAKey: ["found", "near"],
  notAFigureKey: ["found"],
  notATimeZone: ["found"],
  notACountry: ["found"],
  notALanguage: ["found"],
  unkeepable: [],
  invalidValue: [],
  // what one part says of another
  entryTwice: ["key", "place"],
  siteTwice: ["slug"],
  siteFolderMissing: ["slug"],
  siteFolderMissingNear: ["slug", "near"],
  siteNotListed: ["slug"],
  siteUnknown: ["slug"],
  siteUnknownNear: ["slug", "near"],
  chapterName: ["name"],
  chapterOrderTwice: ["other"],
  chapterTwice: ["other"],
  chapterEmpty: [],
  figureUnknown: ["figure"],
  figureUnknownNear: ["figure", "near"],
  figureIsDigits: ["text", "near"],
  figureOneBrace: ["text", "near"],
  referenceUnknown: ["text", "near"],
  numberInText: ["text", "near"],
  pictureUnknown: ["picture"],
  documentUnknown: ["key"],
  documentUnknownNear: ["key", "near"],
  groupUnknown: ["key"],
  groupUnknownNear: ["key", "near"],
  nodeUnknown: ["key"],
  nodeUnknownNear: ["key", "near"],
  organisationUnknown: ["key"],
  organisationUnknownNear: ["key", "near"],
  personUnknown: ["email"],
  personUnknownNear: ["email", "near"],
  trancheUnknown: ["key"],
  trancheUnknownNear: ["key", "near"],
  folderUnknown: ["key"],
  folderUnknownNear: ["key", "near"],
  folderIsDocument: ["key"],
  folderLater: ["key"],
  folderWithFile: [],
  documentWithoutFile: [],
  indexFileMissing: ["path"],
  indexFileMissingNear: ["path", "near"],
  fileNotInIndex: [],
  fileKindRefused: ["extension", "known"],
  assumptionsMissing: [],
  assumptionsTwice: [],
  questionSubject: [],
  agreementName: ["name"],
  agreementEmpty: [],
  listLengthsDiffer: ["list", "here", "other", "language"],
  languageNotOfRaise: ["language", "languages"],
  languageMissing: ["languages"],
  amountDecimals: ["currency"],
  amountOrder: ["floor", "target", "cap"],
  datesOrder: ["opens", "closes"],
  rateOfOwnCurrency: ["currency"],
  rateMissing: ["currency"],
} as const;

export type ProblemCode = keyof typeof PROBLEMS | `model.${string}`;
export type ProblemValues = Record<string, string | number>;

/** One thing to put right: where it is, and a code with values from which the sentence in any language is made. */
export type Problem = {
  /** An error keeps the folder out; a warning is said and does not. */
  level: "error" | "warning";
  code: ProblemCode;
  /** Path in the folder, parts separated by `/`; empty for the folder as a whole. */
  file: string;
  /** From 1; null where the problem is the file's, not a line's. */
  line: number | null;
  /** The field, as dotted names from the top of its file; null where there is none. */
  field: string | null;
  values: ProblemValues;
};

/** Where a catalogue keeps the sentence of a problem. The engine's own refusals have had words before there were folders. */
export const messageKeyOf = (code: ProblemCode): string =>
  code.startsWith("model.") ? `errors.${code}` : `raise-folder.problem.${code}`;

/** The order in which a person works through them: file by file, from the top. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compare(a.field ?? "", b.field ?? "") ||
      compare(a.code, b.code),
  );
}

/** By code units, the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A sentence with its values put in. Sentences of folders use plain places such as `{limit}` only. */
export const fillIn = (sentence: string, values: ProblemValues): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place));
