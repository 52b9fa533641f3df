import { asksFor, asksForUnspaced, type HumanRequestPhrases } from './phrases';

/** A language of which the words for a person, for talking and for wanting are known, and no more. */
interface Lexicon {
  readonly language: string;
  readonly person: string;
  readonly talk: string;
  readonly want: string;
  readonly machine: string;
  readonly not: string;
  readonly fillers: string;
  readonly masks?: string;
  readonly spaced?: false;
}

/** Either order of verb and person, the person alone, and "no machine"; negation counts before and, verbs standing last, after. */
function phrasesOf({
  language,
  person,
  talk,
  want,
  machine,
  not,
  fillers,
  masks,
  spaced,
}: Lexicon): HumanRequestPhrases {
  const orders = spaced === false ? asksForUnspaced : asksFor;
  const gap = spaced === false ? '{near}' : '{gap} ';
  return {
    language,
    explicit: orders({ strong: person, talk, want, talkAfter: talk, wantAfter: want }),
    refusals: [`(?:${not})${gap}(?:${machine})`, `(?:${machine})${gap}(?:${not})`],
    alone: person,
    fillers: `${fillers}|${want}|${talk}`,
    negations: not,
    negationsAfter: not,
    ...(masks === undefined ? {} : { masks }),
    ...(spaced === undefined ? {} : { spaced }),
  };
}

