import type { ProductWords } from "@fabroom/contracts";
import { ASSUMPTION_FIELDS, ENGINE_VERSION, FIELD_GROUPS, type FieldGroup, OUTPUT_FIELDS } from "@fabroom/finance";
import { siteChecks } from "./blocks/checks.ts";
import { bind } from "./blocks/cover.ts";
import { importantNotice } from "./blocks/notice.ts";
import { inUnit } from "./blocks/output-text.ts";
import { rateTable } from "./blocks/rates.ts";
import { Book, type TypstSource } from "./build/book.ts";
import { ACCENT, drawing, INK, LINE, line, MUTED, rect, SUNKEN, words } from "./chart/svg.ts";
import type { Context } from "./facts/context.ts";

/** Method of the model: scope, conventions, equations in their order, inputs, outputs, checks, limits. */
export function modelMethodology(c: Context): TypstSource {
  const b = new Book(c.language);
  importantNotice(b, c);
  b.chapter({ en: "Scope", fr: "Périmètre" });
  b.lead({
    en: "One kernel computes one site, month by month, from assumptions to statements; the same assumptions always give the same figures.",
    fr: "Un même noyau calcule un site, mois par mois, des hypothèses aux états financiers ; les mêmes hypothèses donnent toujours les mêmes chiffres.",
  });
  b.p(
    {
      en: `This note describes engine ${ENGINE_VERSION}. Every figure of a site in the room, on a page or in a document, comes from it. A saved case is its assumptions and this version; run again it gives the same result bit for bit. The engine reads no clock and no file. Impossible assumptions are refused with the path and the reason; no number without a value leaves it.`,
      fr: `Cette note décrit le moteur ${ENGINE_VERSION}. Tout chiffre d'un site dans la salle, à l'écran ou dans un document, en provient. Un dossier enregistré est constitué de ses hypothèses et de cette version ; relancé, il donne le même résultat au bit près. Le moteur ne lit ni horloge ni fichier. Des hypothèses impossibles sont refusées avec leur chemin et leur motif ; aucun nombre indéfini n'en sort.`,
    },
    {
      en: "It follows the habits of project finance: separate inputs, workings and results; flags instead of conditions; no circular reference (the commitment is solved in closed form); checks that must be nil.",
      fr: "Il suit les usages du financement de projet : données, calculs et résultats séparés ; indicateurs plutôt que conditions ; aucune référence circulaire (l'engagement est résolu sous forme fermée) ; contrôles qui doivent être nuls.",
    },
  );
  flow(b, c);
  b.section({ en: "Limits", fr: "Limites" });
  b.list(LIMITS);
  b.chapter({ en: "Conventions", fr: "Conventions" });
  b.list([
    {
      en: "**Time.** Periods of one month (or three, or twelve) from the month of financial close. All flows fall at the end of a period. Period zero is the first and is not discounted.",
      fr: "**Temps.** Périodes d'un mois (ou trois, ou douze) à partir du mois de clôture financière. Tous les flux tombent en fin de période. La période zéro est la première et n'est pas actualisée.",
    },
    {
      en: "**Money.** Nominal, in the site's currency; flows and balances in millions, prices in units. Escalation and erosion are explicit.",
      fr: "**Monnaie.** Nominale, dans la devise du site ; flux et soldes en millions, prix à l'unité. Indexation et érosion sont explicites.",
    },
    {
      en: "**Signs.** A cost or a payment is a positive number under its own name; statements show it with the sign of its line.",
      fr: "**Signes.** Un coût ou un paiement est positif sous son nom ; les états le présentent avec le signe de leur ligne.",
    },
    {
      en: "**Rates.** Discount and return rates are effective a year; a monthly return is annualised by compounding. Loan rates are nominal, divided by the periods of a year.",
      fr: "**Taux.** Les taux d'actualisation et de rentabilité sont effectifs annuels ; un rendement mensuel est annualisé par composition. Les taux de prêt sont nominaux, divisés par le nombre de périodes.",
    },
    {
      en: "**Roll-up.** Quarters and years are exact sums of months for flows, closing values for balances.",
      fr: "**Agrégation.** Trimestres et années sont les sommes exactes des mois pour les flux, les valeurs de clôture pour les soldes.",
    },
  ]);
  rateTable(b, c);
  b.chapter({ en: "Equations in their order", fr: "Équations dans leur ordre" });
  for (const step of STEPS) {
    b.section(step.title).p(step.text);
    b.formula(...step.lines);
  }
  b.section({ en: "Risk analyses", fr: "Analyses de risque" });
  b.p(
    {
      en: "**Sensitivities** move one driver at a time to the tenth and ninetieth percentile of its own distribution, size debt again, and also solve for the value at which net present value is nil. **Scenarios** move several together; their magnitudes are stated with them. **The grid** moves two drivers and draws the line of nil value.",
      fr: "Les **sensibilités** déplacent un facteur à la fois aux 10e et 90e centiles de sa propre distribution, redimensionnent la dette et recherchent la valeur qui annule la VAN. Les **scénarios** en déplacent plusieurs à la fois ; leur ampleur est indiquée. La **grille** en croise deux et trace la ligne de valeur nulle.",
    },
    {
      en: "**Monte Carlo** draws all drivers with a seeded generator and a Gaussian copula, reports quantiles and the probability of missing the hurdle, and counts failed runs instead of dropping them. Distributions are assumptions; a probability is never better than they are.",
      fr: "La méthode de **Monte-Carlo** tire tous les facteurs avec un générateur à graine et une copule gaussienne, publie les quantiles et la probabilité de manquer le seuil, et compte les échecs au lieu de les écarter. Les distributions sont des hypothèses ; une probabilité ne vaut jamais mieux qu'elles.",
    },
  );
  b.chapter({ en: "Outputs", fr: "Résultats" });
  b.p({
    en: "All headline outputs, with the values of the cases. Money in the currency of each case.",
    fr: "Tous les résultats principaux, avec les valeurs des dossiers. Montants dans la devise de chaque dossier.",
  });
  const half = Math.ceil(c.sites.length / 2);
  for (const sites of [c.sites.slice(0, half), c.sites.slice(half)])
    b.table({
      title: {
        en: `Outputs: ${c.v.list(sites.map((site) => site.name))}`,
        fr: `Résultats : ${c.v.list(sites.map((site) => site.name))}`,
      },
      columns: [
        { label: { en: "Output", fr: "Résultat" } },
        ...sites.map((site) => ({ label: site.name, align: "right" as const })),
      ],
      rows: OUTPUT_FIELDS.map((field) => [
        field.label,
        ...sites.map((site) => {
          const name = field.path.slice("headline.".length) as keyof typeof site.h;
          const value = site.h[name];
          return value === null ? "–" : inUnit(c, site, value, field.unit);
        }),
      ]),
      small: true,
      note: c.engineNote,
    });
  inputs(b, c);
  b.chapter({ en: "Checks", fr: "Contrôles" });
  b.p({
    en: "The checks run with every result. Each compares two ways of reaching one number; the difference must be nil within a millionth of its scale. They prove arithmetic, not truth.",
    fr: "Les contrôles sont exécutés avec chaque résultat. Chacun compare deux manières d'obtenir un même nombre ; l'écart doit être nul au millionième près. Ils prouvent l'arithmétique, non la vérité.",
  });
  const first = c.sites[0];
  if (first) siteChecks(b, c, first);
  b.table({
    title: { en: "All cases close", fr: "Tous les dossiers bouclent" },
    columns: [
      { label: { en: "Case", fr: "Dossier" } },
      { label: { en: "Checks passed", fr: "Contrôles satisfaits" }, align: "right" },
      { label: { en: "Model closes", fr: "Le modèle boucle" }, align: "right" },
    ],
    rows: c.sites.map((site) => [
      site.name,
      `${site.r.checks.filter((check) => check.ok).length} / ${site.r.checks.length}`,
      site.r.modelCloses ? { en: "yes", fr: "oui" } : { en: "no", fr: "non" },
    ]),
    note: c.engineNote,
  });
  return bind(
    b,
    c,
    { en: "Method of the financial model", fr: "Méthode du modèle financier" },
    { en: "Conventions, equations, checks, limits", fr: "Conventions, équations, contrôles, limites" },
  );
}

