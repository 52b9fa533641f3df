import { asksFor, type HumanRequestPhrases } from './phrases';

export const POLISH: HumanRequestPhrases = {
  language: 'pl',
  explicit: [
    ...asksFor({
      strong:
        'człowiek~|żywy człowiek|konsultant~|pracownik~|agent|agentem|agenta|operator~|doradc~|przedstawiciel~|prawdziw~ osob~|żyw~ osob~|obsługą klienta|obsługa klienta|obsługi klienta|biuro obsługi|kierownik~|przełożon~|infolini~|czat na żywo',
      weak: 'ktoś|kimś|kogoś|osob~|menedżer~|szef~|wsparciem',
      want: 'chcę|chce|chciałbym|chciałabym|potrzebuję|potrzebuje|proszę o|poproszę|dajcie|daj|daj mi|czy jest|jest tu|gdzie jest|wolę|żądam|proszę dać',
      talk: 'rozmawiać|porozmawiać|pogadać|gadać|mówić|pomówić|rozmowa|rozmowę|rozmowy|połączyć|połącz|połączcie|połączenie|proszę połączyć|przełączyć|przełącz|przekieruj|przekierować|skontaktować|kontakt|kontaktu|czatować|napisać do|zadzwonić|przekażcie|dodzwonić',
      talkAfter: 'zadzwoni|oddzwoni|porozmawiać|pomoże|przy telefonie|kto pomoże|może pomóc',
      wantAfter: 'proszę|teraz|natychmiast|poproszę|pilnie|dostępny',
    }),
    '(?:czy )?(?:może|mógłby) (?:mi )?ktoś (?:mi )?(?:pomóc|zadzwonić|oddzwonić|odpowiedzieć)(?: proszę| z tym)?(?= \\||$)|czy ktoś (?:może|mógłby)? ?(?:mi )?(?:może )?(?:pomóc|pomoże|zadzwonić|oddzwonić)(?= \\||$| proszę)|(?:proszę )?(?:zadzwońcie|zadzwoń|oddzwońcie)(?: do mnie)?|pomoc człowieka',
    '(?:czy )?(?:może|mógłby|mogłaby) (?:ktoś|jakiś człowiek) (?:do mnie |mi )?(?:zadzwonić|oddzwonić|pomóc|odpowiedzieć)(?: do mnie)?(?= \\||$| proszę)',
  ],
  refusals: [
    '(?:nie|dość|żadnych|bez)(?: [^ |]+){0,4}? (?:bot|bota|botem|botów|robot|robota|robotem|robotów|maszyną|automatem|chatbotem|chatbota|ai)(?= \\||$| proszę)',
  ],
  hints: [
    'czy (?:ktoś|jest tu ktoś)',
    'jest tam ktoś',
    '(?:numer|telefon) (?:do )?(?:obsługi|infolinii|biura)',
    'czy rozmawiam z',
  ],
  alone:
    'człowiek|człowieka|konsultant|konsultanta|pracownik|agent|operator|doradca|żywy człowiek|prawdziwa osoba|osoba|obsługa klienta|kierownik|infolinia|z człowiekiem|z konsultantem',
  fillers:
    'proszę|poproszę|teraz|natychmiast|hej|cześć|dzień|dobry|chcę|z|ze|rozmawiać|porozmawiać|mi|daj|tak|potrzebuję|pilne|żywy|prawdziwy|dziękuję|o|rozmowa|połącz|połączyć|mnie',
  masks:
    'prawa człowieka|błąd ludzki|agent nieruchomości|(?:wasz|twój|pański|ten) (?:konsultant|pracownik|agent) (?:powiedział|mówił|był|obiecał)|osobiście|inna osoba|inną osobą|operator komórkowy|nie jestem robotem|robot sprzątający',
  negations: 'nie|bez|nigdy|żaden|zamiast',
  despite: 'dlaczego|czemu|nie (?:mogę|da się|można|ma|wiem jak|pomaga~|rozumie~)',
};

