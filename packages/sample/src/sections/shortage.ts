import { section } from "./section.ts";

export const shortage = section(
  "shortage",
  "supply_gap",
  {
    title: "The shortage",
    finding:
      "By the rule shown here, {market.gap-2030} of the AI computing capacity wanted in 2030 is not made in the base case; in the low case none is missing.",
    body: `At the start of 2026 the AI chips in use were worth {compute.stock} and drew at least {compute.power}. Capacity has grown {compute.growth} a year since 2022, and NVIDIA's part of it, the longest series there is, {compute.nvidia-growth} a year since 2019. No industry that builds plants over three or four years follows such a rate for long. The question for an investor is not whether it slows but where it slows first.

## Three limits, close to one another
An accelerator needs wafers from the most advanced fabs, an assembly that joins the dies with their memory, and electricity where it runs.

- **Advanced wafers.** The trade association counts {supply.advanced-2026} at 7 nm and below in 2026 and {supply.advanced-2028} in 2028: growth of {supply.advanced-growth} a year, twice that of all 300 mm capacity. AI shares these lines with telephones and computers.
- **Assembly.** The leading packaging process had {packaging.2025} at the end of 2025. Estimates for the end of 2026 differ by half; we take {packaging.2026} and show the range.
- **Electricity.** Data centres used {power.2024} in 2024. The International Energy Agency expects {power.2030} in 2030 and {power.2035} in 2035.

## What the rule says
We start from the capacity shipped in 2025 and a published shortfall of {market.gap-published}, and carry demand and each limit forward. Demand follows a curve that flattens; supply is the least of the three limits. In the base case the part of demand not met is {market.gap-2028} in 2028, {market.gap-2030} in 2030 and {market.gap-2033} in 2033, and the gap closes around the end of the series: {market.gap-2035} in 2035.

The limit that binds changes. Assembly bound in 2025; power binds from 2026 to 2029; advanced wafers bind from 2030, when the sites of this network would begin to ship. From 2026 to 2028 the three lie within a quarter of one another, so the order may well turn out otherwise. A network that made only wafers would bet on one of them. This one includes a site for assembly, and takes no position on power.

## What this does not show
- In the low case, growth fades faster and there is no gap after 2025. Wafers would then sell at lower prices and lines would stand partly empty.
- Memory is left out. It may bind earlier than anything here; no source we hold prints a series for it.
- Three inputs are ours, not published: the share of advanced capacity that AI takes ({market.ai-share-2025} in 2025, {market.ai-share-2035} in 2035), and the yearly gains in computing per wafer ({market.performance-growth}) and per unit of electricity ({market.efficiency-growth}).
- The network alone does not close the gap. It has {network.sites} sites and {network.capacity}, in several classes; the world has more than a million wafers a month in the advanced classes alone.

The market study in the room gives the rule line by line, so that a reader can replace any input and see the result.`,
  },
  {
    title: "La pénurie",
    finding:
      "Selon la règle exposée ici, {market.gap-2030} de la capacité de calcul d'IA demandée en 2030 n'est pas produite dans le cas central ; dans le cas bas, rien ne manque.",
    body: `Au début de 2026, les puces d'IA en service représentaient {compute.stock} et appelaient au moins {compute.power}. Le multiplicateur annuel de cette capacité est de {compute.growth} depuis 2022 ; celui de la part de NVIDIA, dont la série est la plus longue, de {compute.nvidia-growth} depuis 2019. Aucune industrie qui met trois ou quatre ans à bâtir une usine ne suit longtemps un tel rythme. Pour l'investisseur, la question n'est pas de savoir si la croissance ralentit, mais où elle bute en premier.

## Trois limites, proches l'une de l'autre
Un accélérateur demande des plaquettes issues des usines les plus avancées, un assemblage qui réunit les puces et leur mémoire, et de l'électricité là où il fonctionne.

- **Les plaquettes avancées.** L'association professionnelle compte {supply.advanced-2026} à 7 nm et moins en 2026, puis {supply.advanced-2028} en 2028 : {supply.advanced-growth} de croissance par an, le double de l'ensemble du 300 mm. L'IA partage ces lignes avec les téléphones et les ordinateurs.
- **L'assemblage.** Le procédé dominant offrait {packaging.2025} fin 2025. Les estimations pour fin 2026 varient de moitié ; nous retenons {packaging.2026} et montrons la fourchette.
- **L'électricité.** Les centres de données ont consommé {power.2024} en 2024. L'Agence internationale de l'énergie attend {power.2030} en 2030 et {power.2035} en 2035.

## Ce que dit la règle
Nous partons de la capacité livrée en 2025 et d'un déficit publié de {market.gap-published}, puis nous prolongeons la demande et chacune des limites. La demande suit une courbe qui s'aplatit ; l'offre est la plus basse des trois limites. Dans le cas central, la part de la demande non servie est de {market.gap-2028} en 2028, {market.gap-2030} en 2030 et {market.gap-2033} en 2033 ; l'écart se referme en fin de série, à {market.gap-2035} en 2035.

La limite qui contraint change. C'était l'assemblage en 2025 ; c'est l'électricité de 2026 à 2029 ; ce sont les plaquettes avancées à partir de 2030, quand les sites du réseau commenceraient à livrer. De 2026 à 2028, les trois se tiennent à un quart près : l'ordre peut très bien être autre. Un réseau qui ne ferait que des plaquettes parierait sur l'une d'elles. Celui-ci comprend un site d'assemblage et ne prend pas de position sur l'électricité.

## Ce que cela ne montre pas
- Dans le cas bas, la croissance s'essouffle plus vite et l'écart disparaît après 2025. Les plaquettes se vendraient alors moins cher et des lignes resteraient en partie vides.
- La mémoire n'est pas traitée. Elle peut contraindre plus tôt que tout le reste ; aucune source dont nous disposons n'en publie la série.
- Trois données sont les nôtres et non publiées : la part de la capacité avancée que prend l'IA ({market.ai-share-2025} en 2025, {market.ai-share-2035} en 2035), et les gains annuels de calcul par plaquette ({market.performance-growth}) et par unité d'électricité ({market.efficiency-growth}).
- Le réseau ne comble pas l'écart à lui seul. Il compte {network.sites} sites et {network.capacity}, toutes classes confondues ; le monde produit plus d'un million de plaquettes par mois dans les seules classes avancées.

L'étude de marché déposée dans la salle donne la règle ligne à ligne : chacun peut remplacer une donnée et voir le résultat.`,
  },
);
