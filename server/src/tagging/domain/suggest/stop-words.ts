/**
 * Words that every text of a language has. They are as they come out of `foldWord`: without accents,
 * in lower case. A language that is not listed does without: its frequent words weigh little anyway.
 */
const LISTS: Readonly<Record<string, string>> = {
  en: `a an the and or but if then of to in on at by for from with without into over under about as
    is are was were be been being am it its this that these those there here you he she we they me
    him her us them my your his our their mine yours what which who whom whose when where why how
    not no nor so than too very can could will would shall should may might must do does did done
    has have had having just only also all any both each more most other some such own same up down
    out off again once because while until re ll ve`,
  fr: `le la les un une des du de au aux et ou mais si donc or ni car que qui quoi dont quand comment
    pourquoi ce cet cette ces ca cela ceci il elle ils elles je tu nous vous on me te se lui leur
    leurs mon ma mes ton ta tes son sa ses notre nos votre vos en ne pas plus moins tres trop bien
    peu dans sur sous par pour avec sans chez vers entre est sont etait etre ete suis es sommes etes
    ai as avons avez ont avait avoir eu fait faire faut peut peuvent comme aussi meme tout toute tous
    toutes autre autres quel quelle quels quelles qu jusqu lorsque puis alors encore deja toujours`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber wenn dann von zu in im
    an am auf bei mit ohne aus uber unter fur durch um als wie ist sind war waren sein es dies diese
    dieser dieses da hier ich du er sie wir ihr mich dich ihn uns euch mein dein sein unser euer was
    welche wer wen wann wo warum nicht kein keine so sehr kann konnen wird werden soll sollte muss
    darf hat haben hatte nur auch alle jede mehr noch schon man sich nach vor vom zum zur doch dass`,
  es: `el la los las un una unos unas y o pero si de del al a en con sin por para sobre entre como es
    son era ser esta estan este estas estos eso esto ese que quien cual cuando donde porque no ni
    muy mas menos yo tu ella nosotros ellos me te se le les lo nos mi mis tus su sus nuestro nuestra
    puede pueden hay ha han haber hacer todo toda todos todas otro otra tambien ya solo desde hasta`,
  pt: `o os a as um uma uns umas e ou mas se de do da dos das em no na nos nas ao aos por pelo pela
    para com sem sobre entre como que quem qual quando onde porque nao nem muito mais menos eu tu ele
    ela nos eles me te lhe seu sua seus suas meu minha nosso nossa e sao era ser foi ter tem pode
    podem ha fazer todo toda todos todas outro outra tambem ja so desde ate isso isto este esta voce`,
};

const NONE: ReadonlySet<string> = new Set();
const SETS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(LISTS).map(([language, words]) => [language, new Set(words.split(/\s+/))])
);

/** By locale code: "fr-CA" has the words of "fr". */
export const stopWords = (locale: string): ReadonlySet<string> =>
  SETS.get(locale.toLowerCase().split(/[-_]/)[0] ?? '') ?? NONE;