function flow(b: Book, c: Context): void {
  const boxes: ProductWords[] = [
    { en: "Schedule", fr: "Calendrier" },
    { en: "Capacity and yield", fr: "Capacité et rendement" },
    { en: "Revenue and cost", fr: "Produits et charges" },
    { en: "Capex and support", fr: "Investissement et aides" },
    { en: "Tax and working capital", fr: "Impôt et BFR" },
    { en: "Funding and debt", fr: "Financement et dette" },
    { en: "Waterfall", fr: "Cascade" },
    { en: "Statements", fr: "États financiers" },
    { en: "Returns and checks", fr: "Rentabilité et contrôles" },
  ];
  const parts = boxes.flatMap((box, index) => {
    const [x, y] = [(index % 3) * 230, 6 + Math.floor(index / 3) * 66];
    const arrow =
      index % 3 < 2
        ? [line(x + 200, y + 24, x + 226, y + 24, MUTED), words(x + 220, y + 28, "›", { fill: MUTED, size: 16 })]
        : [];
    return [
      rect(x, y, 200, 48, SUNKEN, { stroke: LINE }),
      words(x + 12, y + 29, `${index + 1}  ${c.t(box)}`, { fill: index === 8 ? ACCENT : INK, weight: 500 }),
      ...arrow,
    ];
  });
  b.figure({
    svg: drawing(196, parts),
    title: {
      en: "Nine steps, each computed once, in one direction",
      fr: "Neuf étapes, calculées une fois, dans un seul sens",
    },
    subtitle: { en: "Order of the calculation, read by rows", fr: "Ordre du calcul, à lire par lignes" },
    alt: {
      en: `Nine boxes in order: ${boxes.map((box) => box.en).join(", ")}.`,
      fr: `Neuf étapes dans l'ordre : ${boxes.map((box) => box.fr).join(", ")}.`,
    },
    note: { en: `Source: engine ${ENGINE_VERSION}.`, fr: `Source : moteur ${ENGINE_VERSION}.` },
  });
}

