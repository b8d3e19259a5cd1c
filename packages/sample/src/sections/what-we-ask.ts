import { section } from "./section.ts";

export const whatWeAsk = section(
  "what-we-ask",
  "programme",
  {
    title: "What we ask",
    finding:
      "We ask for indications of interest, which bind nobody, until 31 March 2027; the first equity call would follow the gate of Site A and not precede it.",
    body: `An indication says that your organisation would look seriously at a tranche, for about how much, on which conditions. It is not an offer and takes no money. You can change or withdraw it with one act, at any time, and the reason is yours.

## What an indication holds
- the tranche and the amount, in the tranche's currency, read back to you in digits and in words before you send it;
- the vehicle you would use, if you know it;
- a limit, if you have one: a price, a margin, a return;
- your conditions: approval of a committee, a point of diligence, a rule on leverage or on foreign investment, a co-investor;
- the documents and cases you relied on, in the versions you read. The receipt lists them with their fingerprints, so that neither side has to remember.

You receive a receipt with its own fingerprint, and a term sheet drawn up for you in which only confidentiality, governing law and costs bind.

## What we do with it
We count indications by tranche and by how firm they are. We do not show you those of others, and we do not show yours. What we tell the market about the state of the book, we tell everyone at the same time. If a tranche is not covered at its floor by the closing date, it does not close.

## What happens next
- **To 31 March 2027**: reading, questions, indications. Site A's gate is prepared: licence, agreements for {raise.lta-share} of the first module, price of the shell.
- **Then**: confirmatory diligence on the sites each investor has chosen; documents; decisions of committees; filings for foreign investment and competition.
- **At Site A's gate**: the first call of equity and the first drawing of debt, for the shell and the first module only. If the gate is not passed by the end of 2027, indications lapse and what is left is returned.
- **Sites H and D** follow, each at its own gate; the first wafers are due in {site.site-h-singapore.firstWafer} at Site H, {site.site-a-southwest-us.firstWafer} at Site A and {site.site-d-saxony.firstWafer} at Site D.

## What we ask you to read first
The risk factors, which are as long as everything said in favour. The assumption register of the sites you care about: each number says whether it is published, an assumption, a letter of intent or signed. Today not one is signed. Then the case without support, in the dossier of each site, and what a lower price does: in its table of price and utilisation, and in the risk factors.

## What you may ask of us
Any document behind a number; a call with those who made it; the workbook with live formulas, for financial investors; a visit to a plot. If we do not know, we shall say so, and the answer will go to everyone who has the right to see the question.

## The range
The common tranche seeks {raise.network-common-equity}, the preferred {raise.network-preferred-equity}, the senior debt of Sites A to C {raise.senior-debt-sites-a-c}, the covered debt of Site D {raise.export-credit-site-d} and the yen debt of Sites E and F {raise.senior-debt-japan}. Floors, caps and minimum tickets stand beside each tranche.`,
  },
  {
    title: "Ce que nous demandons",
    finding:
      "Nous demandons des indications d'intérêt, qui n'engagent personne, jusqu'au 31 mars 2027 ; le premier appel de fonds propres suivrait le jalon du site A et ne le précéderait pas.",
    body: `Une indication dit que votre organisation étudierait sérieusement une tranche, pour quel ordre de montant et à quelles conditions. Ce n'est pas une offre et elle n'appelle aucun versement. Vous pouvez la modifier ou la retirer d'un geste, à tout moment, et vos raisons vous appartiennent.

## Ce que contient une indication
- la tranche et le montant, dans la monnaie de la tranche, relus en chiffres et en lettres avant l'envoi ;
- le véhicule que vous emploieriez, si vous le connaissez ;
- une limite, si vous en avez une : un prix, une marge, un rendement ;
- vos conditions : accord d'un comité, point d'audit, règle de levier ou d'investissement étranger, co-investisseur ;
- les documents et dossiers sur lesquels vous vous êtes fondé, dans les versions lues. Le récépissé les énumère avec leurs empreintes : personne n'a à s'en souvenir.

Vous recevez un récépissé doté de sa propre empreinte et des termes et conditions établis pour vous, dont seules la confidentialité, la loi applicable et les frais engagent.

## Ce que nous en faisons
Nous comptons les indications par tranche et par degré de fermeté. Nous ne vous montrons pas celles des autres, et nous ne montrons pas la vôtre. Ce que nous disons de l'état du livre, nous le disons à tous au même moment. Une tranche qui n'atteint pas son plancher à la date de clôture ne se clôture pas.

## La suite
- **Jusqu'au 31 mars 2027** : lecture, questions, indications. Le jalon du site A se prépare : licence, contrats pour {raise.lta-share} du premier module, prix du bâtiment.
- **Ensuite** : audits confirmatoires sur les sites choisis par chaque investisseur ; documentation ; décisions des comités ; dépôts au titre des investissements étrangers et de la concurrence.
- **Au jalon du site A** : premier appel de fonds propres et premier tirage de dette, pour le bâtiment et le premier module seulement. Si le jalon n'est pas franchi fin 2027, les indications deviennent caduques et le solde est rendu.
- **Les sites H et D** suivent, chacun à son jalon ; les premières plaquettes sont attendues en {site.site-h-singapore.firstWafer} au site H, {site.site-a-southwest-us.firstWafer} au site A et {site.site-d-saxony.firstWafer} au site D.

## Ce que nous vous demandons de lire d'abord
Les facteurs de risque, aussi longs que tout ce qui est dit en faveur du projet. Le registre des hypothèses des sites qui vous importent : chaque chiffre dit s'il est publié, hypothèse, lettre d'intention ou signé. À ce jour, aucun n'est signé. Puis le cas sans aide, au dossier de chaque site, et l'effet d'un prix plus bas : dans son tableau de prix et d'utilisation, et dans les facteurs de risque.

## Ce que vous pouvez nous demander
Tout document derrière un chiffre ; un entretien avec ceux qui l'ont établi ; le classeur à formules actives, pour les investisseurs financiers ; la visite d'un terrain. Si nous ne savons pas, nous le dirons, et la réponse ira à tous ceux qui ont le droit de voir la question.

## Les montants
La tranche ordinaire recherche {raise.network-common-equity}, la tranche de préférence {raise.network-preferred-equity}, la dette senior des sites A à C {raise.senior-debt-sites-a-c}, la dette couverte du site D {raise.export-credit-site-d} et la dette en yens des sites E et F {raise.senior-debt-japan}. Planchers, plafonds et tickets minimaux figurent à côté de chaque tranche.`,
  },
);