export const CZECH: HumanRequestPhrases = {
  language: 'cs',
  explicit: [
    ...asksFor({
      strong:
        'člověk~|živ~ člověk~|operátor~|pracovník~|agent~|poradce|poradcem|zástupc~|skutečn~ osob~|živ~ osob~|zákaznick~ podpor~|zákaznick~ servis~|zákaznick~ link~|vedoucí~|nadřízen~|lidskou podporu',
      weak: 'někdo|někým|někoho|osob~|šéf~|manažer~|podporou',
      want: 'chci|chtěl bych|chtěla bych|potřebuji|potřebuju|dejte mi|dej mi|prosím|je tu|je tam|kde je|raději|radši|žádám|můžu dostat',
      talk: 'mluvit|promluvit|hovořit|pokecat|bavit|spojit|spojte|spoj|spojení|přepojit|přepojte|přepoj|kontaktovat|kontakt|chatovat|napsat|předejte|dovolat|popovídat',
      talkAfter: 'zavolá|pomůže|na telefonu|může pomoct|může pomoci|kdo mi pomůže',
      wantAfter: 'prosím|hned|teď|ihned',
    }),
    '(?:může|mohl by) mi (?:prosím )?někdo (?:pomoct|pomoci|zavolat|odpovědět)(?: prosím| s tím)?(?= \\||$)|(?:zavolejte|zavolej) mi|pomoc člověka|přepojte mě|spojte mě',
  ],
  refusals: [
    '(?:nechci|ne|žádný|žádné|dost|bez)(?: [^ |]+){0,4}? (?:bot|bota|botem|boty|robot|robota|robotem|roboty|stroj|strojem|chatbot|chatbotem|automatem|ai)(?= \\||$| prosím)',
  ],
  hints: ['může (?:mi )?někdo', 'je (?:tu|tam) někdo', '(?:číslo|telefon) na (?:podporu|zákaznick~|linku)', 'mluvím s'],
  alone:
    'člověk|člověka|operátor|operátora|pracovník|agent|poradce|živý člověk|živá osoba|osoba|zákaznická podpora|zákaznický servis|vedoucí|podpora|s člověkem|s operátorem',
  fillers:
    'prosím|hned|teď|ahoj|dobrý|den|chci|s|se|mluvit|mi|dejte|ano|potřebuji|potřebuju|živý|skutečný|děkuji|spojit|spojte|mě|na',
  masks:
    'lidská práva|lidská chyba|realitní agent|(?:váš|ten) (?:operátor|pracovník|agent) (?:řekl|byl|slíbil)|osobně|jiná osoba|mobilní operátor|nejsem robot|robotický vysavač',
  negations: 'ne|nechci|nepotřebuji|nepotřebuju|bez|nikdy|žádný|místo',
  despite: 'proč|nemůžu|nemohu|nelze|není|nevím jak|nepomáh~|nerozumí~',
};

export const SLOVAK: HumanRequestPhrases = {
  language: 'sk',
  explicit: [
    ...asksFor({
      strong:
        'človek~|živ~ človek~|operátor~|pracovník~|agent~|poradc~|zástupc~|skutočn~ osob~|živ~ osob~|zákazníck~ podpor~|zákazníck~ servis~|zákazníck~ link~|vedúc~|nadriaden~',
      weak: 'niekto|niekým|niekoho|osob~|šéf~|manažér~|podporou',
      want: 'chcem|chcel by som|chcela by som|potrebujem|dajte mi|daj mi|prosím|je tu|je tam|kde je|radšej|žiadam',
      talk: 'hovoriť|rozprávať|porozprávať|spojiť|spojte|spoj|spojenie|prepojiť|prepojte|prepoj|kontaktovať|kontakt|chatovať|napísať|dovolať',
      talkAfter: 'zavolá|pomôže|na telefóne|môže pomôcť',
      wantAfter: 'prosím|hneď|teraz|ihneď',
    }),
    '(?:môže|mohol by) mi (?:prosím )?niekto (?:pomôcť|zavolať|odpovedať)(?: prosím| s tým)?(?= \\||$)|(?:zavolajte|zavolaj) mi|prepojte ma|spojte ma',
  ],
  refusals: [
    '(?:nechcem|nie|žiadny|dosť|bez)(?: [^ |]+){0,4}? (?:bot|bota|botom|robot|robota|robotom|stroj|chatbot|chatbotom|automatom|ai)(?= \\||$| prosím)',
  ],
  hints: ['môže (?:mi )?niekto', 'je (?:tu|tam) niekto'],
  alone:
    'človek|človeka|operátor|operátora|pracovník|agent|poradca|živý človek|živá osoba|osoba|zákaznícka podpora|zákaznícky servis|vedúci|podpora|s človekom|s operátorom',
  fillers:
    'prosím|hneď|teraz|ahoj|dobrý|deň|chcem|s|so|hovoriť|mi|dajte|áno|potrebujem|živý|skutočný|ďakujem|spojiť|spojte|ma|na',
  masks:
    'ľudské práva|realitný agent|(?:váš|ten) (?:operátor|pracovník|agent) (?:povedal|bol|sľúbil)|osobne|iná osoba|mobilný operátor|nie som robot|robotický vysávač',
  negations: 'nie|nechcem|nepotrebujem|bez|nikdy|žiadny|namiesto',
  despite: 'prečo|nemôžem|nedá sa|nie je|neviem ako|nepomáha~|nerozumie~',
};