const GROUP: Record<FieldGroup, ProductWords> = {
  timeline: { en: "Timeline", fr: "Horizon" },
  capacity: { en: "Capacity", fr: "Capacité" },
  schedule: { en: "Schedule and ramp", fr: "Calendrier et montée en cadence" },
  operations: { en: "Operations", fr: "Exploitation" },
  yield: { en: "Yield", fr: "Rendement" },
  pricing: { en: "Price", fr: "Prix" },
  costs: { en: "Cost", fr: "Coûts" },
  capex: { en: "Capex", fr: "Investissement" },
  depreciation: { en: "Depreciation", fr: "Amortissement" },
  tax: { en: "Tax", fr: "Impôt" },
  funding: { en: "Funding and working capital", fr: "Financement et BFR" },
  debt: { en: "Debt", fr: "Dette" },
  returns: { en: "Returns", fr: "Rentabilité" },
};

function inputs(b: Book, c: Context): void {
  b.chapter({ en: "Inputs", fr: "Données d'entrée" });
  const first = c.sites[0];
  if (!first) return;
  b.p({
    en: `Every scalar input of the engine, with its value in one case (${first.name}) as an example. Lists (modules, instruments of support, tables) are in the dossiers.`,
    fr: `Toutes les données scalaires du moteur, avec leur valeur dans un dossier (${first.name}) à titre d'exemple. Les listes (tranches, aides, tables) figurent dans les dossiers.`,
  });
  for (const group of FIELD_GROUPS) {
    const fields = ASSUMPTION_FIELDS.filter((field) => field.group === group);
    if (fields.length === 0) continue;
    b.table({
      title: GROUP[group],
      columns: [
        { label: { en: "Input", fr: "Donnée" } },
        { label: { en: "Name in the model", fr: "Nom dans le modèle" } },
        { label: { en: "Example", fr: "Exemple" }, align: "right" },
      ],
      rows: fields.map((field) => {
        const value = field.path
          .split(".")
          .reduce<unknown>((place, key) => (place as Record<string, unknown>)[key], first.a);
        const text =
          typeof value === "number" ? inUnit(c, first, value, field.unit) : value === null ? "–" : String(value);
        return [
          field.label,
          field.path,
          typeof value === "boolean" ? c.t(value ? { en: "yes", fr: "oui" } : { en: "no", fr: "non" }) : text,
        ];
      }),
      small: true,
    });
  }
}

