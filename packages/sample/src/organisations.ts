import type { OrganisationContent } from "@fabroom/contracts";

export const ISSUER = "Ellesund Foundry Network";

/** The issuer's staff and five investors. All fictional; every address is in the reserved domain `.example`. */
export const organisations: OrganisationContent[] = [
  {
    key: "ellesund",
    name: ISSUER,
    kind: "issuer",
    country: "LU",
    groups: [],
    people: [
      { name: "Hélène Faucher-Marsh", email: "helene.faucher@ellesund.example", language: "en", roles: ["owner"] },
      { name: "Tomás Ribeiro", email: "tomas.ribeiro@ellesund.example", language: "en", roles: ["publisher"] },
      {
        name: "Noor van der Velde",
        email: "noor.vandervelde@ellesund.example",
        language: "en",
        roles: ["contributor"],
      },
      { name: "Amélie Rousseau", email: "amelie.rousseau@ellesund.example", language: "fr", roles: ["relations"] },
      { name: "James Okonkwo", email: "james.okonkwo@ellesund.example", language: "en", roles: ["bookrunner"] },
      {
        name: "Guðrún Ásgeirsdóttir",
        email: "gudrun.asgeirsdottir@ellesund.example",
        language: "en",
        roles: ["auditor"],
      },
    ],
  },
  {
    key: "qasr-al-bahr",
    name: "Qasr al-Bahr Investment Authority",
    kind: "sovereign_fund",
    country: "AE",
    groups: ["financial-investors"],
    people: [
      {
        name: "خالد الهاشمي",
        email: "khalid.alhashimi@qasr-albahr.example",
        language: "en",
        roles: ["signatory", "investor_admin"],
      },
      { name: "Zoë Lindqvist", email: "zoe.lindqvist@qasr-albahr.example", language: "en", roles: ["preparer"] },
      { name: "Émile Haddad", email: "emile.haddad@qasr-albahr.example", language: "fr", roles: ["reader"] },
    ],
  },
  {
    key: "orcine",
    name: "Orcine Infrastructures",
    kind: "infrastructure_fund",
    country: "FR",
    groups: ["financial-investors"],
    people: [
      { name: "Maëlle D’Angelo", email: "maelle.dangelo@orcine.example", language: "fr", roles: ["signatory"] },
      {
        name: "Łukasz Wiśniewski",
        email: "lukasz.wisniewski@orcine.example",
        language: "fr",
        roles: ["preparer", "reader"],
      },
    ],
  },
  {
    key: "tsukimori",
    name: "Tsukimori Devices K.K.",
    kind: "strategic",
    country: "JP",
    groups: ["strategics"],
    people: [
      { name: "佐藤 美咲", email: "misaki.sato@tsukimori.example", language: "en", roles: ["signatory"] },
      { name: "Kenji Ōshima", email: "kenji.oshima@tsukimori.example", language: "en", roles: ["reader"] },
    ],
  },
  {
    key: "strandmore",
    name: "Strandmore Bank plc",
    kind: "bank",
    country: "IE",
    groups: ["lenders"],
    people: [
      { name: "Siobhán O'Neill", email: "siobhan.oneill@strandmore.example", language: "en", roles: ["signatory"] },
      { name: "Benoît Çelik", email: "benoit.celik@strandmore.example", language: "fr", roles: ["preparer"] },
    ],
  },
  {
    key: "sundmark",
    name: "Sundmark Eksportkreditt",
    kind: "export_credit_agency",
    country: "NO",
    groups: ["lenders"],
    people: [
      { name: "Ingrid Åsheim", email: "ingrid.asheim@sundmark.example", language: "en", roles: ["signatory"] },
      { name: "Bjørn Æsøy", email: "bjorn.aesoy@sundmark.example", language: "en", roles: ["preparer"] },
    ],
  },
];