export const RUSSIAN: HumanRequestPhrases = {
  language: 'ru',
  explicit: [
    ...asksFor({
      strong:
        'человек|человека|человеком|человеку|людьми|оператор~|специалист~|сотрудник~|менеджер~|представител~|консультант~|агент|агента|агентом|живой человек|живого человека|живым человеком|живого|служб~ поддержки|поддержк~|техподдержк~|начальник~|руководител~|колл центр~',
      weak: 'кто нибудь|кто то|кем нибудь|кем то|кого нибудь|кому нибудь|люди|старш~|вами по телефону',
      want: 'хочу|хотел бы|хотела бы|хотелось бы|нужен|нужна|нужно|нужны|требую|дайте|дай|дайте мне|позовите|позови|можно|есть|есть ли|где|пожалуйста|прошу|предпочитаю|ищу|пригласите|вызовите',
      talk: 'поговорить|говорить|пообщаться|общаться|связаться|свяжите|свяжи|соединить|соедините|соедини|соединение|переключите|переключи|переключить|переведите|переведи|перевести|позвать|связь|разговаривать|разговор|чат|написать|дозвониться|поболтать|передайте',
      talkAfter: 'поговорить|позвонит|перезвонит|поможет|может помочь|на линии|на связи|свяжется|ответит',
      wantAfter: 'пожалуйста|срочно|сейчас|немедленно|нужен|нужна|плиз|позовите|позови|дайте|дай|давай|пригласите',
    }),
    '(?:есть|кто) (?:тут |здесь )?(?:кто )?(?:нибудь )?жив(?:ой|ая|ые люди)',
    '(?:может|мог бы|могла бы) (?:мне )?(?:пожалуйста )?(?:кто нибудь|кто то)(?: мне)? (?:помочь|позвонить|перезвонить|ответить)(?: пожалуйста| с этим)?(?= \\||$)|(?:кто нибудь|кто то) (?:может |мне )*(?:помочь|поможет|помогите|ответит)(?: мне)?(?= \\||$| пожалуйста)|(?:позвоните|перезвоните|наберите)(?: мне)?(?= \\||$| пожалуйста)|(?:помощь|поддержка) (?:живого )?человека',
  ],
  refusals: [
    '(?:не|хватит|без|никаких|надоел~|достал~)(?: [^ |]+){0,4}? (?:бот|бота|ботом|боты|ботов|ботами|робот|робота|роботом|роботы|роботов|роботами|машиной|автоответчик~|чат ботом|чатбот~|ии)(?= \\||$| пожалуйста)',
  ],
  hints: [
    'кто нибудь (?:может|мне)',
    'есть (?:тут |там |здесь )?кто нибудь',
    'есть кто',
    '(?:номер|телефон) (?:горячей|службы|поддержки)',
    'я (?:говорю|общаюсь) с',
  ],
  alone:
    'человек|человека|оператор|оператора|специалист|сотрудник|менеджер|представитель|консультант|агент|живой человек|живого человека|служба поддержки|поддержка|начальник|руководитель|живого оператора|перезвоните',
  fillers:
    'пожалуйста|срочно|сейчас|немедленно|привет|здравствуйте|хочу|с|со|поговорить|говорить|мне|дайте|да|нужен|нужна|живой|живого|реальный|спасибо|плиз|соедините|позовите|на|добрый|день|ну|можно',
  masks:
    'права человека|человеческ~|агент по недвижимости|турагент~|(?:ваш|этот|один) (?:оператор|сотрудник|менеджер|специалист) (?:сказал|обещал|был|ответил)|на человека|другой человек|другому человеку|мобильн~ оператор~|оператор (?:связи|мобильн~)|не робот|робот пылесос|молодой человек',
  negations: 'не|без|никогда|нет|вместо|ненужен',
  negationsAfter: 'не (?:нужен|нужна|нужно|надо)',
  despite: 'почему|не (?:могу|удается|получается|дозвон~|помога~|понима~|знаю как)|нельзя|невозможно|нет ли|неужели',
};

