import { section } from "./section.ts";

export const where = section(
  "where",
  "network_map",
  {
    title: "Where",
    finding:
      "{network.sites} sites in five countries, {network.capacity} if all are built; equity returns run from {site.site-g-gujarat.equityIrr} at Site G to {site.site-h-singapore.equityIrr} at Site H, against the {raise.hurdle} that the issuer asks for.",
    body: `A network is not a list of countries that pay. Each site has a task, and the map shows what each does for the others. All are fictional; their parameters are inspired by nine public projects, which stand beside them on the map with source and date.

## The front end
- **Site A, Southwest United States**, 3 nm class: {site.site-a-southwest-us.capacity}, first wafer {site.site-a-southwest-us.firstWafer}, equity return {site.site-a-southwest-us.equityIrr}. The first decision.
- **Site B, Central Texas**, 2 nm class: {site.site-b-texas.capacity}, first wafer {site.site-b-texas.firstWafer}, equity return {site.site-b-texas.equityIrr}. The largest budget.
- **Site C, Ohio**, 5 nm class: {site.site-c-ohio.capacity}, equity return {site.site-c-ohio.equityIrr}. An option on a law that is not passed.
- **Site E, Kyushu**, 6/7 nm class: {site.site-e-kyushu.capacity}, first wafer {site.site-e-kyushu.firstWafer}, equity return {site.site-e-kyushu.equityIrr}. A class with few new lines.
- **Site F, Hokkaido**, 2 nm class in short runs: {site.site-f-hokkaido.capacity}, equity return {site.site-f-hokkaido.equityIrr}, if the process works.

## What surrounds the large die
- **Site D, Saxony**, 16/12 nm: {site.site-d-saxony.capacity} of base dies, controllers and power stages. Equity return {site.site-d-saxony.equityIrr}.
- **Site G, Gujarat**, 28 nm: {site.site-g-gujarat.capacity} of power and interface chips. Equity return {site.site-g-gujarat.equityIrr}: as things stand it is not built.
- **Site H, Singapore**: {site.site-h-singapore.capacity} of interposers and base dies, with assembly. First wafer {site.site-h-singapore.firstWafer}, equity return {site.site-h-singapore.equityIrr}.

## How they were chosen
Five questions were put to each place, in this order. Can it be built there, with power, water and permits, and how long does that take where it has been measured: {build.us-months} in the United States, {build.eu-months} in Europe, {build.sea-months} in Singapore? Is there a published rule of support? Are there people? Can wafers and modules cross the border in both directions? Does the site fail when another fails?

The last question counts most. Two sites in the same grid, the same fault line or the same budget law are not two. Sites A, B and C hang on one federal law; Sites E and F on one ministry. That is a concentration the map does not show and the risk chapter does.

## Places that were left out
Taiwan, where building takes {build.tw-months} and costs least, because the purpose is to be elsewhere as well. Korea, for want of a plot within the period; its tax credit was raised in 2025 and the question will be asked again. The Gulf states, where capital and power are at hand: no site there was studied to the depth that these eight were, and we do not show what we have not studied.

## The order
Nothing obliges the issuer to build all of them. Gates come in the order A, H, D, then B and E, then F; C and G wait for a law and for a price. What fails its gate is dropped, and the others go on without it.`,
  },
  {
    title: "Où",
    finding:
      "{network.sites} sites dans cinq pays, {network.capacity} si tous sont construits ; le TRI fonds propres va de {site.site-g-gujarat.equityIrr} au site G à {site.site-h-singapore.equityIrr} au site H, pour un seuil de {raise.hurdle} fixé par l'émetteur.",
    body: `Un réseau n'est pas une liste de pays qui paient. Chaque site a une fonction, et la carte montre ce que chacun fait pour les autres. Tous sont fictifs ; leurs paramètres s'inspirent de neuf projets publics, qui figurent à leurs côtés avec source et date.

## La fabrication
- **Site A, Sud-Ouest des États-Unis**, classe 3 nm : {site.site-a-southwest-us.capacity}, première plaquette {site.site-a-southwest-us.firstWafer}, TRI fonds propres {site.site-a-southwest-us.equityIrr}. La première décision.
- **Site B, centre du Texas**, classe 2 nm : {site.site-b-texas.capacity}, première plaquette {site.site-b-texas.firstWafer}, TRI fonds propres {site.site-b-texas.equityIrr}. Le plus gros budget.
- **Site C, Ohio**, classe 5 nm : {site.site-c-ohio.capacity}, TRI fonds propres {site.site-c-ohio.equityIrr}. Une option sur une loi qui n'est pas votée.
- **Site E, Kyushu**, classe 6/7 nm : {site.site-e-kyushu.capacity}, première plaquette {site.site-e-kyushu.firstWafer}, TRI fonds propres {site.site-e-kyushu.equityIrr}. Une classe où peu de lignes s'ouvrent.
- **Site F, Hokkaido**, classe 2 nm en petites séries : {site.site-f-hokkaido.capacity}, TRI fonds propres {site.site-f-hokkaido.equityIrr}, si le procédé fonctionne.

## Ce qui entoure la grande puce
- **Site D, Saxe**, 16/12 nm : {site.site-d-saxony.capacity} de puces de base, contrôleurs et étages de puissance. TRI fonds propres {site.site-d-saxony.equityIrr}.
- **Site G, Gujarat**, 28 nm : {site.site-g-gujarat.capacity} de circuits de puissance et d'interface. TRI fonds propres {site.site-g-gujarat.equityIrr} : en l'état, il ne se construit pas.
- **Site H, Singapour** : {site.site-h-singapore.capacity} d'interposeurs et de puces de base, avec assemblage. Première plaquette {site.site-h-singapore.firstWafer}, TRI fonds propres {site.site-h-singapore.equityIrr}.

## Comment ils ont été choisis
Cinq questions ont été posées à chaque lieu, dans cet ordre. Peut-on y construire, avec l'électricité, l'eau et les permis, et en combien de temps là où on l'a mesuré : {build.us-months} aux États-Unis, {build.eu-months} en Europe, {build.sea-months} à Singapour ? Existe-t-il une règle d'aide publiée ? Y trouve-t-on des équipes ? Plaquettes et modules peuvent-ils franchir la frontière dans les deux sens ? Le site tombe-t-il quand un autre tombe ?

La dernière question compte le plus. Deux sites sur le même réseau électrique, la même faille ou la même loi de finances n'en font pas deux. Les sites A, B et C dépendent d'une loi fédérale ; les sites E et F d'un même ministère. La carte ne montre pas cette concentration ; le chapitre des risques la montre.

## Les lieux écartés
Taïwan, où l'on construit en {build.tw-months} et au moindre coût, parce que le but est d'être aussi ailleurs. La Corée, faute de terrain dans les délais ; son crédit d'impôt a été relevé en 2025 et la question sera reposée. Les pays du Golfe, où capitaux et énergie sont à portée : aucun site n'y a été étudié aussi à fond que ces huit, et nous ne montrons pas ce que nous n'avons pas étudié.

## L'ordre
Rien n'oblige l'émetteur à tout construire. Les jalons se présentent dans l'ordre A, H, D, puis B et E, puis F ; C et G attendent une loi et un prix. Ce qui échoue à son jalon est abandonné, et les autres continuent sans lui.`,
  },
);
