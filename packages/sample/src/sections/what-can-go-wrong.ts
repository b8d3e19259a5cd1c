import { section } from "./section.ts";

export const whatCanGoWrong = section(
  "what-can-go-wrong",
  "downside",
  {
    title: "What can go wrong",
    finding:
      "On the cases first published, a fall of a tenth in wafer prices leaves no site at the equity return of {raise.hurdle} the issuer asks for; for every site that counts public support, losing it does the same.",
    body: `This chapter is as long as the merits, and each site's dossier repeats the exercise. The order is ours: what we believe most likely to cost investors money comes first.

## Price
The cases hold prices for five years from close; all but those of Sites D and G then let them fall. They may fall at once, at every site. Several fabs of the same classes are announced for the same years, supported by states that do not ask for a return. In our own low case for demand there is no gap to fill. A tenth off the price takes Site A, at {site.site-a-southwest-us.equityIrr} in its base case, below the hurdle, and Sites D and E towards the cost of their debt. Agreements for {raise.lta-share} of the output are a condition of the gates; a customer in distress will ask to be released from his, and it may be wise to let him go.

## Filling
Most costs are fixed once tools stand. The lines are counted at eight to nine tenths full. A downturn may leave them at six or seven tenths for a year or more. The sites with one class and few customers, B and F, are the most exposed.

## Process
No licence is signed. A licence does not bring yield: that is learnt on the line. Site B counts a start with defects three times those at maturity; Site F more. The dossier of Site B gives the cost of each month that the process is late. Where the pricing of wafers by good die takes hold, which some customers ask for, low yield would hit revenue at once and not only reputation.

## Public support
Without support Sites B, C, D, E, F and G would not be proposed, and Site A would not meet the hurdle. The federal credit depends on the date of first works and on an opinion not yet given for Site B; it can be reclaimed for ten years. Aid in Europe and Japan depends on decisions and yearly budgets. The table of real projects shows one cancelled with its aid promised, and the state of another project now holding a veto share. Public money comes with conditions on expansion, dividends and buyers of shares.

## Construction
The mean from works to production in the United States was {build.us-2010s-days} in the last decade counted, against {build.mean-days} worldwide. A contingency of about {raise.contingency} covers a bad year, not two. The builders who can do this are few and have other work.

## Power, water and nature
Electricity may limit accelerators before wafers do: then the wafers of this network find fewer buyers. Site A depends on water in a dry region, Site B on a grid that has failed, Sites E and F lie in earthquake country, Site H where power is rationed.

## Law and politics
Export rules decide to whom a fab may sell, and change. Foreign-investment review may limit who may own what; an investor in this room may be refused at one site and admitted at another. Competition authorities will look at a network that joins customers and lenders. Washington was said in 2024 to have to agree to a plan of this kind; nobody has been asked about this one.

## The issuer
It is new. It has {network.sites} sites on paper, no revenue and no fab. Its staff have built fabs for others. If the first site fails its gate the network is an office. Conflicts may arise between sites that compete for the same tools and people; the order of the gates decides, and shareholders of the network, not of a site, set it.

## Correlation
These do not come one at a time. A fall in demand lowers price, filling, the will of lenders and the patience of states together. The sites hang on common causes: three on one federal law, two on one ministry, all on one market. The sensitivities in the dossiers move one thing at a time, and understate this.

## What we do about it
Gates, site by site, with the right to stop. No cross-guarantees. Modules that can be left out. Agreements before tools. Reserves and lock-ups. A register in which each number says how firm it is. None of that turns a bad market into a good one. Investors can lose everything they put in.`,
  },
  {
    title: "Ce qui peut mal tourner",
    finding:
      "Sur les dossiers tels que publiés d'abord, une baisse d'un dixième du prix des plaquettes ne laisse aucun site au TRI fonds propres de {raise.hurdle} que l'émetteur exige ; pour chaque site qui compte une aide publique, la perdre a le même effet.",
    body: `Ce chapitre est aussi long que les mérites, et le dossier de chaque site refait l'exercice. L'ordre est le nôtre : vient d'abord ce qui nous paraît le plus susceptible de coûter de l'argent aux investisseurs.

## Le prix
Les dossiers tiennent les prix cinq ans à compter de la clôture ; tous, sauf ceux des sites D et G, les font ensuite baisser. La baisse peut être immédiate, et partout. Plusieurs usines des mêmes classes sont annoncées pour les mêmes années, soutenues par des États qui ne demandent pas de rendement. Dans notre propre cas bas de demande, il n'y a pas d'écart à combler. Un dixième de prix en moins fait passer le site A, à {site.site-a-southwest-us.equityIrr} dans le cas central, sous le seuil, et rapproche les sites D et E du coût de leur dette. Des contrats pour {raise.lta-share} de la production sont une condition des jalons ; un client en difficulté demandera à en être délié, et il sera parfois sage d'accepter.

## Le remplissage
Une fois les équipements en place, l'essentiel des coûts est fixe. Les lignes sont comptées pleines aux huit ou neuf dixièmes. Un retournement peut les laisser aux six ou sept dixièmes pendant un an ou davantage. Les sites à une seule classe et peu de clients, B et F, sont les plus exposés.

## Le procédé
Aucune licence n'est signée. Une licence n'apporte pas le rendement : il s'apprend sur la ligne. Le site B compte au départ trois fois les défauts de la maturité ; le site F davantage. Le dossier du site B donne le coût de chaque mois de retard du procédé. Là où s'imposerait la facturation à la puce bonne, que certains clients demandent, un rendement faible frapperait aussitôt les recettes et non la seule réputation.

## Les aides publiques
Sans aide, les sites B, C, D, E, F et G ne seraient pas proposés et le site A n'atteindrait pas le seuil. Le crédit fédéral dépend de la date des premiers travaux et, pour le site B, d'un avis qui n'est pas rendu ; il peut être repris pendant dix ans. En Europe et au Japon, l'aide dépend de décisions et de budgets annuels. Parmi les projets réels du tableau, l'un a été annulé alors que son aide était promise, et l'État d'un autre détient désormais une action à droit de veto. L'argent public s'accompagne de conditions sur l'expansion, les dividendes et les acquéreurs d'actions.

## La construction
Aux États-Unis, la moyenne des travaux à la production atteignait {build.us-2010s-days} la dernière décennie relevée, contre {build.mean-days} dans le monde. Une provision d'environ {raise.contingency} couvre une mauvaise année, pas deux. Les constructeurs capables sont rares et ont d'autres chantiers.

## L'énergie, l'eau et la nature
L'électricité peut limiter les accélérateurs avant les plaquettes : celles du réseau trouveraient alors moins d'acheteurs. Le site A dépend de l'eau dans une région sèche, le site B d'un réseau électrique qui a fait défaut, les sites E et F sont en zone sismique, le site H là où l'électricité est contingentée.

## Le droit et la politique
Les règles d'exportation décident à qui une usine peut vendre, et elles changent. Le contrôle des investissements étrangers peut limiter qui possède quoi ; un investisseur présent dans cette salle peut être refusé sur un site et admis sur un autre. Les autorités de concurrence examineront un réseau qui réunit clients et prêteurs. On disait en 2024 que Washington devrait approuver un projet de cette sorte ; nul n'a été saisi de celui-ci.

## L'émetteur
Il est nouveau. Il a {network.sites} sites sur le papier, ni recettes ni usine. Ses équipes en ont construit pour d'autres. Si le premier site échoue à son jalon, le réseau n'est qu'un bureau. Des sites peuvent se disputer les mêmes équipements et les mêmes personnes ; l'ordre des jalons tranche, et ce sont les actionnaires du réseau, non d'un site, qui le fixent.

## La corrélation
Ces risques ne viennent pas un par un. Une chute de la demande abaisse ensemble le prix, le remplissage, la disposition des prêteurs et la patience des États. Les sites dépendent de causes communes : trois d'une loi fédérale, deux d'un ministère, tous d'un marché. Les sensibilités des dossiers déplacent une donnée à la fois, et sous-estiment donc ce risque.

## Ce que nous faisons
Des jalons, site par site, avec le droit d'arrêter. Pas de garanties croisées. Des modules que l'on peut omettre. Des contrats avant les équipements. Des réserves et des blocages. Un registre où chaque chiffre dit sa fermeté. Rien de cela ne change un mauvais marché en bon. Les investisseurs peuvent perdre la totalité de leur mise.`,
  },
);
