import type { Instrument, Language } from "@fabroom/contracts";
import type { ReceiptLabels, TermSheetLabels } from "@fabroom/documents";

/** Fixed words of the papers. Screens have their own messages; these are sealed into bytes. */
export const SHEET_LABELS: Record<Language, TermSheetLabels> = {
  en: {
    notice: "Indicative and non-binding",
    investor: "Investor",
    vehicle: "Investing vehicle",
    addressee: "Attention",
    issuer: "Issuer",
    raise: "Raise",
    site: "Sites",
    tranche: "Tranche",
    instrument: "Instrument",
    validUntil: "Valid until",
    amount: "Amount indicated",
    terms: "Principal terms",
    term: "Term",
    provision: "Provision",
    effect: "Effect",
    binding: "Binding",
    indicative: "Indicative",
    conditions: "Conditions stated by the investor",
    sourcesAndUses: "Sources and uses",
    sources: "Sources",
    uses: "Uses",
    item: "Item",
    amountColumn: "Amount",
    share: "Share",
    reliedOn: "Documents and cases relied on",
    document: "Document",
    documentVersion: "Version",
    legends: "Notice acknowledged with the indication",
    copy: "Copy",
    verify: "Verification",
    verifyText:
      "Anyone holding this file can check on the page below that it was issued, and whether it has been superseded.",
    address: "Address",
    receipt: "Receipt of the indication",
    qrAlt: "QR code leading to the verification page",
    attachment: "The terms of this sheet as data",
  },
  fr: {
    notice: "Document indicatif et non engageant",
    investor: "Investisseur",
    vehicle: "Véhicule d’investissement",
    addressee: "À l’attention de",
    issuer: "Émetteur",
    raise: "Opération",
    site: "Sites",
    tranche: "Tranche",
    instrument: "Instrument",
    validUntil: "Valable jusqu’au",
    amount: "Montant indiqué",
    terms: "Principales modalités",
    term: "Modalité",
    provision: "Stipulation",
    effect: "Portée",
    binding: "Engageante",
    indicative: "Indicative",
    conditions: "Conditions posées par l’investisseur",
    sourcesAndUses: "Emplois et ressources",
    sources: "Ressources",
    uses: "Emplois",
    item: "Poste",
    amountColumn: "Montant",
    share: "Part",
    reliedOn: "Documents et plans d’affaires pris en compte",
    document: "Document",
    documentVersion: "Version",
    legends: "Mention acceptée avec l’indication",
    copy: "Exemplaire",
    verify: "Vérification",
    verifyText:
      "Tout détenteur de ce fichier peut vérifier, à l’adresse ci-dessous, qu’il a bien été émis et s’il a été remplacé.",
    address: "Adresse",
    receipt: "Récépissé de l’indication",
    qrAlt: "Code QR menant à la page de vérification",
    attachment: "Les modalités de ce document sous forme de données",
  },
};

export const RECEIPT_LABELS: Record<Language, ReceiptLabels> = {
  en: {
    reference: "Reference",
    documents: "Documents and cases relied on",
    document: "Document",
    documentVersion: "Version",
    legends: "Legend shown",
    verify: "Verification",
    verifyText: "Anyone holding this fingerprint can check on the page below that the indication was received.",
    address: "Address",
    seal: "Fingerprint (SHA-256)",
    qrAlt: "QR code leading to the verification page",
    attachment: "This receipt as data",
  },
  fr: {
    reference: "Référence",
    documents: "Documents et plans d’affaires pris en compte",
    document: "Document",
    documentVersion: "Version",
    legends: "Mention présentée",
    verify: "Vérification",
    verifyText:
      "Tout détenteur de cette empreinte peut vérifier, à l’adresse ci-dessous, que l’indication a bien été reçue.",
    address: "Adresse",
    seal: "Empreinte (SHA-256)",
    qrAlt: "Code QR menant à la page de vérification",
    attachment: "Ce récépissé sous forme de données",
  },
};

export const INSTRUMENT_NAMES: Record<Instrument, Record<Language, string>> = {
  common_equity: { en: "Ordinary shares", fr: "Actions ordinaires" },
  preferred_equity: { en: "Preferred equity", fr: "Actions de préférence" },
  senior_debt: { en: "Senior project debt", fr: "Dette senior de projet" },
  export_credit: { en: "Export-credit covered loan", fr: "Prêt couvert par une agence de crédit-export" },
};

type Paper = {
  sheetTitle: string;
  receiptTitle: string;
  banner: string;
  network: string;
  version: (number: number) => string;
  statement: (organisation: string, tranche: string, date: string) => string;
  nonBinding: string;
  /** What was acknowledged, in quotation. */
  acknowledged: (text: string) => string;
  sheetNotice: string;
  /** Between the items of a list written on one line. */
  separator: string;
  total: string;
  section: string;
  limit: string;
  signer: string;
  conditions: string;
  none: string;
};
export const PAPER: Record<Language, Paper> = {
  en: {
    sheetTitle: "Indicative term sheet",
    receiptTitle: "Receipt of an indication of interest",
    banner: "Illustrative sample: fictional issuer, sites and investors",
    network: "The whole network",
    version: (number) => `Version ${number}`,
    statement: (organisation, tranche, date) =>
      `${organisation} has given a non-binding indication of interest in the tranche “${tranche}”. It was received on ${date}.`,
    nonBinding: "This receipt confirms what was received and when. It binds neither the investor nor the issuer.",
    acknowledged: (text) => `Acknowledged on submission: “${text}”`,
    sheetNotice:
      "This term sheet sets out indicative terms for discussion. It is not an offer and binds neither the investor nor the issuer, save for the terms marked “Binding”. Nothing is sold before definitive agreements are signed.",
    separator: "; ",
    total: "Total",
    section: "What was indicated",
    limit: "Limit",
    signer: "Given by",
    conditions: "Conditions",
    none: "None",
  },
  fr: {
    sheetTitle: "Termes et conditions indicatifs",
    receiptTitle: "Récépissé d’une indication d’intérêt",
    banner: "Exemple illustratif : émetteur, sites et investisseurs fictifs",
    network: "L’ensemble du réseau",
    version: (number) => `Version ${number}`,
    statement: (organisation, tranche, date) =>
      `${organisation} a remis une indication d’intérêt, non engageante, portant sur la tranche « ${tranche} ». Elle a été reçue le ${date}.`,
    nonBinding:
      "Ce récépissé atteste le contenu et la date de ce qui a été reçu. Il n’engage ni l’investisseur ni l’émetteur.",
    acknowledged: (text) => `Déclaration acceptée lors de la transmission : « ${text} »`,
    sheetNotice:
      "Ces termes et conditions sont indicatifs et servent de base aux discussions. Ils ne constituent pas une offre et n’engagent ni l’investisseur ni l’émetteur, à l’exception des stipulations marquées « Engageante ». Rien n’est vendu avant la signature des contrats définitifs.",
    separator: " ; ",
    total: "Total",
    section: "Contenu de l’indication",
    limit: "Limite",
    signer: "Remise par",
    conditions: "Conditions",
    none: "Aucune",
  },
};