export const UKRAINIAN: HumanRequestPhrases = {
  language: 'uk',
  explicit: [
    ...asksFor({
      strong:
        'людина|людину|людиною|людини|людині|оператор~|спеціаліст~|фахівц~|співробітник~|працівник~|менеджер~|представник~|консультант~|агент|агента|агентом|жив~ людин~|служб~ підтримки|підтримк~|керівник~|кол центр~',
      weak: 'хто небудь|хтось|кимось|ким небудь|когось|люди',
      want: 'хочу|хотів би|хотіла б|хотілося б|потрібен|потрібна|потрібно|вимагаю|дайте|дай|дайте мені|покличте|поклич|можна|чи є|є|де|будь ласка|прошу',
      talk: 'поговорити|говорити|поспілкуватися|спілкуватися|звязатися|зв язатися|звяжіть|зв яжіть|з єднати|з єднайте|зєднайте|переключіть|переключи|переведіть|перемкніть|звязок|розмовляти|розмова|написати|додзвонитися|передайте',
      talkAfter: 'поговорити|зателефонує|передзвонить|допоможе|може допомогти|на звязку|відповість',
      wantAfter: 'будь ласка|терміново|зараз|негайно|потрібен|потрібна',
    }),
    '(?:може|міг би) (?:мені )?(?:хтось|хто небудь)(?: мені)? (?:допомогти|зателефонувати|відповісти)(?: будь ласка| з цим)?(?= \\||$)|(?:хтось|хто небудь) (?:може |мені )*(?:допомогти|допоможе)(?= \\||$| будь)|(?:зателефонуйте|передзвоніть|подзвоніть)(?: мені)?(?= \\||$| будь)',
  ],
  refusals: [
    '(?:не|досить|без|жодних|набрид~)(?: [^ |]+){0,4}? (?:бот|бота|ботом|боти|ботів|робот|робота|роботом|роботів|машиною|чат ботом|чатбот~|ші)(?= \\||$| будь)',
  ],
  hints: ['(?:хтось|хто небудь) може', 'чи є (?:тут|там)? ?хтось', '(?:номер|телефон) (?:підтримки|служби|гарячої)'],
  alone:
    'людина|людину|оператор|оператора|спеціаліст|фахівець|співробітник|менеджер|представник|консультант|агент|жива людина|живу людину|служба підтримки|підтримка|керівник',
  fillers:
    'будь|ласка|терміново|зараз|негайно|привіт|вітаю|хочу|з|із|зі|поговорити|мені|дайте|так|потрібен|потрібна|жива|живу|живий|дякую|з єднайте|покличте|на|добрий|день|можна',
  masks:
    'права людини|людськ~|агент з нерухомості|(?:ваш|цей) (?:оператор|менеджер|працівник) (?:сказав|обіцяв|був)|на людину|інша людина|мобільн~ оператор~|не робот|робот пилосос',
  negations: 'не|без|ніколи|немає|замість',
  negationsAfter: 'не (?:потрібен|потрібна|треба)',
  despite: 'чому|не (?:можу|вдається|допомага~|розумі~|знаю як)|неможливо|хіба немає',
};

