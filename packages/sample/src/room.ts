import type { ProductWords, RoomNode } from "@fabroom/contracts";
import { t } from "./localised.ts";
import { sites } from "./sites/index.ts";

type Grants = NonNullable<RoomNode["grants"]>;
const grant = (level: Grants[number]["level"], ...groups: string[]): Grants =>
  groups.map((group) => ({ group, level }));

const folder = (key: string, title: ProductWords, grants: Grants): RoomNode => ({
  key,
  parent: null,
  kind: "folder",
  title,
  grants,
});
const document = (
  key: string,
  parent: string,
  format: NonNullable<RoomNode["format"]>,
  title: ProductWords,
  more: Pick<RoomNode, "grants" | "walls" | "siteSlug"> = {},
): RoomNode => ({ key, parent, kind: "document", title, format, ...more });

/** The room's tree in its order. The root is closed: a group sees what a folder or document grants it, nothing else. */
export const sampleRoom: RoomNode[] = [
  folder("overview", t("Overview", "Présentation"), [
    ...grant("download", "financial-investors", "lenders", "strategics"),
    ...grant("view", "advisers"),
  ]),
  document("information-memorandum", "overview", "pdf", t("Information memorandum", "Mémorandum d'information")),

  folder("sites", t("Sites", "Sites"), [
    ...grant("download", "financial-investors", "lenders"),
    ...grant("view", "strategics", "advisers"),
  ]),
  ...sites.map((site) =>
    document(
      `site-dossier-${site.slug}`,
      "sites",
      "pdf",
      t(`Site dossier: ${site.name.en}`, `Dossier de site : ${site.name.fr}`),
      { siteSlug: site.slug },
    ),
  ),

  folder("market", t("Market", "Marché"), [
    ...grant("download", "financial-investors", "strategics"),
    ...grant("view", "lenders", "advisers"),
  ]),
  document(
    "market-study",
    "market",
    "pdf",
    t("Market study: demand, supply and the gap", "Étude de marché : demande, offre et écart"),
  ),

  folder("construction", t("Construction and operations", "Construction et exploitation"), [
    ...grant("view", "financial-investors", "strategics", "advisers"),
    ...grant("download", "lenders"),
  ]),
  document("construction-programme", "construction", "pdf", t("Construction programme", "Programme de construction")),

  folder("public-support", t("Public support", "Soutiens publics"), [
    ...grant("view", "financial-investors", "strategics"),
    ...grant("download", "lenders"),
  ]),
  document(
    "incentives-memo",
    "public-support",
    "pdf",
    t("Memorandum on public incentives", "Note sur les aides publiques"),
    {
      walls: [
        {
          group: "strategics",
          reason:
            "Aid applications are pending before authorities that also treat applications of possible competitors.",
        },
      ],
    },
  ),

  folder("financial-model", t("Financial model", "Modèle financier"), [
    ...grant("view", "financial-investors", "lenders", "strategics", "advisers"),
  ]),
  document("financial-workbook", "financial-model", "xlsx", t("Financial workbook", "Classeur financier"), {
    grants: [
      ...grant("original", "financial-investors"),
      ...grant("view", "lenders"),
      ...grant("listed", "strategics"),
    ],
  }),
  document(
    "model-methodology",
    "financial-model",
    "pdf",
    t("Method of the financial model", "Méthode du modèle financier"),
    {
      grants: grant("download", "financial-investors", "lenders"),
    },
  ),

  folder("legal-and-risk", t("Legal and risk", "Juridique et risques"), [
    ...grant("download", "financial-investors", "lenders", "strategics", "advisers"),
  ]),
  document(
    "confidentiality-agreement",
    "legal-and-risk",
    "pdf",
    t("Confidentiality agreement", "Accord de confidentialité"),
  ),
  document("risk-factors", "legal-and-risk", "pdf", t("Risk factors", "Facteurs de risque")),
  document(
    "counsel-note",
    "legal-and-risk",
    "docx",
    t("Note of counsel to the issuer", "Note du conseil de l'émetteur"),
    {
      walls: [
        {
          group: "strategics",
          reason:
            "The note discusses foreign-investment and antitrust questions that arise from industrial shareholders.",
        },
      ],
    },
  ),
];
