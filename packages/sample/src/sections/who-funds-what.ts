import { section } from "./section.ts";

export const whoFundsWhat = section(
  "who-funds-what",
  "funding_stack",
  {
    title: "Who funds what",
    finding:
      "The tranches opened today, {raise.network-common-equity} of common and {raise.network-preferred-equity} of preferred equity besides debt by site, are sized on Sites A, D and H; they do not finance the whole network.",
    body: `Four sources pay for a site: public support first, then senior debt and equity in proportion, and customers where they prepay. No case counts a prepayment today.

## Public support
It is counted as published rules or as assumptions, never as money in hand. The federal credit of {us.credit-rate} for Sites A and B is law, and conditional on the date of the first works. Aid of {eu.aid-share} for Site D, {jp.aid-share-e} for Site E, {jp.aid-share-f} for Site F and {in.aid-share} for Site G follows what comparable projects were granted. Site C counts a grant and no credit. Site H counts nothing. Most support arrives after the spending it supports: equity and debt bridge it.

## Senior debt
Each site borrows for itself. No site guarantees another. The debt of a case is the lowest of three limits: a ceiling on gearing, {raise.gearing} at most and less for an unproven process; what the cash flow carries at the cover ratio asked for; and a cap, if lenders set one. The site page says which of them binds. Repayment is shaped to the cash flow; six months of service are kept in reserve; distributions stop when cover falls below the lock-up ratio. At Site A the lowest cover is {site.site-a-southwest-us.minDscr}, at Site B {site.site-b-texas.minDscr}, at Site D {site.site-d-saxony.minDscr}, at Site E {site.site-e-kyushu.minDscr}, at Site H {site.site-h-singapore.minDscr}.

## The tranches
- **Common equity of the network**, {raise.network-common-equity}: one class, called site by site as gates are passed.
- **Preferred equity of the network**, {raise.network-preferred-equity}: ahead of the common shares, behind all site debt.
- **Senior debt, Sites A to C**, {raise.senior-debt-sites-a-c}: enough for Site A; Sites B and C need further closings and may not come.
- **Export-credit covered debt, Site D**, {raise.export-credit-site-d}: for equipment from countries whose agencies agree.
- **Senior debt, Sites E and F**, {raise.senior-debt-japan}: in yen; Site F cannot draw before its pilot line has met its yield.

Each has a floor below which it does not close and a cap above which it is not taken.

## Order of payment
In each site: operating cost, tax, sustaining investment; senior interest and principal; the reserve; then, if the lock-up test is met, distributions to the holding company. There: its own cost, capped; the preferred coupon, with what has accrued; the common shares. The holding company has no debt.

## What is not covered
If Sites A, D and H alone are built, the two equity tranches suffice at their targets; Sites D and H must still find the rest of their debt outside the tranches opened here. With Sites B and E a second round of equity is needed, which those who are in may take up first but need not. Overruns beyond contingency are paid by equity; no bank has agreed to a stand-by line and none is counted. If a tranche closes at its floor only, the last of the three sites waits.`,
  },
  {
    title: "Qui finance quoi",
    finding:
      "Les tranches ouvertes aujourd'hui, {raise.network-common-equity} d'actions ordinaires et {raise.network-preferred-equity} d'actions de préférence, outre la dette par site, sont calibrées sur les sites A, D et H ; elles ne financent pas tout le réseau.",
    body: `Quatre sources paient un site : l'aide publique d'abord, puis la dette senior et les fonds propres à proportion, et les clients lorsqu'ils versent des avances. Aucun dossier ne compte d'avance à ce jour.

## Les aides publiques
Elles sont comptées comme règles publiées ou comme hypothèses, jamais comme fonds disponibles. Le crédit fédéral de {us.credit-rate} des sites A et B est inscrit dans la loi, sous condition de date des premiers travaux. Les aides de {eu.aid-share} pour le site D, {jp.aid-share-e} pour le site E, {jp.aid-share-f} pour le site F et {in.aid-share} pour le site G suivent ce que des projets comparables ont reçu. Le site C compte une subvention et pas de crédit. Le site H ne compte rien. L'essentiel des aides arrive après la dépense qu'elles soutiennent : fonds propres et dette font le relais.

## La dette senior
Chaque site emprunte pour lui-même. Aucun n'en garantit un autre. La dette d'un dossier est la plus basse de trois limites : un plafond de levier, {raise.gearing} au plus et moins pour un procédé non éprouvé ; ce que portent les flux au ratio de couverture demandé ; un maximum, si les prêteurs en fixent un. La page du site indique laquelle s'applique. L'amortissement épouse les flux ; six mois de service restent en réserve ; les distributions cessent quand la couverture passe sous le ratio de blocage. La couverture la plus basse est de {site.site-a-southwest-us.minDscr} au site A, {site.site-b-texas.minDscr} au site B, {site.site-d-saxony.minDscr} au site D, {site.site-e-kyushu.minDscr} au site E, {site.site-h-singapore.minDscr} au site H.

## Les tranches
- **Actions ordinaires du réseau**, {raise.network-common-equity} : une seule catégorie, appelée site par site au franchissement des jalons.
- **Actions de préférence du réseau**, {raise.network-preferred-equity} : avant les actions ordinaires, après toutes les dettes de site.
- **Dette senior, sites A à C**, {raise.senior-debt-sites-a-c} : de quoi servir le site A ; les sites B et C supposent d'autres clôtures et peuvent ne pas se faire.
- **Dette couverte par crédit-export, site D**, {raise.export-credit-site-d} : pour les équipements de pays dont les agences acceptent.
- **Dette senior, sites E et F**, {raise.senior-debt-japan} : en yens ; le site F ne tire pas avant que sa ligne pilote ait atteint son rendement.

Chacune a un plancher sous lequel elle ne se clôture pas et un plafond au-delà duquel elle n'est pas prise.

## L'ordre des paiements
Dans chaque site : charges d'exploitation, impôt, investissements de maintien ; intérêts et principal senior ; la réserve ; puis, si le test de blocage est satisfait, les distributions à la société de tête. Là : ses propres frais, plafonnés ; le coupon de préférence, arriérés compris ; les actions ordinaires. La société de tête n'a pas de dette.

## Ce qui n'est pas couvert
Si seuls les sites A, D et H sont construits, les deux tranches de fonds propres suffisent à leur objectif ; les sites D et H doivent encore trouver le reste de leur dette hors des tranches ouvertes ici. Avec les sites B et E, un second tour de fonds propres est nécessaire ; les présents y auront priorité sans y être tenus. Les dépassements au-delà de la provision sont payés par les fonds propres ; aucune banque n'a accepté de ligne de secours et aucune n'est comptée. Si une tranche ne se clôture qu'à son plancher, le dernier des trois sites attend.`,
  },
);
