const LISTS: Readonly<Record<string, string>> = {
  en: `a about after again all also am an and any are as at be because been before being but by can cant cannot could did do does doesnt doing dont
    for from get gets getting got had has have having hello help hey hi how i id if ill im in into is isnt it its ive just kind know let like long lot me my need no not of on
    one or our out over please same say should so some still tell than thank thanks that the their them then there these they thing this to too
    u up us very want wanted was wasnt way we were what whats when where wheres which while who why will with wont would you your youre much many
    really actually hi there something anything someone somebody happen happens exactly anyway`,
  de: `aber alle als am an auch auf aus bei bin bis bitte da damit dann das dass dem den der des die doch du ein eine einem einen einer es fur
    gibt habe haben hat hallo ich ihr ihre ihnen im in ist ja kann konnen man mein meine meinem meinen meiner mich mir mit muss nach nicht noch nun nur ob
    oder ohne schon sehr sich sie sind so uber um und uns von vor wann war warum was wenn wer werden wie wieder wird wo zu zum zur wieso
    lange viel viele`,
  es: `a al algo como con cual cuando cuanto cuantos de del desde donde el ella en entre es esta este esto fue ha hace hasta hay he hola
    la las le les lo los me mi mis mucho muy no nos o para pero por porque puedo que quiero se ser si sin sobre soy su sus tambien te tengo tiene tu un
    una uno unos y ya yo favor hacer`,
  fr: `a ai alors au aux avec ce ces cet cette comment combien dans de des donc du elle en es est et etre fait il ils j je l la le les leur lui ma
    mais me mes moi mon ne nous on ou par pas peut peux plus pour pourquoi puis quand que quel quelle qui quoi sa se ses si son sont sur ta te tes toi ton tu
    un une vos votre vous y bonjour merci d c n s t m qu`,
  sv: `alla att av bara blir da de dem den denna det detta dig din ditt du efter ej eller en ett for fran ga gor ha han har hej hon hur i inte ja jag kan
    man med men mig min mina mitt mot mycket nar nu och om pa sa sin ska som tack till ut vad var vara vem vi vid vill ar och lange`,
  ar: `في من على الى عن ان هل ما ماذا متى كم كيف اين لماذا هذا هذه ذلك التي الذي هو هي انا انت نحن لم لا لن قد كان كانت يكون مع او و ثم بعد قبل
    عند كل اي لي لدي يمكن يمكنني مرحبا شكرا`,
};

const SETS = new Map(Object.entries(LISTS).map(([language, words]) => [language, new Set(words.split(/\s+/))]));
const NONE: ReadonlySet<string> = new Set();

/** Words that say nothing about what a question is about, already folded as words() folds. */
export function stopwordsOf(language: string): ReadonlySet<string> {
  return SETS.get(language) ?? NONE;
}
