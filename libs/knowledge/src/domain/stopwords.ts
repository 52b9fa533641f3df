import { fold } from './fold';

/**
 * Written folded, as `fold` leaves words; greetings and politeness are in them, because first messages are full
 * of both.
 */
const LISTS: Readonly<Record<string, string>> = {
  en: `sorry oops excuse pardon dear team kindly quick question wondering wonder curious well oh ah hmm hm actually basically again perhaps a about after again all also am an and any are as at be because been before being but by can cant cannot could did do does doesnt doing dont
    for from get gets getting got had has have having hello help hey hi how i id if ill im in into is isnt it its ive just kind know let like long lot me my need no not of on
    one or our out over please same say should so some still tell than thank thanks that the their them then there these they thing this to too
    u up us very want wanted was wasnt way we were what whats when where wheres which while who why will with wont would you your youre much many
    really actually hi there something anything someone somebody happen happens exactly anyway
    im ive id ill ur r pls plz thx ok yes gonna wanna gotta bit able possible come put makes make made does doing done sure maybe think knows guys guy omg lol hows thats theres
    yet ago`,
  de: `sorry entschuldigung verzeihung frage kurze kurz eigentlich mal eben gerne gern moin servus also denn aber alle als am an auch auf aus bei bin bis bitte da damit dann das dass dem den der des die doch du ein eine einem einen einer es fur
    gibt habe haben hat hallo ich ihr ihre ihnen im in ist ja kann konnen man mein meine meinem meinen meiner mich mir mit muss nach nicht noch nun nur ob
    oder ohne schon sehr sich sie sind so uber um und uns von vor wann war warum was wenn wer werden wie wieder wird wo zu zum zur wieso
    lange viel viele`,
  es: `perdon disculpe disculpa oye oiga pregunta duda pues entonces buenas buenos dias tardes a al algo como con cual cuando cuanto cuantos de del desde donde el ella en entre es esta este esto fue ha hace hasta hay he hola
    la las le les lo los me mi mis mucho muy no nos o para pero por porque puedo que quiero se ser si sin sobre soy su sus tambien te tengo tiene tu un
    una uno unos y ya yo favor hacer`,
  fr: `desole pardon excusez question bonsoir salut svp stp euh a ai alors au aux avec ce ces cet cette comment combien dans de des donc du elle en es est et etre fait il ils j je l la le les leur lui ma
    mais me mes moi mon ne nous on ou par pas peut peux plus pour pourquoi puis quand que quel quelle qui quoi sa se ses si son sont sur ta te tes toi ton tu
    un une vos votre vous y bonjour merci d c n s t m qu`,
  sv: `forlat ursakta fraga egentligen snalla hejsan alla att av bara blir da de dem den denna det detta dig din ditt du efter ej eller en ett for fran ga gor ha han har hej hon hur i inte ja jag kan
    man med men mig min mina mitt mot mycket nar nu och om pa sa sin ska som tack till ut vad var vara vem vi vid vill ar och lange`,
  ar: `عفوا اسف معذره سؤال السلام عليكم في من على الى عن ان هل ما ماذا متى كم كيف اين لماذا هذا هذه ذلك التي الذي هو هي انا انت نحن لم لا لن قد كان كانت يكون مع او و ثم بعد قبل
    عند كل اي لي لدي يمكن يمكنني مرحبا شكرا`,
  it: `a ad al alla alle ai agli allo anche ancora avete ho ha hai hanno abbiamo che chi ci c e ce come con cosa cos quale quali quando quanto quanta quanti quante da dal dalla
    dei del della delle degli di dove e ed era essere fare faccio fa gli i il in io l la le lei lo loro ma me mi mia mio mie miei ne nel nella nelle nei non nostro o per perche piu
    po posso puo potete poi qui se sei si sia siete sono sta sto su sua suo sul sulla suoi ti tra tu tuo tua un una uno vi va vado voi vorrei voglio vostro ciao grazie favore devo
    deve bisogna d s qualcosa questo questa quello quella va bene`,
  pt: `a ao aos as ai ainda algo com como da das de do dos e ela ele em entao era essa esse esta este estao estou eu faz fazer foi ha isso ja la lhe mais mas me meu meus
    minha minhas muito na nas nao nem no nos nossa nosso o os ou para pra pelo pela por porque posso pode podem pois qual quais quando quanto quanta quantos que quem quero queria
    se sem ser seu sua sao so sobre tambem tem tenho ter teu tu um uma umas uns voce voces vou ola oi obrigado obrigada favor devo preciso da dar onde ate`,
  nl: `aan al alle als ben bij daar dan dat de deze die dit doe doen door dus een en er ga gaat geen had hallo heb hebben heeft hem het hier hij hoe hoeveel hoi ik in is ja je jij
    jou jouw jullie kan kun kunnen kunt maar mag me meer met mij mijn moet moeten na naar niet nog nu of om ons onze ook op over staat te toe tot u uit uw van veel voor waar waarom
    wanneer wat we welke wel wie wij wil wilt word wordt ze zich zij zijn zo zou dank graag lang`,
  da: `af alle at blev da de dem den der deres det dig din dit du efter eller en er et for fra gar hans har hej hende her hos hun hvad hvem hvis hvor hvordan hvornar hvorfor i ikke
    ind ja jeg jeres kan ma man med meget men mig min mit mine nar noget nu og om op os pa sa sig sin skal som tak til ud under var ved vi vil laenge`,
  nb: `alle at av ble da de dem den der deres det dette din ditt du eller en er et etter for fra gjor gjore ha han har hei her hun hva hvem hvis hvor hvordan nar hvorfor i ikke
    ja jeg kan man med meg meget men min mitt mine mye noe na og om opp oss pa sa seg sin skal som takk til ut var ved vi vil lenge`,
  fi: `ei en et ja joka jos jotka kanssa kiitos kun kuin kuinka kauan koska onko oli olen olet on ovat saa saan se sen siina sita ne nyt mika mita miten missa milloin minun minulla
    mina sina me te he voi voin voiko voinko tama taman tai vai moi hei ole olla han mutta myos`,
  pl: `a ale bo by byc byl byla chce ci co czy czemu dla dlaczego do gdy gdzie go i ich ile ja jak jaki jaka jakie jako jest jestem jesli juz kiedy kto ktory ktora ktore ma mam mi mnie moge
    mozna moze moj moja moje mu na nad nam nas nie niz o od oraz po pod prosze przed przez przy sa sie sobie ta tak tam te tego ten to tu tylko ty w we wiec wy z za ze zrobic dzien
    dobry dziekuje musze trzeba bardzo`,
  cs: `a aby ale ani az bude by byl byla co do i ja jak jake je jeho jen jeste ji jsem jsi jsou k kam kde kdo kdy kdyz ktery ktera ktere ma mam me mi mit mne moje muj muze mohu
    muzu na nebo nejsem neni ne o od po pod pokud prece pred pri pro proc prosim s se si sve ta tak take tam te ten to tu ty u uz v ve vam vas vase z za ze kolik dobry den dekuji musim`,
  ro: `a ai al am ar are as asta au ca care ce cel cand cat cata cati cate cine cu cum da daca dar de din ea ei el este eu fi fost iar il imi in intr la le lor lui mai ma mea mei meu mi
    nu o ori pe pentru pot poate prin sa sau se si sunt te tu un una unde unei unui va vreau am buna multumesc trebuie`,
  hu: `a az azt ez ezt egy en es van vagy vagyok volt de ha hogy hogyan hol mi mit mikor mennyi miert ki kell lehet nem is csak meg mar mint nekem szeretnek tudok koszonom szia meddig
    mennyibe mennyire ezek azok be fel le el`,
  tr: `acaba ama ben beni benim bir biz bizim bu bunu cok da daha de degil diye en gibi hangi hem icin ile ise istiyorum istiyor kac kadar ki kim mi mu ne neden nerede nereye nasil ne
    o olarak olur olabilir onu orada sana sen siz sizin su ve veya var yok ya zaman lazim gerek merhaba tesekkur miyim muyum midir yapmam`,
  ru: `а без более бы был была было быть в вам вас ваш весь во вот все вы где да даже для до его ее если есть еще же за здесь и из или им их к как какая какие какой когда кто куда ли мне
    можно могу мой моя мои мы на надо нам нас наш не него нее нет ни но ну нужно о об он она они от по под пока почему при про с сколько со так там то тоже только ты у уже хочу что чтобы
    эта эти это этот я делать привет здравствуйте спасибо пожалуйста`,
  uk: `а або але без би був була було бути в вам вас ваш ви все де для до його є за з зі і із й їх к коли хто куди ли мені можна можу мій моя ми на нам нас наш не нема ні но о об він вона
    вони від по чому при про скільки так там те той тільки ти у вже хочу що щоб ця ці це цей я як яка які який робити привіт дякую будь ласка треба`,
  el: `α αν από αυτο για δε δεν εγω ειναι εχω εχει εχετε η ηταν θα και κατι με μεχρι μια μου μπορω να ο οι οταν ποιο ποσο ποτε που πρεπει πως σας σε στα στη στην στο στον τα τη
    την της τι το τον του των υπαρχει ως θελω γεια ευχαριστω`,
  he: `את אני של על עם זה זו זאת לא כן מה מי איך איפה מתי כמה למה האם יש אין אפשר יכול יכולה רוצה צריך שלי שלכם הוא היא אנחנו אתם גם או אם כי כל עד שלום תודה בבקשה`,
  fa: `از با به در را و یا که این ان چه چگونه چطور کجا کی چند چقدر ایا است هست هستم دارم دارد دارید می من ما شما برای تا هم اگر نه بله سلام ممنون لطفا باید میتوانم`,
  hi: `है हैं हूँ हो का की के को में से पर और या क्या कैसे कब कहाँ कितना कितने कितनी कौन क्यों मैं मुझे मेरा मेरी मेरे हम आप आपका यह वह नहीं तो भी कर करना सकता सकते चाहिए नमस्ते धन्यवाद`,
  id: `ada adalah aku apa apakah atau bagaimana bahwa berapa bisa boleh dan dari dengan di dia harus hari ini itu juga kalau kamu kapan kami ke kenapa lagi mana mau mengapa mereka
    nya pada saya sebagai sudah tidak untuk yang ya dong halo terima kasih`,
  vi: `là và của có không được cho tôi bạn này đó ở với thì mà như thế nào bao nhiêu khi khi nào đâu ai gì cái một những các đã sẽ đang muốn phải làm xin chào cảm ơn`,
  ja: `は が を に で と の へ も や か から まで より です ます ません でした ました でしょう だ た て い する し し て いる ある あり なる れる られる せる この その あの どの これ それ あれ どれ
    ここ そこ あそこ どこ いつ だれ なに 何 なぜ どう いくら いくつ お ご 私 私 たち ください いただけ の です が よ ね 的 さん 大丈夫 こと もの`,
  zh: `的 了 在 是 我 你 您 他 她 它 们 我们 你们 吗 呢 吧 啊 和 与 或 及 也 都 就 还 不 没 没有 有 这 那 哪 哪里 什么 怎么 怎样 如何 为什么 多少 几 可以 能 要 想 会 请 请问 一个 个 到 被 把 给 从 对 上 下`,
  ko: `은 는 이 가 을 를 에 에서 의 도 로 으로 와 과 하고 그리고 또는 저 나 제 우리 무엇 뭐 언제 어디 어떻게 왜 얼마 몇 누구 있어요 있나요 없어요 인가요 하나요 할 수 주세요 합니다 입니다`,
};

const SETS = new Map(Object.entries(LISTS).map(([language, words]) => [language, new Set(fold(words).split(/\s+/))]));
const NONE: ReadonlySet<string> = new Set();

/** Words that say nothing about what a question is about, already folded as words() folds. */
export function stopwordsOf(language: string): ReadonlySet<string> {
  return SETS.get(language) ?? NONE;
}
