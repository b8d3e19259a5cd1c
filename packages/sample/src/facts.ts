import type { Fact } from "@fabroom/contracts";
import { same, t } from "./localised.ts";

/** The news behind the idea, told in our own words. None of the people or companies named has any part in this raise. */
export const facts: Fact[] = [
  {
    key: "bloomberg-network-of-fabs",
    date: "2024-01-19",
    text: t(
      "Bloomberg News reports that Sam Altman, chief executive of OpenAI, wants to raise billions of dollars for a venture that would set up a network of semiconductor fabs, worldwide in reach. Reuters carries the report the same day; OpenAI gives it no immediate comment.",
      "Bloomberg News rapporte que Sam Altman, directeur général d'OpenAI, veut lever des milliards de dollars pour une société qui créerait un réseau d'usines de semi-conducteurs, à l'échelle mondiale. Reuters reprend l'information le jour même ; OpenAI ne fait pas de commentaire immédiat.",
    ),
    source: {
      label: t("Bloomberg News, via Reuters (nasdaq.com)", "Bloomberg News, repris par Reuters (nasdaq.com)"),
      url: "https://www.nasdaq.com/articles/sam-altman-seeks-to-raise-billions-for-network-of-ai-chip-factories-bloomberg-news",
      date: "2024-01-19",
    },
  },
  {
    key: "investors-approached",
    date: "2024-01-19",
    text: t(
      "According to the same report, talks with G42 of Abu Dhabi turned on US$8bn to US$10bn and SoftBank was also approached. The manufacturers named as possible partners are TSMC, Samsung Electronics and Intel; none had confirmed.",
      "Selon la même source, les discussions avec G42, à Abou Dabi, portaient sur 8 à 10 milliards de dollars et SoftBank a aussi été approché. Les fabricants cités comme partenaires possibles sont TSMC, Samsung Electronics et Intel ; aucun n'avait confirmé.",
    ),
    source: {
      label: t("Bloomberg News, via Fox Business", "Bloomberg News, repris par Fox Business"),
      url: "https://www.foxbusiness.com/technology/openai-ceo-sam-altman-wants-build-chip-fabrication-plants-investment-money",
      date: "2024-01-19",
    },
  },
  {
    key: "rtl-financing-network",
    date: "2024-01-20",
    text: t(
      "RTL.be tells French-speaking readers that the talks, in the Middle East and elsewhere, are about financing a network of chip plants, and cites Bloomberg and the Financial Times.",
      "RTL.be explique aux lecteurs francophones que les discussions, au Moyen-Orient et ailleurs, portent sur le financement d'un réseau d'usines de puces, en citant Bloomberg et le Financial Times.",
    ),
    source: {
      label: same("RTL.be"),
      url: "https://www.rtl.be/actu/monde/economie/open-ai-recherche-des-investisseurs-pour-se-lancer-dans-la-production-de-puces/2024-01-20/article/628882",
      date: "2024-01-20",
    },
  },
  {
    key: "one-fab-tens-of-billions",
    date: "2024-01-22",
    text: t(
      "Coverage after the weekend adds the two facts on which everything in this room rests: one modern fab can cost tens of billions of dollars, and a network of them takes years. The list of partners was still open.",
      "Les articles parus après le week-end ajoutent les deux faits sur lesquels tout repose ici : une seule usine moderne peut coûter des dizaines de milliards de dollars, et un réseau prend des années. La liste des partenaires restait ouverte.",
    ),
    source: {
      label: t("Mezha, citing Bloomberg", "Mezha, citant Bloomberg"),
      url: "https://mezha.media/en/2024/01/22/openai-ceo-seeks-billions-of-dollars-for-chip-fab-network/amp/",
      date: "2024-01-22",
    },
  },
  {
    key: "siecle-digital-need",
    date: "2024-01-22",
    text: t(
      "Siècle Digital gives the reason: generative models need large numbers of chips to be trained and then to run, and the plan would secure a manufacturing network of its own.",
      "Siècle Digital en donne la raison : les modèles génératifs ont besoin d'un grand nombre de puces pour être entraînés puis utilisés, et le projet assurerait un réseau de fabrication propre.",
    ),
    source: {
      label: same("Siècle Digital"),
      url: "https://siecledigital.fr/2024/01/22/sam-altman-veut-ses-propres-usines-de-semi-conducteurs/",
      date: "2024-01-22",
    },
  },
  {
    key: "wsj-trillions",
    date: "2024-02-08",
    text: t(
      "The Wall Street Journal reports talks on a far larger scale, with the government of the United Arab Emirates among those met, and a total that could reach five to seven trillion dollars. OpenAI speaks of discussions on infrastructure and supply chains for chips, energy and data centres and does not confirm the sum.",
      "Le Wall Street Journal évoque des discussions d'une tout autre ampleur, notamment avec le gouvernement des Émirats arabes unis, et un total qui pourrait atteindre 5 000 à 7 000 milliards de dollars. OpenAI parle d'échanges sur l'infrastructure et les chaînes d'approvisionnement des puces, de l'énergie et des centres de données, sans confirmer le montant.",
    ),
    source: {
      label: t("The Wall Street Journal, via Boursorama", "The Wall Street Journal, repris par Boursorama"),
      url: "https://www.boursorama.com/bourse/actualites/intelligence-artificielle-openai-veut-lever-des-billions-de-dollars-pour-reorganiser-l-industrie-des-semi-conducteurs-00ab40dc081a93fc85364322ca4345fa",
      date: "2024-02-09",
    },
  },
  {
    key: "seven-trillion-in-fabs",
    date: "2024-02-12",
    text: t(
      "Trade press puts the larger sum to scale: at US$10bn to US$30bn a fab, seven trillion dollars would be about 350 fabs. The network described in this room has eight sites.",
      "La presse spécialisée ramène la somme à une échelle lisible : à 10 à 30 milliards de dollars l'usine, 7 000 milliards représenteraient environ 350 usines. Le réseau présenté ici compte huit sites.",
    ),
    source: { label: same("ChannelNews"), date: "2024-02" },
  },
  {
    key: "washington-approval",
    date: "2024-02-20",
    text: t(
      "Siècle Digital reports that such a plan would need the consent of the United States government, for reasons of national security and of competition law. The risk chapter treats both.",
      "Siècle Digital rapporte qu'un tel projet aurait besoin de l'accord des autorités américaines, pour des raisons de sécurité nationale et de droit de la concurrence. Le chapitre sur les risques traite les deux points.",
    ),
    source: {
      label: same("Siècle Digital"),
      url: "https://siecledigital.fr/2024/02/20/sam-altman-a-besoin-du-feu-vert-de-washington-pour-son-grand-projet-dans-les-semi-conducteurs/",
      date: "2024-02-20",
    },
  },
];
