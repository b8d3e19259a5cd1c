import { section } from "./section.ts";

export const anatomyOfAFab = section(
  "anatomy-of-a-fab",
  "fab_anatomy",
  {
    title: "Anatomy of a fab",
    finding:
      "Tools, not land or labour, are what a fab costs: labour is less than {cost.labour-share} of a wafer's cost, and one lithography tool can cost {fab.high-na}.",
    body: `A fab is a building kept cleaner than an operating theatre so that {fab.tools} machines can repeat a few hundred steps on a disc of silicon without a particle falling on it. A large one has {fab.cleanroom} square feet of clean room. A wafer stays inside for {fab.cycle-weeks}; when it comes out it carries some sixty large dies, or several hundred small ones.

## What is paid for
A published estimate puts a fab for {fab.reference-capacity} at {fab.cost-3nm} in the 3 nm class and at {fab.cost-2nm} in the 2 nm class. About seven tenths of that are tools, a quarter is the shell with its air, water, gas and power, the rest is design and start-up. Tools cost the same everywhere. The shell does not: it costs {build.us-factor} as much in the United States as in Taiwan. That is why a published study finds a wafer made in Arizona less than {cost.us-premium} dearer than one from Taiwan, in spite of wages that differ by far more.

## From first spade to first wafer
The survey we use counts from permit to completion {build.us-months} in the United States, {build.eu-months} in Europe, {build.sea-months} in Singapore and Malaysia and {build.tw-months} in Taiwan. A count of 635 fabs gives a mean of {build.mean-days} from construction start to production; for the United States in the last decade counted it was {build.us-2010s-days}. Tools move in before the shell is finished, are installed and qualified for about nine months, and the line then takes a year and a half to two years to fill. Money goes out for four years before the first sale. Each month of delay has a price, and the dossiers show it.

## Yield
Not every die works. With a density of killer defects D on a die of area A, the working share falls as A times D grows; we use the negative binomial model, and write the formula beside the figure. Large dies suffer most, which is why accelerator makers sell dies with some units switched off. A new process begins with several times the defects it ends with. Learning takes wafers and time, and no sum of money replaces it.

## What this means for an investor
- A fab is a wasting asset: tools are written off over five years, and a class that led is a commodity ten years later. All cases but those of the mature classes, D and G, let prices fall every year after the fifth.
- Filling decides. Most costs are fixed once the tools stand; a line at seven tenths of its capacity can lose money that it would earn at nine tenths.
- Stages protect. Tools are ordered by module, so that the second half of the largest budget can still be stopped when the first half has shown what it does.`,
  },
  {
    title: "Anatomie d'une usine",
    finding:
      "Ce sont les équipements, et non le terrain ou la main-d'œuvre, qui font le coût d'une usine : la main-d'œuvre pèse moins de {cost.labour-share} du coût d'une plaquette, et un seul équipement de lithographie peut valoir {fab.high-na}.",
    body: `Une usine de semi-conducteurs est un bâtiment tenu plus propre qu'un bloc opératoire, où {fab.tools} machines répètent quelques centaines d'étapes sur un disque de silicium sans qu'une poussière s'y dépose. Une grande usine compte {fab.cleanroom} pieds carrés de salle blanche, soit près de 40 000 m². Une plaquette y séjourne {fab.cycle-weeks} ; à la sortie, elle porte une soixantaine de grandes puces, ou plusieurs centaines de petites.

## Ce que l'on paie
Une estimation publiée évalue une usine de {fab.reference-capacity} à {fab.cost-3nm} en classe 3 nm et à {fab.cost-2nm} en classe 2 nm. Les équipements en font environ sept dixièmes, le bâtiment avec l'air, l'eau, les gaz et l'énergie un quart, les études et le démarrage le reste. Les équipements coûtent le même prix partout. Pas le bâtiment : {build.us-factor} le prix taïwanais aux États-Unis. C'est pourquoi une étude publiée trouve une plaquette d'Arizona plus chère de moins de {cost.us-premium} que celle de Taïwan, malgré des salaires bien plus éloignés.

## Du premier coup de pioche à la première plaquette
L'enquête que nous utilisons compte, du permis à l'achèvement, {build.us-months} aux États-Unis, {build.eu-months} en Europe, {build.sea-months} à Singapour et en Malaisie, {build.tw-months} à Taïwan. Un relevé de 635 usines donne en moyenne {build.mean-days} du début des travaux à la production ; aux États-Unis, la dernière décennie relevée atteint {build.us-2010s-days}. Les équipements entrent avant la fin du bâtiment, leur installation et leur qualification demandent environ neuf mois, puis la ligne met un an et demi à deux ans à se remplir. L'argent sort pendant quatre ans avant la première vente. Chaque mois de retard a un prix, et les dossiers l'indiquent.

## Le rendement
Toutes les puces ne fonctionnent pas. Pour une densité de défauts D et une surface de puce A, la part qui fonctionne baisse à mesure que le produit de A par D augmente ; nous employons le modèle binomial négatif et écrivons la formule à côté du chiffre. Les grandes puces souffrent le plus, d'où la vente d'accélérateurs dont certaines unités sont désactivées. Un procédé neuf commence avec plusieurs fois les défauts qu'il aura à maturité. L'apprentissage demande des plaquettes et du temps ; aucune somme ne le remplace.

## Ce que l'investisseur doit en retenir
- Une usine s'use vite : les équipements s'amortissent en cinq ans et une classe de pointe est banale dix ans plus tard. Tous les dossiers, sauf ceux des classes mûres, D et G, font baisser les prix chaque année après la cinquième.
- Le remplissage décide. Une fois les équipements en place, l'essentiel des coûts est fixe ; une ligne aux sept dixièmes de sa capacité peut perdre l'argent qu'elle gagnerait aux neuf dixièmes.
- Les étapes protègent. Les équipements sont commandés par module : la seconde moitié du plus gros budget peut encore être arrêtée quand la première a fait ses preuves.`,
  },
);
