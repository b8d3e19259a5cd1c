import type { QuestionSeed } from "@fabroom/contracts";
import { t } from "./localised.ts";

const OWNER = "helene.faucher@ellesund.example";
const RELATIONS = "amelie.rousseau@ellesund.example";
const answered = { draftedBy: OWNER, publishedBy: RELATIONS };

const power = {
  subject: t("Saxony: price of power", "Saxe : prix de l'électricité"),
  text: t(
    "Does the case of the Saxon site already count on the two power contracts under negotiation?",
    "Le plan d'affaires du site saxon tient-il déjà compte des deux contrats d'électricité en négociation ?",
  ),
  answer: t(
    "No. It takes the industrial market price for the whole load and the whole life of the site. Should the contracts be signed, the assumption will change in a new published version, with its effect on the returns shown beside it.",
    "Non. Il retient le prix de marché industriel pour toute la consommation et toute la durée de vie du site. Si les contrats sont signés, l'hypothèse changera dans une nouvelle version publiée, avec son effet sur les rendements en regard.",
  ),
};
const engineer = {
  subject: t("Independent engineer", "Ingénieur indépendant"),
  text: t(
    "Who appoints the independent engineer, and will lenders read the reports before each drawing?",
    "Qui désigne l'ingénieur indépendant, et les prêteurs liront-ils ses rapports avant chaque tirage ?",
  ),
  answer: t(
    "No engineer has been appointed yet. The lenders will approve the choice; the engineer's certificate is a condition of every drawing and goes to them with the request.",
    "Il n'est pas encore désigné. Les prêteurs approuveront le choix ; son attestation conditionne chaque tirage et leur parvient avec la demande.",
  ),
};
const delay = "Which part of the cost of a late start would fall on the builder, and which on us?";
const nothing = { subject: "", text: "" };

/** What has been asked before the first reader comes: answered to all, answered to one, and still open. */
export const questions: QuestionSeed[] = [
  {
    asker: "maelle.dangelo@orcine.example",
    category: "site",
    language: "fr",
    subject: power.subject.fr,
    text: power.text.fr,
    about: { site: "site-d-saxony" },
    answer: {
      ...answered,
      content: {
        audience: "all",
        answer: power.answer,
        wording: {
          en: { subject: power.subject.en, text: power.text.en },
          fr: { subject: power.subject.fr, text: power.text.fr },
        },
      },
    },
  },
  {
    asker: "siobhan.oneill@strandmore.example",
    category: "finance",
    language: "en",
    subject: engineer.subject.en,
    text: engineer.text.en,
    about: { document: "construction-programme", page: 1 },
    answer: {
      ...answered,
      content: { audience: "asker", answer: engineer.answer, wording: { en: nothing, fr: nothing } },
    },
  },
  {
    asker: "zoe.lindqvist@qasr-albahr.example",
    category: "finance",
    language: "en",
    subject: "Cost of a delay",
    text: delay,
    about: { document: "risk-factors", page: 2 },
  },
];
