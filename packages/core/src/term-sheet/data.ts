import {
  amountInWords,
  Currency,
  formatDate,
  formatFigure,
  formatMoney,
  formatPercent,
  type Instrument,
  type Language,
  money,
} from "@fabroom/contracts";
import type { MoneyRow, TermSheetData } from "@fabroom/documents";
import { wordsIn } from "../raise/words.ts";
import { resultOf } from "../site/case.ts";
import { INSTRUMENT_NAMES, PAPER, SHEET_LABELS } from "./labels.ts";
import type { SheetSource } from "./load.ts";

type Issue = { language: Language; copyId: string; issuedAt: Date; publicUrl: string };

/** The terms of one sheet as plain, ready text: what is printed, attached to the file and kept. */
export function sheetData(source: SheetSource, { language, copyId, issuedAt, publicUrl }: Issue): TermSheetData {
  const { version, organisation, signer, tranche, raise } = source;
  const paper = PAPER[language];
  const amount = money(version.amount, Currency.parse(version.currency));
  const { say } = wordsIn(language, raise.languages);
  const sourcesAndUses = sourcesAndUsesOf(source, language);
  return {
    language,
    title: paper.sheetTitle,
    subtitle: say(raise.name),
    ...(raise.illustrative ? { banner: paper.banner } : {}),
    issuer: raise.issuer,
    investor: { organisation: organisation.name, addressee: signer.name ?? "", vehicle: version.vehicle },
    raise: say(raise.name),
    site:
      tranche.siteSlugs.length === 0
        ? paper.network
        : source.sites.map(({ site }) => say(site.name)).join(paper.separator),
    tranche: say(tranche.name),
    instrument: say(INSTRUMENT_NAMES[tranche.instrument as Instrument]),
    amount: {
      digits: formatMoney(amount, language),
      words: amountInWords(amount, language),
      currency: amount.currency,
    },
    notice: paper.sheetNotice,
    terms: tranche.terms.map(({ label, value, binding }) => ({ label: say(label), value: say(value), binding })),
    conditions: [
      ...(version.limitText ? [version.limitText] : []),
      ...version.conditions.map((condition) => condition.text),
    ],
    ...(sourcesAndUses ? { sourcesAndUses } : {}),
    legends: [version.legendText],
    reliedOn: version.reliedOn.map((item) => ({
      title: item.title,
      version: String(item.version),
      sha256: item.sha256,
    })),
    copyId,
    verifyUrl: `${publicUrl}/${language}/verify?hash=${version.receiptSha256}`,
    receiptSha256: version.receiptSha256,
    date: formatDate(issuedAt, language),
    validUntil: formatDate(raise.closesOn, language),
    version: String(version.number),
    labels: SHEET_LABELS[language],
  };
}

/** The sources and uses of the tranche's site where it finances a single one; sums over several would mix cases. */
function sourcesAndUsesOf({ sites }: SheetSource, language: Language): TermSheetData["sourcesAndUses"] | null {
  const [only] = sites;
  if (!only || sites.length > 1) return null;
  const { sourcesAndUses: table, assumptions } = resultOf(only.version);
  const row = (label: string, amount: number, total: number): MoneyRow => ({
    label,
    amount: formatFigure(amount, "currencyM", language, assumptions.currency),
    share: formatPercent(total ? amount / total : 0, language),
  });
  const side = (lines: typeof table.sources | typeof table.uses, total: number): MoneyRow[] => [
    // what the case does not use is left out, as on the site's page
    ...lines
      .filter((line) => Math.abs(line.amount) > 1e-9)
      .map((line) => row(line.label[language], line.amount, total)),
    { ...row(PAPER[language].total, total, total), total: true },
  ];
  return {
    unit: assumptions.currency,
    sources: side(table.sources, table.totalSources),
    uses: side(table.uses, table.totalUses),
  };
}