type Step = { title: ProductWords; text: ProductWords; lines: string[] };

const STEPS: Step[] = [
  {
    title: { en: "Schedule", fr: "Calendrier" },
    text: {
      en: "Milestones follow from durations; delay stretches construction. Tools of a module move in ahead of the shell's end and are ordered before that.",
      fr: "Les jalons découlent des durées ; le retard allonge la construction. Les équipements d'une tranche arrivent avant la fin du bâtiment et sont commandés auparavant.",
    },
    lines: [
      "shell ready = permit + construction + delay",
      "move-in(k) = shell ready − lead + offset(k)",
      "qualified(k) = move-in(k) + install",
      "first wafer out = first start + cycle time",
    ],
  },
  {
    title: { en: "Capacity and wafers", fr: "Capacité et plaquettes" },
    text: {
      en: "Each module ramps from its qualification; starts are held by utilisation and, where given, by demand. Wafers leave one cycle time later, in fractions of a period, times line yield.",
      fr: "Chaque tranche monte en cadence dès sa qualification ; les lancements sont bornés par l'utilisation et, le cas échéant, par la demande. Les plaquettes sortent un temps de cycle plus tard, en fraction de période, multipliées par le rendement de ligne.",
    },
    lines: [
      "starts(t) = min( Σₖ wspm × share(k) × ramp(t − qualified(k)) × utilisation , demand(t) )",
      "out(t) = starts(t − cycle time) × line yield",
    ],
  },
  {
    title: { en: "Dies and yield", fr: "Puces et rendement" },
    text: {
      en: "Gross dies by the classic formula, Flynn's, or an exact count on the wafer. Die yield by Poisson, Murphy, Seeds, negative binomial or Bose-Einstein; defects fall by exponential learning, Wright's law or a two-point ramp.",
      fr: "Puces brutes par la formule classique, celle de Flynn ou un comptage exact. Rendement par Poisson, Murphy, Seeds, binomiale négative ou Bose-Einstein ; les défauts diminuent par apprentissage exponentiel, loi de Wright ou montée à deux points.",
    },
    lines: [
      "DPW = π d² / (4 A) − π d / √(2 A)",
      "Y = (1 + A D / α)^(−α)      (negative binomial; α → ∞ gives Poisson e^(−A D))",
      "D(t) = D∞ + (D₀ − D∞) × e^(−t/τ)",
      "good dies = out × DPW × ( Y + harvest × (1 − Y) )",
    ],
  },
  {
    title: { en: "Revenue", fr: "Produits" },
    text: {
      en: "By wafer, by good die or at cost plus a markup. The contracted share never falls below its floor price during its term. Prepayments are a liability, earned with deliveries.",
      fr: "À la plaquette, à la puce bonne ou au coût majoré. La part contractuelle ne descend pas sous son prix plancher pendant sa durée. Les prépaiements sont une dette, reprise au fil des livraisons.",
    },
    lines: [
      "price(t) = price₀ × (1 − erosion)^(years)",
      "revenue(t) = out(t) × ( share × max(price, floor) + (1 − share) × price )",
    ],
  },
  {
    title: { en: "Cost, capex and depreciation", fr: "Coûts, investissement et amortissement" },
    text: {
      en: "Variable cost and power follow starts; maintenance follows the tool budget; labour follows hiring. The shell is spent on an S-curve, tools by deposit, delivery and acceptance. Book and tax depreciation begin in the month of service; tools and buildings each follow a straight line, MACRS or a table of yearly shares.",
      fr: "Coûts variables et électricité suivent les lancements ; la maintenance suit le budget d'équipements ; le personnel suit les recrutements. Le bâtiment est dépensé selon une courbe en S, les équipements par acompte, livraison et réception. Les amortissements comptable et fiscal débutent au mois de mise en service ; équipements et bâtiments suivent chacun un mode linéaire, MACRS ou un tableau de parts annuelles.",
    },
    lines: [
      "shell(t) = budget × [ B(2,2)(t) − B(2,2)(t−1) ]",
      "budget = wspm × capex per wspm × share × region × (1 + contingency) × (1 + overrun)",
    ],
  },
  {
    title: { en: "Tax and cash available", fr: "Impôt et flux disponible" },
    text: {
      en: "Losses are carried forward and offset a capped share of taxable income. Interest counts for the tax paid, not for the tax of the unlevered flow.",
      fr: "Les déficits se reportent et s'imputent sur une part plafonnée du bénéfice. Les intérêts comptent pour l'impôt payé, non pour l'impôt du flux sans dette.",
    },
    lines: [
      "CFADS = EBITDA − ΔNWC − tax − sustaining capex",
      "project flow = EBITDA − ΔNWC − unlevered tax − capex + incentives",
    ],
  },
  {
    title: { en: "Funding", fr: "Financement" },
    text: {
      en: "Grants come first, then equity and debt pro rata or equity first. Interest and fees during construction are capitalised; the commitment is linear in itself, so it is solved without iteration.",
      fr: "Les subventions d'abord, puis fonds propres et dette au prorata, ou fonds propres d'abord. Intérêts et commissions de construction sont capitalisés ; l'engagement est linéaire en lui-même et se résout sans itération.",
    },
    lines: ["C = α + β × C   ⇒   C = α / (1 − β)", "debt = min( gearing × uses , cover capacity , cap )"],
  },
  {
    title: { en: "Debt service and waterfall", fr: "Service de la dette et cascade" },
    text: {
      en: "Sculpted repayment gives a constant cover ratio on the dates of repayment. The reserve account looks forward. Distributions are stopped below the lock-up ratio and limited by cash.",
      fr: "Le remboursement sculpté donne un ratio de couverture constant aux échéances. Le compte de réserve est prospectif. Les distributions s'arrêtent sous le seuil de blocage et sont limitées par la trésorerie.",
    },
    lines: [
      "debt capacity = Σ CFADS(t) / DSCR* / Π (1 + r)",
      "principal(t) = CFADS(t) / DSCR* − interest(t)",
      "DSCR(t) = CFADS(t) / ( interest(t) + principal(t) )",
      "LLCR = PV(CFADS to maturity) / debt",
    ],
  },
  {
    title: { en: "Returns", fr: "Rentabilité" },
    text: {
      en: "Rates of return are found on a bracket after a scan for every change of sign; where several exist all are reported. Break-even price and utilisation solve net present value to nil; the cost of delay is the value lost by one month more of construction.",
      fr: "Les taux de rentabilité sont recherchés sur un encadrement après repérage de tous les changements de signe ; s'il en existe plusieurs, tous sont signalés. Prix et utilisation d'équilibre annulent la VAN ; le coût du retard est la valeur perdue par un mois de construction supplémentaire.",
    },
    lines: [
      "NPV = Σ flow(i) / (1 + r)^(i)",
      "IRR = (1 + irr monthly)^12 − 1",
      "LCOW = PV(capex − incentives + opex + tax) / PV(wafers out)",
      "delay cost = NPV(base) − NPV(base + 1 month)",
    ],
  },
];