const LEXICONS: readonly Lexicon[] = [
  {
    language: 'sr',
    person:
      'човек~|човјек~|живом особом|живу особу|правом особом|оператер~|оператор~|агент~|запослен~|корисничк~ подршк~|čovek~|operater~|agent~|živom osobom|korisničk~ podršk~',
    talk: 'причам|разговарам|говорим|попричам|спојите|споји|повежите|повежи|контакт~|pričam|razgovaram|govorim|popričam|spojite|spoji|povežite|poveži',
    want: 'хоћу|желим|желела бих|желео бих|треба ми|дајте ми|дај ми|молим|hoću|želim|treba mi|dajte mi|daj mi|molim',
    machine: 'робот~|бот~|машин~|robot(?:[aeiouąęı]~)?|bot(?:[aeiouąęı]~)?|mašin~',
    not: 'не|нећу|не желим|не треба|без|ne|neću|ne želim|ne treba|bez',
    fillers: 'да|са|с|ме|један|неког|da|sa|s|me|jednog|neko|odmah|одмах|здраво|zdravo|правим|живим|pravim|živim',
    masks:
      '(?:ваш|један|vaš|jedan) (?:агент|оператер|agent|operater) (?:је|ми|je|mi)|мобилни оператер|mobilni operater',
  },
  {
    language: 'sl',
    person:
      'človek~|operater~|agent~|svetoval~|zaposlen~|pravo osebo|živo osebo|resnično osebo|pravi osebi|podpor~ strankam',
    talk: 'govoril~|govoriti|pogovori~|pogovarjal~|povežite|poveži|preveži~|pokliče|kontaktir~|klepetal~',
    want: 'želim|hočem|rad bi|rada bi|potrebujem|prosim|dajte mi|daj mi|lahko',
    machine: 'robot(?:[aeiouąęı]~)?|bot(?:[aeiouąęı]~)?|stroj~',
    not: 'nočem|ne želim|ne potrebujem|brez|ne',
    fillers: 'z|s|k|me|živim|pravim|zdravo|takoj|zdaj|enim|nekim',
    masks: '(?:vaš|en) (?:agent|operater) (?:je|mi)|mobilni operater|človeške napake|nepremičninski agent',
  },
  {
    language: 'et',
    person:
      'inimene|inimese~|inimest|klienditeenindaja~|klienditoe~|klienditugi|operaator~|konsultant~|esindaja~|töötaja~|päris inimene',
    talk: 'rääkida|rääkima|suhelda|vestelda|ühendage|ühenda|ühendust|helistage|suunake',
    want: 'soovin|sooviksin|tahan|tahaksin|palun|vajan|andke|saan|saaks',
    machine: 'robot(?:[aeiouąęı]~)?|bot(?:[aeiouąęı]~)?|masina~',
    not: 'ei|ära|ilma|pole vaja',
    fillers: 'mind|ma|mulle|tere|kohe|päris|elus|elava|ühe|mõne|aitäh',
    masks:
      '(?:teie|üks) (?:klienditeenindaja|operaator|töötaja) (?:ütles|lubas|oli)|mobiilioperaator~|teine inimene|kinnisvara~ agent',
  },
  {
    language: 'lv',
    person:
      'cilvēk~|operator~|darbiniek~|konsultant~|pārstāv~|klientu (?:apkalpošan~|servis~|atbalst~)|dzīv~ cilvēk~|aģent~',
    talk: 'runāt|parunāt|aprunāties|savienojiet|savieno|sazināties|pārslēdziet|piezvaniet|sarunāties',
    want: 'gribu|gribētu|vēlos|vajag|vajadzīgs|lūdzu|dodiet|varu|var',
    machine: 'robot(?:[aeiouąęı]~)?|bot(?:[aeiouąęı]~)?|mašīn~',
    not: 'negribu|nevajag|nevēlos|bez|nav',
    fillers: 'ar|es|man|mani|sveiki|labdien|tūlīt|tagad|īstu|dzīvu|kādu|paldies|pie',
    masks:
      '(?:jūsu|viens) (?:operators|darbinieks|konsultants) (?:teica|solīja|bija)|mobilo sakaru operator~|mobilais operators|cits cilvēks|nekustamā īpašuma aģent~',
  },
  {
    language: 'lt',
    person: 'žmog~|žmon~|operator~|darbuotoj~|konsultant~|atstov~|klientų aptarnavim~|gyv~ žmog~|agent~',
    talk: 'kalbėti|pakalbėti|pasikalbėti|kalbėtis|sujunkite|sujunk|sujungti|bendrauti|susisiekti|paskambinkite|perjunkite',
    want: 'noriu|norėčiau|reikia|reikalingas|prašau|duokite|galiu|galima|galėčiau',
    machine: 'robot(?:[aeiouąęı]~)?|bot(?:[aeiouąęı]~)?|mašin~',
    not: 'nenoriu|nereikia',
    fillers: 'su|aš|man|mane|sveiki|labas|dabar|tikru|gyvu|kuo|ačiū|nors|prie',
    masks:
      '(?:jūsų|vienas) (?:operatorius|darbuotojas|konsultantas) (?:sakė|žadėjo|buvo)|mobiliojo ryšio operator~|mobilusis operatorius|kitas žmogus|nekilnojamojo turto agent~',
  },
  {
    language: 'mk',
    person: 'човек~|оператор~|агент~|вработен~|вистинска личност|корисничка поддршка',
    talk: 'зборувам|разговарам|поврзете|поврзи|префрлете|контактирам',
    want: 'сакам|би сакал|би сакала|ми треба|дајте ми|ве молам|може',
    machine: 'робот~|бот~',
    not: 'не|не сакам|не ми треба|без',
    fillers: 'да|со|ме|еден|здраво|веднаш|некој|вистински|жив',
    masks: '(?:вашиот|еден) (?:агент|оператор) (?:рече|ми)|операторот (?:рече|ми)|мобилен оператор',
  },
  {
    language: 'sq',
    person: 'njeri~|operator~|agjent~|punonjës~|person real|përfaqësues~|shërbimi~ i klientit',
    talk: 'flas|bisedoj|lidhni|më lidh|lidhem|kontaktoj',
    want: 'dua|dëshiroj|do të doja|kam nevojë|më jepni|mund|ju lutem',
    machine: 'robot(?:[aeiouąęı]~)?|bot(?:[aeiouąęı]~)?|makin~',
    not: 'nuk|s dua|pa|mos',
    fillers: 'të|me|një|për|tani|përshëndetje|real|vërtetë|të gjallë',
    masks: '(?:agjenti|operatori|punonjësi) (?:juaj )?(?:më|tha)|operatori celular',
  },
  {
    language: 'is',
    person: 'manneskj~|þjónustufulltrú~|starfsm~|fulltrú~|alvöru manneskj~|þjónustuver~',
    talk: 'tala|spjalla|tengja|tengdu|tengið|hringja|ná í|ná sambandi',
    want: 'vil|vildi|óska|þarf|get ég fengið|má ég|vinsamlegast|takk|fá',
    machine: 'vélmenni~|botta|bot',
    not: 'ekki|enga|engan|án',
    fillers: 'við|að|ég|mig|mér|hæ|halló|strax|núna|alvöru|lifandi|einhvern|samband',
    masks: '(?:starfsmaður|fulltrúi|starfsmaðurinn) (?:sagði|lofaði)',
  },
  {
    language: 'ga',
    person: 'duine|duine daonna|daonnaí|gníomhaire|oibreoir|ionadaí',
    talk: 'labhairt|caint|cur tríd|cuir tríd|nascadh',
    want: 'is mian liom|ba mhaith liom|teastaíonn uaim|teastaíonn|le do thoil|tabhair dom',
    machine: 'róbat|bota|meaisín',
    not: 'níl|ná|gan|ní',
    fillers: 'le|mé|anois|dia duit|fíor|beo|chuig|do|thoil',
    masks: 'duine eile|dúirt an gníomhaire',
  },
  {
    language: 'gl',
    person: 'humano|humana|axente|operador~|persoa real|persoa de verdade|asesor~|atención ao cliente',
    talk: 'falar|falo|comunicar~|conecta~|pásame|páseme|contactar',
    want: 'quero|querería|gustaríame|preciso|necesito|por favor|dáme',
    machine: 'robot|robots|bot|máquina',
    not: 'non|sen|ningún',
    fillers: 'cun|cunha|con|unha|un|agora|ola|me|unha persoa|a',
    masks: 'recursos humanos|erro humano|o (?:axente|operador) (?:dixo|díxome)|axente inmobiliario',
  },
  {
    language: 'eu',
    person: 'pertsona bat~|pertsona|gizaki~|agente~|langile~|operadore~|bezeroarentzako arreta~',
    talk: 'hitz egin|hitz egitea|jarri harremanetan|konektatu|pasatu',
    want: 'nahi dut|nahi nuke|behar dut|mesedez',
    machine: 'robot(?:[aeiouąęı]~)?|bot(?:[aeiouąęı]~)?|makina~',
    not: 'ez|gabe',
    fillers: 'batekin|bat|kaixo|orain|benetako|nirekin|eta',
    masks: 'beste pertsona~|pertsona (?:batek|horrek)|agenteak (?:esan|atzo)|langileak (?:esan|atzo)',
  },
  {
    language: 'af',
    person: 'mens|regte mens|regte persoon|agent|operateur|verteenwoordiger|kliëntediens|konsultant|lewendige persoon',
    talk: 'praat|gesels|verbind|skakel|kontak',
    want: 'wil|soek|benodig|het nodig|asseblief|gee my|kan ek|mag ek|graag',
    machine: 'robot|bot|masjien|rekenaar',
    not: 'nie|geen|sonder',
    fillers: 'ek|met|n|my|nou|hallo|dadelik|regte|hê|te|kry|dankie',
    masks: '(?:die|julle|jou) (?:agent|operateur|konsultant) (?:het|sê)|ander mens',
  },
  {
    language: 'hy',
    person: 'մարդ|մարդու|մարդու հետ|օպերատոր~|գործակալ~|աշխատակ~|մասնագետ~',
    talk: 'խոսել|խոսեմ|միացրեք|միացրու|կապվել|զրուցել',
    want: 'ուզում եմ|կուզեի|խնդրում եմ|պետք է|տվեք',
    machine: 'ռոբոտ~|բոտ~',
    not: 'չեմ|առանց|պետք չէ|մի',
    fillers: 'ես|հետ|ինձ|բարև|հիմա|իրական|կենդանի|մի',
    masks: 'օպերատորը (?:ասաց|երեկ)|ուրիշ մարդ',
  },
  {
    language: 'ka',
    person: 'ადამიან~|ოპერატორ~|თანამშრომელ~|თანამშრომლ~|აგენტ~|წარმომადგენ~|კონსულტანტ~',
    talk: 'საუბარი|ლაპარაკი|ვისაუბრო|დამაკავშირეთ|დამაკავშირე|გადამრთეთ|დაკავშირება',
    want: 'მინდა|მსურს|გთხოვთ|მჭირდება|შეიძლება',
    machine: 'რობოტ~|ბოტ~',
    not: 'არ|გარეშე|ნუ',
    fillers: 'მე|თან|ერთად|ახლა|გამარჯობა|ნამდვილ~|ცოცხალ~',
    masks: 'სხვა ადამიან~|(?:ოპერატორმა|აგენტმა|თანამშრომელმა) (?:მითხრა|გუშინ|თქვა)',
  },
  {
    language: 'az',
    person: 'insan|insanla|adamla|canlı adam|operator~|agent~|əməkdaş~|nümayəndə~|müştəri xidmət~|canlı dəstək',
    talk: 'danışmaq|danışım|bağlayın|qoşun|yönləndirin|əlaqə~',
    want: 'istəyirəm|istərdim|lazımdır|zəhmət olmasa|xahiş edirəm|verin|olar',
    machine: 'robot(?:[aeiouąęı]~)?|bot(?:[aeiouąęı]~)?',
    not: 'istəmirəm|lazım deyil|yox|deyil',
    fillers: 'mən|mənə|məni|ilə|bir|salam|indi|real|həqiqi|canlı|olmasa',
    masks: 'mobil operator~|operator (?:dünən|dedi|mənə dedi)|başqa insan|insansan~',
  },
  {
    language: 'kk',
    person: 'адам|адаммен|тірі адам~|оператор~|маман~|қызметкер~|агент~',
    talk: 'сөйлес~|қосыңыз|байланыс~|ауыстырыңыз',
    want: 'қалаймын|келеді|керек|өтінемін|беріңізші|болады ма',
    machine: 'робот~|бот~',
    not: 'емес|жоқ|керек емес|қаламаймын',
    fillers: 'мен|маған|мені|бір|сәлем|қазір|нақты|тірі|сізден',
    masks: 'басқа адам~|мобильді оператор~|оператор (?:кеше|айтты)',
  },
  {
    language: 'uz',
    person: 'odam|odam bilan|tirik odam~|operator~|xodim~|inson|inson bilan|agent~|mutaxassis~',
    talk: 'gaplash~|suhbatlash~|ulang|bog lang|ulab bering|gaplashmoq~',
    want: 'xohlayman|istayman|kerak|iltimos|bering|mumkinmi',
    machine: 'robot(?:[aeiouąęı]~)?|bot(?:[aeiouąęı]~)?',
    not: 'kerak emas|emas|xohlamayman|yo q',
    fillers: 'men|menga|meni|bilan|bir|salom|hozir|haqiqiy|tirik|ga',
    masks: 'boshqa odam~|mobil operator~|operator (?:kecha|aytdi)|inson(?:mi|misan|misiz)',
  },
  {
    language: 'mn',
    person: 'хүн|хүнтэй|жинхэнэ хүн~|оператор~|ажилтан|ажилтантай|мэргэжилтэн~',
    talk: 'ярих|ярьмаар|ярья|холбож|холбоно уу|холбогдох|холбоод',
    want: 'хүсэж байна|хүсч байна|хэрэгтэй|өгөөч|өгнө үү|болох уу|гуйя',
    machine: 'робот~|бот~',
    not: 'хэрэггүй|биш|үгүй',
    fillers: 'би|надад|намайг|нэг|сайн|уу|одоо|жинхэнэ|амьд|байна|үү',
    masks: 'өөр хүн~|оператор (?:өчигдөр|хэлсэн)',
  },
  {
    language: 'ta',
    person: 'மனிதர்~|மனிதரிடம்|மனிதருடன்|முகவர்~|பிரதிநிதி~|ஏஜென்ட்~|ஊழியர்~',
    talk: 'பேச|பேசணும்|பேசலாமா|இணைக்க~|இணையுங்கள்',
    want: 'வேண்டும்|தயவுசெய்து|விரும்புகிறேன்|தேவை',
    machine: 'ரோபோ~|பாட்',
    not: 'வேண்டாம்|இல்லை|இல்லாமல்',
    fillers: 'நான்|எனக்கு|ஒரு|உடன்|உண்மையான|இப்போது|வணக்கம்',
    masks: 'வேறு மனிதர்~',
  },
  {
    language: 'te',
    person: 'మనిషి~|ఏజెంట్~|ప్రతినిధి~|ఆపరేటర్~|వ్యక్తితో',
    talk: 'మాట్లాడ~|కనెక్ట్~|కలపండి',
    want: 'కావాలి|దయచేసి|ఇవ్వండి',
    machine: 'రోబో~|బాట్~',
    not: 'వద్దు|లేదు|కాదు|అక్కర్లేదు',
    fillers: 'నేను|నాకు|ఒక|నిజమైన|ఇప్పుడు|నమస్తే|తో',
  },
  {
    language: 'mr',
    person: 'माणूस|माणसाशी|माणसासोबत|एजंट~|प्रतिनिधी~|ऑपरेटर~|खऱ्या व्यक्तीशी',
    talk: 'बोलायच~|बोलू|बोलणे|जोडा|कनेक्ट',
    want: 'हवा|हवा आहे|पाहिजे|कृपया|द्या',
    machine: 'रोबोट~|बॉट~',
    not: 'नको|नाही',
    fillers: 'मला|मी|एका|शी|खऱ्या|आता|नमस्कार|आहे',
    masks: 'दुसरा माणूस|(?:एजंटने|प्रतिनिधीने)',
  },
  {
    language: 'gu',
    person: 'માણસ~|એજન્ટ~|પ્રતિનિધિ~|ઓપરેટર~',
    talk: 'વાત|કનેક્ટ|જોડો',
    want: 'જોઈએ|કૃપા કરીને|આપો',
    machine: 'રોબોટ~|બોટ~',
    not: 'નથી|નહીં|ના',
    fillers: 'મારે|મને|હું|એક|સાથે|કરવી|છે|હવે|નમસ્તે|કરાવો',
  },
  {
    language: 'pa',
    person: 'ਇਨਸਾਨ~|ਬੰਦੇ|ਏਜੰਟ~|ਆਪਰੇਟਰ~|ਪ੍ਰਤੀਨਿਧ~',
    talk: 'ਗੱਲ|ਕਨੈਕਟ|ਜੋੜੋ',
    want: 'ਚਾਹੀਦਾ|ਚਾਹੁੰਦਾ|ਚਾਹੁੰਦੀ|ਕਿਰਪਾ|ਦਿਓ',
    machine: 'ਰੋਬੋਟ~|ਬੋਟ~',
    not: 'ਨਹੀਂ|ਨਾ',
    fillers: 'ਮੈਂ|ਮੈਨੂੰ|ਇੱਕ|ਨਾਲ|ਕਰਨੀ|ਹੈ|ਹਾਂ|ਹੁਣ|ਕਿਸੇ|ਅਸਲੀ|ਕਰਵਾਓ|ਕਰਕੇ',
  },
  {
    language: 'ne',
    person: 'मान्छे~|एजेन्ट~|प्रतिनिधि~|कर्मचारी~',
    talk: 'कुरा|जोड्नुहोस्|कनेक्ट',
    want: 'चाहन्छु|चाहिन्छ|कृपया|दिनुहोस्',
    machine: 'रोबोट~|बोट~',
    not: 'छैन|होइन|चाहिँदैन',
    fillers: 'म|मलाई|एक|सँग|गर्न|अहिले|नमस्ते|साँचो',
    masks: 'अर्को मान्छे',
  },
  {
    language: 'am',
    person: 'ሰው|ከሰው|ወኪል|ኦፕሬተር|ሰራተኛ',
    talk: 'ማውራት|መነጋገር|ማነጋገር|አገናኙኝ|አገናኘኝ',
    want: 'እፈልጋለሁ|እባክዎ|እባክህ|ስጡኝ',
    machine: 'ሮቦት|ቦት',
    not: 'አልፈልግም|አይደለም|ያለ',
    fillers: 'እኔ|ጋር|እውነተኛ|አሁን|ሰላም',
    masks: 'ሌላ ሰው',
  },
  {
    language: 'km',
    person: 'មនុស្ស|ភ្នាក់ងារ|បុគ្គលិក',
    talk: 'និយាយ|ជជែក|ភ្ជាប់|ទាក់ទង',
    want: 'ចង់|សូម|ត្រូវការ',
    machine: 'រ៉ូបូត|បុត',
    not: 'មិន|កុំ',
    fillers: 'ខ្ញុំ|ជាមួយ|ពិត|ឥឡូវ',
    spaced: false,
  },
  {
    language: 'lo',
    person: 'ພະນັກງານ|ຄົນຈິງ|ເຈົ້າໜ້າທີ່',
    talk: 'ລົມ|ຄຸຍ|ໂອນສາຍ|ຕິດຕໍ່|ເວົ້າ',
    want: 'ຢາກ|ຂໍ|ຕ້ອງການ|ກະລຸນາ',
    machine: 'ຫຸ່ນຍົນ|ບອດ',
    not: 'ບໍ່',
    fillers: 'ຂ້ອຍ|ກັບ|ແດ່|ດຽວນີ້',
    spaced: false,
  },
];

/** Further languages, each with little more than the words of the need. */
export const FURTHER: readonly HumanRequestPhrases[] = LEXICONS.map(phrasesOf);