export const BULGARIAN: HumanRequestPhrases = {
  language: 'bg',
  explicit: [
    ...asksFor({
      strong:
        'човек|човека|хора|оператор~|служител~|агент|агента|консултант~|представител~|жив човек|истински човек|реален човек|отдел обслужване|обслужване на клиенти|мениджър~|началник~|поддръжка',
      weak: 'някой|някого|лице',
      want: 'искам|бих искал|бих искала|трябва ми|нужен ми е|дайте ми|дай ми|дайте|може ли|има ли|къде е|моля|предпочитам|настоявам',
      talk: 'говоря|поговоря|разговарям|говорене|свържете|свържи|свържа|връзка|прехвърлете|прехвърли|контакт|чат|пиша|обадя',
      talkAfter: 'да ми помогне|да ми се обади|на телефона|с когото да говоря',
      wantAfter: 'моля|сега|веднага|спешно',
    }),
    '(?:може ли|може) (?:някой|човек|оператор)(?: да)? (?:да )?(?:ми )?(?:помогне|се обади|отговори)(?: моля)?(?= \\||$)|(?:може ли )?(?:някой )?да ми помогне (?:някой)(?= \\||$)|обадете ми се|свържете ме',
  ],
  refusals: [
    '(?:не|стига|без|никакви)(?: [^ |]+){0,4}? (?:бот|ботове|бота|робот|роботи|машина|чатбот)(?= \\||$| моля)',
  ],
  hints: ['може ли някой', 'има ли (?:някой|някого)', '(?:телефон|номер) за (?:връзка|поддръжка|клиенти)'],
  alone:
    'човек|оператор|служител|агент|консултант|представител|жив човек|истински човек|обслужване на клиенти|мениджър|поддръжка',
  fillers:
    'моля|сега|веднага|здравейте|искам|с|със|да|говоря|ми|дайте|трябва|жив|истински|благодаря|спешно|добър|ден|един|на|за',
  masks:
    'права на човека|човешка грешка|агент по недвижими|(?:вашият|един) (?:служител|оператор) (?:каза|беше)|друг човек|мобилен оператор|не съм робот|прахосмукачка робот',
  negations: 'не|без|никога|няма|вместо|не искам',
  despite: 'защо|не мога|не успявам|няма ли|не знам как|не ми помага|не разбира~',
};

export const CROATIAN: HumanRequestPhrases = {
  language: 'hr',
  explicit: [
    ...asksFor({
      strong:
        'čovjek~|čovek~|živ~ čovjek~|živ~ osob~|operater~|djelatnik~|zaposlenik~|agent|agenta|agentom|savjetnik~|predstavnik~|prav~ osob~|stvarn~ osob~|služb~ za korisnike|korisničk~ služb~|korisničk~ podršk~|voditelj~|nadređen~',
      weak: 'netko|nekim|nekoga|neko|osob~|šef~|podršk~',
      want: 'želim|hoću|htio bih|htjela bih|trebam|treba mi|dajte mi|daj mi|molim|ima li|gdje je|radije|tražim',
      talk: 'razgovarati|pričati|popričati|govoriti|spojite|spoji|spojiti|prebacite|prebaci|kontaktirati|kontakt|čavrljati|pisati|chatati',
      talkAfter: 'da mi pomogne|da me nazove|na telefonu|može pomoći',
      wantAfter: 'molim|odmah|sada|hitno',
    }),
    '(?:može|mogao bi) (?:li )?(?:mi )?(?:netko|neko) (?:mi )?(?:pomoći|nazvati)(?: molim)?(?= \\||$)|nazovite me|nazovi me|spojite me',
  ],
  refusals: [
    '(?:ne|dosta|bez|nikakv~)(?: [^ |]+){0,4}? (?:bot|botom|bota|robot|robotom|robota|stroj~|chatbot~)(?= \\||$| molim)',
  ],
  hints: ['može (?:li )?(?:mi )?netko', 'ima li koga'],
  alone:
    'čovjek|čovjeka|operater|operatera|djelatnik|agent|savjetnik|predstavnik|prava osoba|živa osoba|osoba|korisnička služba|korisnička podrška|voditelj|podrška|s čovjekom|s operaterom',
  fillers: 'molim|odmah|sada|bok|dobar|dan|želim|s|sa|razgovarati|mi|dajte|da|trebam|pravi|živi|hvala|hitno|spojite|me',
  masks:
    'ljudska prava|ljudska greška|agent za nekretnine|(?:vaš|taj) (?:djelatnik|agent|operater) (?:je|rekao)|osobno|druga osoba|mobilni operater|nisam robot|robot usisavač',
  negations: 'ne|nemoj|bez|nikad|nikada|nijedan|umjesto|ne trebam',
  despite: 'zašto|ne mogu|ne uspijevam|nema li|ne znam kako|ne pomaže~|ne razumije~',
};
