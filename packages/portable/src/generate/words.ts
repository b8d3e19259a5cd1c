import type { Localised } from "../format/localised.ts";

export const both = (en: string, fr: string): Localised => ({ en, fr });

export const FIRST = ["Ada", "Bo", "Chiara", "Daan", "Elif", "Femi", "Goro", "Hana", "Inès", "Jonas", "Kavya", "Lían"];
export const LAST = [
  "Aalto",
  "Brandt",
  "Castellano",
  "Duarte",
  "Eklund",
  "Fontaine",
  "Gupta",
  "Haddad",
  "Ishii",
  "Jansen",
];
export const HOUSES = [
  "Aurora",
  "Boreal",
  "Cobalt",
  "Dunmore",
  "Estuary",
  "Fjord",
  "Granite",
  "Harrow",
  "Isthmus",
  "Juniper",
];
export const FORMS = ["Capital", "Infrastructure Partners", "Holdings", "Bank", "Pension Fund", "Export Credit"];
export const COUNTRIES = ["AE", "CA", "DE", "FR", "GB", "JP", "LU", "NL", "NO", "SG", "US"];

/** What a room keeps, by its folders. */
export const FOLDERS: readonly Localised[] = [
  both("Corporate", "Société"),
  both("Land and permits", "Foncier et autorisations"),
  both("Construction", "Construction"),
  both("Technology and licences", "Technologie et licences"),
  both("Customers", "Clients"),
  both("Finance and tax", "Finance et fiscalité"),
  both("Public support", "Soutiens publics"),
  both("People and safety", "Personnel et sécurité"),
  both("Insurance", "Assurances"),
  both("Disputes", "Contentieux"),
];
export const SUBJECTS: readonly Localised[] = [
  both("Contract", "Contrat"),
  both("Minutes", "Procès-verbal"),
  both("Permit", "Autorisation"),
  both("Report", "Rapport"),
  both("Survey", "Étude"),
  both("Certificate", "Attestation"),
  both("Letter", "Lettre"),
  both("Statement", "Relevé"),
];
export const LINES = [
  "The parties agree as follows.",
  "Each payment falls due thirty days after its certificate.",
  "The engineer confirms that the works are in accordance with the drawings.",
  "Nothing in this document is a promise of a return.",
  "The licence is granted for the term stated and may be renewed once.",
  "Amounts are stated without tax unless the text says otherwise.",
];
