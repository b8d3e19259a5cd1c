import { section } from "./section.ts";

export const cost = section(
  "cost",
  "cost_per_site",
  {
    title: "What it costs",
    finding:
      "All sites together would cost {network.capex}; the figure follows public costs per wafer a month and leaves out process development, High-NA lithography and land price rises.",
    body: `Each budget starts from a public cost for a wafer a month of capacity, in the class and, where there is one, in the region. We add what the source leaves out and show the addition.

## From the source to the budget
- **3 nm and 2 nm.** A published estimate gives {fab.cost-3nm} and {fab.cost-2nm} for {fab.reference-capacity}. In the United States the shell is counted at up to {build.us-factor} its cost in Taiwan. Site A comes to {site.site-a-southwest-us.capex}, Site B to {site.site-b-texas.capex}, Site F to {site.site-f-hokkaido.capex}.
- **5 nm.** Between the public model of 2020 and the 3 nm estimate: Site C, {site.site-c-ohio.capex}.
- **6/7 nm.** From two public fabs in Kyushu: Site E, {site.site-e-kyushu.capex}.
- **16/12 nm.** From the public project in Dresden, {benchmark.esmc-capex} for {benchmark.esmc-capacity}: Site D, {site.site-d-saxony.capex}.
- **28 nm.** From the public project in Dholera: Site G, {site.site-g-gujarat.capex}.
- **Interposers and assembly.** From the public project in Singapore, {benchmark.vsmc-capex} for {benchmark.vsmc-capacity}, with an addition of ours for finer lines and the assembly: Site H, {site.site-h-singapore.capex}.

Contingency of about {raise.contingency} is included, more where the process or the labour market is strained. Interest during construction, fees and working capital come on top and are in each site's sources and uses.

## Held against real projects
The benchmark table gives nine public projects with their cost for each wafer a month where both figures are published. Our budgets lie at or above them. That is not proof: the public figures are announcements, and several were raised later. One project in the table was cancelled after aid of a third of its cost had been promised.

## What the money buys, and when
Tools take under six tenths of the budget in the United States, where the shell is dearest, and about two thirds or more elsewhere; three tenths of their price are paid at order, six at delivery and one at acceptance. The shell is paid along the works. So the outflow is slow for a year, steep for two, and then stops; the chart on each site's page shows the curve. A wafer is in the fab for {fab.cycle-weeks} before it can be sold, and customers pay later still. The deepest point of the cash curve comes within a year after the first wafer.

## The cost of being late
A month of delay costs three things: standing staff and contractors, interest on what is already spent, and a month of sales at the price of that time, which is lower than today's. Each site's dossier shows the sum as one number. In a country where the mean from works to production was {build.us-2010s-days} in the last decade counted, this is the number to look at before the return.

## What is left out
- The cost of developing a process. We buy one, if it is for sale.
- The High-NA machines of {fab.high-na} each.
- Housing, roads and schools, which states offer and sometimes do not build.
- Currency. Each case is in its own currency; sums for the network are converted at the fixed rates of the methodology, 150 yen to the dollar and 1.10 dollars to the euro.`,
  },
  {
    title: "Ce que cela coûte",
    finding:
      "L'ensemble des sites coûterait {network.capex} ; le chiffre suit des coûts publics par plaquette mensuelle et exclut la mise au point des procédés, la lithographie High-NA et la hausse des terrains.",
    body: `Chaque budget part d'un coût public par plaquette mensuelle de capacité, dans la classe et, s'il existe, dans la région. Nous y ajoutons ce que la source omet, et nous montrons l'ajout.

## De la source au budget
- **3 nm et 2 nm.** Une estimation publiée donne {fab.cost-3nm} et {fab.cost-2nm} pour {fab.reference-capacity}. Aux États-Unis, le bâtiment est compté jusqu'à {build.us-factor} son coût taïwanais. Le site A revient à {site.site-a-southwest-us.capex}, le site B à {site.site-b-texas.capex}, le site F à {site.site-f-hokkaido.capex}.
- **5 nm.** Entre le modèle public de 2020 et l'estimation 3 nm : site C, {site.site-c-ohio.capex}.
- **6/7 nm.** D'après deux usines publiques de Kyushu : site E, {site.site-e-kyushu.capex}.
- **16/12 nm.** D'après le projet public de Dresde, {benchmark.esmc-capex} pour {benchmark.esmc-capacity} : site D, {site.site-d-saxony.capex}.
- **28 nm.** D'après le projet public de Dholera : site G, {site.site-g-gujarat.capex}.
- **Interposeurs et assemblage.** D'après le projet public de Singapour, {benchmark.vsmc-capex} pour {benchmark.vsmc-capacity}, avec un ajout de notre part pour les lignes plus fines et l'assemblage : site H, {site.site-h-singapore.capex}.

Une provision pour aléas d'environ {raise.contingency} est comprise, davantage là où le procédé ou le marché du travail est tendu. Les intérêts intercalaires, les commissions et le besoin en fonds de roulement s'y ajoutent et figurent dans les emplois et ressources de chaque site.

## Face aux projets réels
Le tableau de référence donne neuf projets publics avec leur coût par plaquette mensuelle lorsque les deux chiffres sont publiés. Nos budgets se situent à leur niveau ou au-dessus. Ce n'est pas une preuve : les chiffres publics sont des annonces, et plusieurs ont été relevés ensuite. L'un des projets du tableau a été annulé après la promesse d'une aide d'un tiers de son coût.

## Ce que l'argent achète, et quand
Les équipements prennent moins de six dixièmes du budget aux États-Unis, où le bâtiment est le plus cher, et environ deux tiers ou davantage ailleurs ; trois dixièmes de leur prix sont payés à la commande, six à la livraison et un à la réception. Le bâtiment se paie au fil des travaux. Les décaissements sont donc lents un an, rapides deux ans, puis cessent ; le graphique de chaque site en montre la courbe. Une plaquette reste {fab.cycle-weeks} dans l'usine avant de pouvoir être vendue, et les clients paient plus tard encore. Le point le plus bas de la trésorerie est atteint dans l'année qui suit la première plaquette.

## Ce que coûte un retard
Un mois de retard coûte trois fois : le personnel et les entreprises immobilisés, les intérêts sur les sommes déjà dépensées, et un mois de ventes au prix du moment, inférieur à celui d'aujourd'hui. Le dossier de chaque site en donne le total en un chiffre. Dans un pays où la moyenne, des travaux à la production, atteignait {build.us-2010s-days} la dernière décennie relevée, c'est ce chiffre qu'il faut regarder avant le rendement.

## Ce qui n'est pas compté
- La mise au point d'un procédé. Nous l'achetons, s'il est à vendre.
- Les machines High-NA, à {fab.high-na} pièce.
- Les logements, les routes et les écoles, que les États proposent et ne construisent pas toujours.
- Le change. Chaque dossier est dans sa monnaie ; les totaux du réseau sont convertis aux cours fixes de la méthode, 150 yens par dollar et 1,10 dollar par euro.`,
  },
);