const LIMITS: ProductWords[] = [
  {
    en: "One product, one price path and one process a site; no mix, no re-tooling.",
    fr: "Un produit, une trajectoire de prix et un procédé par site ; ni mix, ni rééquipement.",
  },
  {
    en: "Competitors do not react. Sites do not compete with one another for customers, people or tools.",
    fr: "Les concurrents ne réagissent pas. Les sites ne se disputent ni clients, ni personnel, ni équipements.",
  },
  {
    en: "No terminal value in the published cases; a fab may have one, or a cost of closure.",
    fr: "Aucune valeur terminale dans les dossiers publiés ; une usine peut en avoir une, ou un coût de fermeture.",
  },
  {
    en: "Tax is a simplified corporate tax of one country; no group relief, no withholding, no minimum tax.",
    fr: "L'impôt est un impôt sur les sociétés simplifié, d'un seul pays ; ni intégration, ni retenue, ni impôt minimum.",
  },
  {
    en: "Exchange rates are constants where sites are added up.",
    fr: "Les cours de change sont constants lorsque les sites sont additionnés.",
  },
  {
    en: "Several defaults are general knowledge that nobody has verified; the register marks them as assumptions.",
    fr: "Plusieurs valeurs par défaut relèvent de la notoriété et n'ont pas été vérifiées ; le registre les signale comme hypothèses.",
  },
];
