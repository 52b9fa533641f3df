import type { RiskWords } from './risk-words';

/** More languages, and for the first six what their own lists lack. */
export const FURTHER_RISK_WORDS: readonly RiskWords[] = [
  {
    language: 'en',
    risks: {
      self_harm:
        'killing myself|dont want to (?:live|be alive|exist) (?:any more|anymore|any longer)|do not want to live|no (?:point|reason|sense) (?:in |to )(?:living|live|go on)|(?:might|may) as well be dead|(?:wish|wished) i was dead|i want to end it|end it all|tired of living|life is not worth|hurting myself|cut myself on purpose',
      threat:
        '(?:i|we) (?:will|ll|shall|am going to|m going to|are going to|am gonna|m gonna|gonna|would|want to)(?: [^ |]+){0,3}? (?:kill|hurt|shoot|stab|beat|burn|bomb|destroy|murder|attack) (?:you|your|u|them|all of you|everyone|everybody|somebody|someone|it down|the (?:office|shop|store|building|agent|staff))|(?:i|ill|i ll) (?:will )?burn (?:it|you|your [^ |]+|the [^ |]+) down|(?:come|coming|go|going)(?: [^ |]+){0,3}? (?:to|and) (?:hurt|kill|beat|shoot|find) you|bring(?:ing)? (?:a|my) (?:gun|knife|bomb)|i know where (?:you|your)(?: [^ |]+){0,3}? (?:live|lives|work|works|is|are)|ill (?:kill|hurt|find|shoot|beat) you|death threat|bomb (?:in|under|at) your',
      fraud: 'fell for a (?:scam|trick)|(?:got|been|was) (?:scammed|ripped off|conned|duped)|fraudster|con artist',
      account_takeover:
        '(?:someone|somebody|a stranger|he|she|they) (?:has )?(?:changed|reset) my (?:password|email|phone number|login)|(?:someone|somebody|a stranger){gap} access to my (?:account|profile)|(?:someone|somebody){gap} (?:logged|signed) in(?:to)?(?: to)? my (?:account|profile)',
      data_request:
        'gdpr|subject access request|data (?:subject|access|erasure|deletion|portability) request|right to (?:be forgotten|erasure|access|object)|data protection (?:officer|request|authority)|ccpa|(?:all|every)(?: [^ |]+){0,2}? (?:data|information)(?: [^ |]+){0,2}? (?:you|lumo) (?:hold|store|have|keep|process)(?: [^ |]+){0,2}? (?:about|on) me',
      vulnerable:
        '(?:cant|cannot|can not)(?: [^ |]+){0,4}? (?:buy|afford|pay for) (?:food|rent|medicine|heating)|i have cancer|terminal illness|(?:my|our) (?:mother|father|mum|mom|dad|husband|wife|partner|son|daughter|brother|sister) (?:has )?died',
    },
  },
  {
    language: 'de',
    risks: {
      self_harm:
        'bringe? mich um|mich umzubringen|will sterben|nicht mehr leben (?:will|mochte)|mochte nicht mehr leben|suizidgedanken|mir was antun|ware lieber tot|keinen sinn mehr zu leben',
      threat:
        '(?:bringe?|steche?|schlage?|mache?) (?:euch|sie|dich)(?: alle)? (?:um|ab|tot|fertig|kaputt)|(?:zunde|stecke|brenne){gap} (?:laden|buro|euch|geschaft|firma|haus){gap} (?:an|in brand|nieder|ab)|(?:euch|dich|sie) (?:umbringen|abstechen|toten|erschiessen|verprugeln)|ich weiss wo (?:ihr|du|sie) (?:wohn~|arbeite~)|bombe (?:in|bei)',
      account_takeover:
        '(?:jemand|fremder|hacker){gap} (?:in mein konto|in meinen account|auf meinem konto){gap} (?:eingeloggt|angemeldet|drin)',
      stolen_card:
        '(?:jemand|fremde~|einer){gap} mit meiner karte (?:eingekauft|bezahlt|gezahlt|abgehoben)|mit meiner karte wurde|karte wurde (?:geklaut|gestohlen)|mit der geklauten karte',
      legal_threat: '(?:werde|will) (?:sie|euch) verklagen|horen von meinem (?:anwalt|rechtsanwalt)|gehe vor gericht',
      dispute:
        '(?:zahlung|abbuchung|betrag|lastschrift){gap} (?:zuruckbuchen|anfechten|bestreiten|zuruckholen)|zuruckbuchen lassen',
      data_request:
        'dsgvo|datenschutz(?:beauftragt~|verletzung~|anfrage)|auskunft (?:nach|gemass|uber (?:meine|alle)(?: [^ |]+)? daten)|recht auf (?:loschung|auskunft|vergessen~)|alle meine daten (?:loschen|herausgeben)',
      vulnerable:
        '(?:mutter|vater|mann|frau|partner~|sohn|tochter|bruder|schwester|oma|opa){gap} (?:gestorben|verstorben|tot)|nichts (?:mehr )?zu essen|essen(?: [^ |]+){0,2}? (?:nicht )?leisten',
    },
  },
  {
    language: 'es',
    risks: {
      self_harm:
        'me quiero (?:matar|morir)|quiero matarme|no quiero (?:seguir viviendo|vivir)|ya no quiero vivir|pensando en suicid~|no vale la pena vivir',
      threat:
        '(?:os|les|te|los|la|lo) voy a (?:matar|quemar|pegar|reventar)|voy a (?:matar~|quemar|volar|incendiar)(?: [^ |]+){0,3}? (?:oficina|tienda|todos|vuestr~|su [^ |]+)|voy a matar(?:os|los|te)|se donde (?:vives|viven|trabaja~)',
      fraud: 'me han (?:estafado|timado|engañado)|caído en (?:una )?(?:estafa|trampa)|me estafaron',
      account_takeover:
        '(?:han|me han) hackeado|alguien (?:entró|ha entrado|accedió|ha accedido) (?:en|a) mi (?:cuenta|perfil)',
      stolen_card: '(?:han usado|usaron|ha usado|usado|utilizado) mi tarjeta|compras con mi tarjeta',
      legal_threat:
        'mi abogad~|voy a demandar~|demandarlos|demandaros|poner una demanda|pondré una demanda|(?:los|os) llevaré a (?:juicio|los tribunales)',
      dispute:
        'disputar (?:un|este|el) (?:cargo|cobro|pago)|(?:pedir|solicitar) (?:una )?(?:retrocesión|devolución) (?:del cargo|al banco)|contracargo',
      data_request:
        'rgpd|lopd|protección de datos|acceso a mis datos|supresión de (?:mis )?datos|derecho (?:de|al) (?:acceso|supresión|olvido|rectificación)|todos mis datos personales',
      vulnerable:
        '(?:marido|esposo|esposa|mujer|madre|padre|hijo|hija|hermano|hermana){gap} (?:murió|ha muerto|falleció|fallecido)|no (?:puedo|tengo)(?: [^ |]+){0,3}? (?:comprar comida|comer|para comer)|no puedo comprar comida',
    },
  },
  {
    language: 'fr',
    risks: {
      self_harm:
        'me suicider|pensées suicidaires|plus envie de vivre|envie de mourir|je veux mourir|en finir (?:avec|une bonne)|mettre fin à ma vie',
      threat:
        '(?:vais|veux) (?:vous|te|tous vous|les) (?:tuer|buter|frapper|crever|faire la peau)|mettre le feu (?:à|a|dans|chez)(?: [^ |]+){0,3}|(?:je )?sais où (?:vous|tu) (?:habit~|travaill~)|(?:brûler|faire sauter) (?:vos|votre|le|la)',
      fraud: '(?:fait|suis fait) (?:arnaquer|avoir|escroquer)|victime d (?:une )?(?:fraude|arnaque|escroquerie)',
      account_takeover: '(?:a|ont) (?:piraté|hacké) mon compte|quelqu un (?:s est|est) connecté (?:à|sur) mon compte',
      stolen_card:
        'quelqu un a utilisé ma carte|(?:utilisé|utilisée) ma carte|on m a volé (?:ma|mon) (?:carte|portefeuille|sac)|vole ma carte',
      legal_threat: 'mon avocat|porter plainte|saisir la justice|assigner|vais vous poursuivre',
      dispute:
        'contester (?:ce|un|le|cette) (?:paiement|débit|prélèvement|transaction)|rétrofacturation|rejet de prélèvement',
      data_request:
        'rgpd|cnil|droit (?:à l|d) (?:effacement|accès|oubli|opposition)|accès à mes données|protection des données|suppression de (?:mes|toutes mes) données',
      vulnerable:
        '(?:mari|femme|mère|père|fils|fille|frère|soeur|conjoint|maman|papa){gap} (?:décédé~|mort|morte)|plus de quoi (?:manger|vivre|me nourrir)',
    },
  },
  {
    language: 'sv',
    risks: {
      self_harm: 'vill inte leva|ta livet av mig|tänker ta livet|vill dö|självmordstankar|orkar inte leva',
      threat:
        '(?:ska|kommer att|tänker) (?:döda|skada|slå ihjäl|skjuta|misshandla) (?:er|dig|dem|någon)|bränna (?:ner|ned)(?: [^ |]+){0,2}|(?:jag )?vet var (?:du|ni) (?:bor|jobbar)|spränga (?:er|kontoret)',
      fraud: 'blivit lurad|blev lurad|utsatt för bedrägeri|blivit bedragen',
      account_takeover:
        '(?:någon|främling~){gap} loggat in på mitt konto|konto har (?:blivit )?hackat~|mitt konto (?:är|blev|har) hackat',
      stolen_card:
        '(?:någon|nån) (?:har )?(?:använt|handlat med|betalat med) mitt kort|kort blev stulet|kort har blivit stulet',
      legal_threat: '(?:min|vår|en) advokat|(?:kommer|tänker) (?:jag )?(?:att )?stämma er|att stämma er',
      dispute: 'bestrida|göra en chargeback|bestrider',
      data_request:
        'gdpr|registerutdrag|personuppgifter enligt|rätten att bli (?:glömd|bortglömd)|dataskydd~|radera alla mina (?:personuppgifter|data)',
      vulnerable:
        '(?:man|fru|mamma|pappa|mor|far|son|dotter|bror|syster|sambo|make|maka) (?:har (?:dött|avlidit)|dog|avled)|inte råd med (?:mat|hyra)',
    },
  },
  {
    language: 'ar',
    risks: {
      self_harm:
        'أفكر في الانتحار|الانتحار|لا أريد أن أعيش|لا اريد العيش|أريد أن أموت|أريد الموت|سأقتل نفسي|أنهي حياتي',
      threat: 'سأقتلك~|ساقتلك~|سأقتل(?:كم|ك|هم)|سأحرق~|ساحرق~|أعرف أين تسكن~|سأؤذيك~|سأفجر~',
      fraud: 'احتالوا|احتال علي|نصبوا علي|عملية احتيال|تعرضت (?:ل|لل)?(?:عملية )?(?:احتيال|نصب)|ضحية احتيال',
      account_takeover: 'شخص (?:ما )?(?:آخر )?دخل (?:إلى |الى |على )?حسابي|اختراق حسابي',
      stolen_card: '(?:شخص|أحد|احد)(?: [^ |]+)? استخدم بطاقتي|استخدموا بطاقتي',
      legal_threat: 'سأرفع دعوى|دعوى قضائية|المحامي|محامي|سأقاضيكم',
      dispute: 'الاعتراض على|اعتراض على|أعترض على',
      data_request: 'حماية البيانات|بياناتي الشخصية بموجب|حذف (?:جميع )?بياناتي الشخصية|نسخة من بياناتي',
      vulnerable:
        '(?:زوجي|زوجتي|أبي|أمي|ابني|ابنتي|والدي|والدتي) (?:توفي|توفيت|مات|ماتت)|(?:توفي|توفيت|مات|ماتت) (?:زوجي|زوجتي|أبي|أمي|ابني|ابنتي|والدي|والدتي)',
    },
  },
  {
    language: 'it',
    risks: {
      self_harm:
        'suicid~|uccidermi|ammazzarmi|non voglio più vivere|voglio morire|farla finita|togliermi la vita|farmi del male',
      threat:
        '(?:vi|ti|li|lo) (?:ammazzo|uccido|brucio|spacco)|vengo (?:lì |li )?(?:e|a) (?:vi|ti)|(?:do|darò) fuoco|so dove (?:abit~|lavor~)',
      fraud:
        'truffa~|truffe|frod~|raggirat~|phishing|imbrogliat~|transazione non autorizzata|addebito (?:non riconosciuto|sconosciuto|mai fatto)|non riconosco (?:questo |il |un )?(?:addebito|pagamento)',
      account_takeover:
        '(?:account|conto|profilo){gap} (?:hackerat~|violat~|rubat~|compromess~)|hackerato|(?:qualcuno){gap} (?:nel mio account|nel mio conto|al mio account)',
      stolen_card:
        '(?:rubat~|rubano|scippat~|perso|smarrit~){gap} (?:carta|portafoglio|borsa|bancomat)|(?:carta|portafoglio|borsa) (?:rubat~|smarrit~|pers~)|(?:qualcuno){gap} (?:usato|usa) la mia carta|bloccare la (?:mia )?carta',
      legal_threat:
        '(?:mio|nostro|un) avvocato|avvocati|faccio causa|farò causa|vi denuncio|denuncia|tribunale|azioni legali|per vie legali|polizia|carabinieri|associazione consumatori',
      dispute:
        'contestare|contestazione|chargeback|storno|disconoscere|(?:venditore|negozio){gap} (?:rifiuta|non (?:mi )?(?:rimborsa|risponde))',
      data_request:
        'gdpr|(?:ai|dei|miei) (?:miei )?dati personali|diritto (?:all|di) (?:oblio|accesso|cancellazione)|garante',
      vulnerable:
        '(?:marito|moglie|madre|padre|figlio|figlia|mamma|papà) (?:è |e )?(?:mort~|decedut~|venut~ a mancare|scompars~)|non ho (?:soldi )?(?:per|da) mangiare|violenza domestica|ricatt~|minorenne',
    },
  },
  {
    language: 'pt',
    risks: {
      self_harm:
        'suicíd~|suicid~|me matar|matar me|não quero mais viver|quero morrer|tirar (?:a )?minha (?:própria )?vida|acabar com (?:a )?minha vida|me machucar de propósito',
      threat:
        '(?:vou|vamos) (?:te |vos |os |as )?matar (?:vocês|você|todos|vos|te|ele|ela)|(?:vou )?(?:botar|tacar|colocar|meter|pôr) fogo|sei onde (?:você|vocês|tu) (?:mora~|trabalha~)|vou quebrar vocês',
      fraud:
        '(?:um|num) golpe|golpista~|vítima de golpe|caí (?:em|no) golpe|fraud~|burla~|burlad~|enganad~ por|phishing|transação não (?:autorizada|reconhecida)|não reconheço (?:essa|esta|uma|a|este|esse) (?:compra|cobrança|transação|pagamento|débito)',
      account_takeover:
        '(?:conta|perfil){gap} (?:hackead~|invadid~|roubad~|comprometid~)|(?:hackearam|invadiram|invadiu) (?:a )?minha conta|alguém{gap} (?:na minha conta|minha conta)',
      stolen_card:
        '(?:roubaram|roubado|furtaram|perdi|levaram){gap} (?:cartão|carteira|bolsa)|cartão (?:roubado|perdido|furtado|clonado)|(?:usaram|usou|usando) (?:o )?meu cartão|bloquear (?:o |meu |o meu )?cartão',
      legal_threat:
        '(?:meu|minha|um) advogad~|vou processar|processar vocês|processo judicial|na justiça|procon|tribunal|polícia|ação judicial',
      dispute:
        'contestar (?:uma|a|essa|esta|o|um|este|esse) (?:cobrança|compra|débito|transação|pagamento)|contestação|estorno|chargeback|disputa|(?:vendedor|loja){gap} (?:se recusa|não (?:responde|devolve|reembolsa))',
      data_request:
        'lgpd|rgpd|gdpr|meus dados pessoais|(?:acesso|exclusão|eliminação) (?:a|aos|dos|de) meus dados|proteção de dados|direito ao esquecimento',
      vulnerable:
        '(?:marido|esposa|mulher|mãe|pai|filho|filha|irmão|irmã) (?:morreu|faleceu)|não tenho (?:dinheiro )?(?:para|o que) comer|violência doméstica|chantage~|sou menor',
    },
  },
  {
    language: 'nl',
    risks: {
      self_harm:
        'zelfmoord~|niet meer leven|wil dood|een eind aan (?:mijn leven)?|mezelf (?:doden|iets aandoen|van kant maken)|suicid~|maak er een eind(?:e)? aan',
      threat:
        '(?:maak|maken|sla|steek|schiet) (?:jullie|je|u|hem|haar)(?: allemaal)? (?:af|dood|neer|kapot)|(?:steek|zet){gap} (?:in brand|in de fik)|(?:jullie|je|u) (?:vermoorden|doodmaken|doden)|weet waar (?:je|jullie|u) (?:woon~|werk~)|een bom',
      fraud:
        'opgelicht|oplicht~|fraud~|phishing|oplichting|bedrogen|onbekende (?:afschrijving|betaling)|(?:herken|ken) (?:deze|de|een) (?:afschrijving|betaling|transactie) niet|identiteitsfraude',
      account_takeover:
        '(?:account|profiel){gap} (?:gehackt|overgenomen|gestolen)|gehackt|iemand{gap} (?:ingelogd|toegang|in mijn account)',
      stolen_card:
        '(?:kaart|pas|pinpas|portemonnee|tas){gap} (?:gestolen|kwijt|verloren|gejat|geroofd|weg)|(?:verloren|gestolen|kwijt){gap} (?:kaart|pas|portemonnee)|iemand{gap} mijn (?:kaart|pas) (?:gebruikt|gebruikte)|(?:kaart|pas) blokkeren',
      legal_threat:
        '(?:mijn|een) advocaat|advocaten|voor de rechter|rechtszaak|juridische stappen|aanklagen|aangifte|politie|consumentenbond|ombudsman',
      dispute:
        'betwist~|chargeback|storneren|terugboek~|geschil|(?:verkoper|winkel){gap} (?:weigert|reageert niet|betaalt niet)',
      data_request:
        '(?:volgens|onder|van|conform) de avg|avg verzoek|gdpr|inzageverzoek|persoonsgegevens|recht op (?:vergetelheid|inzage|verwijdering)|gegevensbescherming',
      vulnerable:
        '(?:man|vrouw|moeder|vader|zoon|dochter|partner) is (?:overleden|gestorven|dood)|overleden|geen geld (?:meer )?voor (?:eten|huur)|huiselijk geweld|chant~|minderjarig',
    },
  },
  {
    language: 'pl',
    risks: {
      self_harm:
        'samobójst~|zabiję się|zabić się|chcę się zabić|nie chcę (?:już )?(?:dłużej )?żyć|chcę umrzeć|odebrać sobie życie|skończyć ze sobą',
      threat:
        '(?:zabiję|zastrzelę|pobiję|spalę|zniszczę) (?:was|cię|ich|wam|wszystkich|wasz~)|podpalę|wiem gdzie (?:mieszk~|pracuj~)|podłożę bombę',
      fraud:
        'oszust~|oszukan~|oszukał~|wyłudz~|phishing|nieautoryzowan~|nie rozpoznaję (?:tej |tego )?(?:transakcji|płatności|obciążenia)|kradzież tożsamości',
      account_takeover:
        '(?:konto){gap} (?:zhakowan~|przejęt~|wykradzion~)|włamał~ się na (?:moje )?konto|włamanie na konto|ktoś{gap} (?:na moje konto|na moim koncie|zalogował~)',
      stolen_card:
        '(?:ukradli|ukradziono|skradziono|zgubił~|zgubiłem|zgubiłam|ukradł){gap} (?:kartę|portfel|torebkę)|(?:karta|portfel){gap} (?:skradzion~|ukradzion~|zgubion~|zginęł~)|ktoś (?:użył|używa|zapłacił|płacił) (?:mojej |moją )?kart~|zablokować kartę',
      legal_threat:
        '(?:mój|moja) (?:prawnik|adwokat)|adwokat~|pozwę|pozwać|do sądu|sąd|policj~|uokik|rzecznik konsumentów|kroki prawne',
      dispute:
        'chargeback|zakwestionować|kwestionuj~|reklamacj~ (?:chargeback|transakcji|płatności)|spór|(?:sprzedawca|sklep){gap} (?:odmawia|nie odpowiada|nie zwraca)',
      data_request:
        'rodo|gdpr|(?:moich|do moich) danych osobowych|danych osobowych|dostępu do (?:moich )?danych|prawo do bycia zapomnianym',
      vulnerable:
        '(?:mąż|żona|matka|ojciec|mama|tata|syn|córka|brat|siostra) (?:nie żyje|zmarł~|umarł~)|zmarł mój|nie mam (?:pieniędzy )?na (?:jedzenie|czynsz)|przemoc domow~|szantaż~',
    },
  },
  {
    language: 'ru',
    risks: {
      self_harm:
        'самоубийств~|суицид~|покончить с собой|убить себя|убью себя|не хочу (?:больше )?жить|хочу умереть|наложить на себя руки',
      threat:
        '(?:убью|зарежу|застрелю|сожгу|взорву|изобью) (?:вас|тебя|всех|ваш~|их)|(?:вас|тебя|всех вас) (?:убью|зарежу|застрелю|сожгу|взорву)|знаю где (?:ты|вы) (?:живе~|работа~)|подожгу|заложу бомбу',
      fraud:
        'мошенни~|обманули|развели|кинули|фишинг|не узна[юе] (?:этот |эту )?(?:плат[её]ж|списание|операцию)|несанкционированн~|украли данные',
      account_takeover:
        '(?:аккаунт|кабинет|профиль|уч[её]тн~){gap} (?:взлом~|украли|угнали)|взломали|кто то{gap} (?:в мой аккаунт|в мой кабинет|зашел|вошел)',
      stolen_card:
        '(?:украли|потерял~|вытащили|пропал~|утерял~){gap} (?:карт~|кошел~|сумк~)|карт~ (?:украли|потеряна|украдена|пропала)|кто то{gap} (?:мо(?:ей|ю) карт~)|заблокировать карту|заблокируйте карту',
      legal_threat:
        'адвокат|юрист~|подам (?:на вас )?в суд|в суд|судебн~|иск|полици~|роспотребнадзор~|прокуратур~|жалобу в',
      dispute:
        'оспорить|оспариваю|чарджб[еэ]к~|опротестовать|спор|(?:продавец|магазин){gap} (?:отказывается|не отвечает|не возвращает)',
      data_request: 'gdpr|персональны~ данны~|152 фз|право на забвение|удалить (?:все )?мои (?:персональные )?данные',
      vulnerable:
        '(?:муж|жена|мать|отец|мама|папа|сын|дочь|брат|сестра) (?:умер~|погиб~|скончал~)|(?:умер|умерла|скончался) (?:мой|моя)|не на что (?:есть|жить)|домашнее насилие|шантаж~',
    },
  },
  {
    language: 'tr',
    risks: {
      self_harm: 'intihar~|kendimi öldür~|yaşamak istemiyorum|ölmek istiyorum|canıma kıy~|hayatıma son',
      threat:
        '(?:sizi|seni|hepinizi|onları) (?:öldür~|vur~|yak~|gebert~)|(?:ofisinizi|dükkanınızı|binanızı|iş yerinizi) (?:yak~|patlat~|bas~)|nerede (?:oturduğunu~|çalıştığını~|yaşadığını~) biliyorum|bomba koy~',
      fraud:
        'dolandır(?:ıldım|dılar|ıcı~)|dolandırıl~|sahte site|oltalama|phishing|bu (?:işlemi|ödemeyi|harcamayı) (?:ben )?(?:yapmadım|tanımıyorum)|bilgim dışında',
      account_takeover: 'hesabı~{gap} (?:hack~|çalın~|ele geçir~)|hacklen~|(?:birisi|biri){gap} hesabı~ gir~',
      stolen_card:
        '(?:kartım|kartımı|cüzdanım|cüzdanımı|çantam){gap} (?:çal~|kaybet~|kayb~|gasp~)|(?:birisi|biri){gap} kartımı (?:kullan~|kullanmış)|kartımı (?:kapat~|bloke~)',
      legal_threat:
        'avukatım~|avukata|avukat tut~|dava aç~|mahkeme~|tüketici (?:hakem|mahkeme~|hakları)|polise|savcılı~|şikayetvar',
      dispute:
        'itiraz et~|ters ibraz|chargeback|harcama itirazı|(?:satıcı|mağaza){gap} (?:reddediyor|cevap vermiyor|iade etmiyor)',
      data_request: 'kvkk|gdpr|kişisel veri~|verilerimin sil~',
      vulnerable:
        '(?:eşim|kocam|karım|annem|babam|oğlum|kızım|kardeşim) (?:vefat|öldü)|vefat etti|yiyecek (?:param|alamıyorum)|aile içi şiddet|şantaj~',
    },
  },
  {
    language: 'da',
    risks: {
      self_harm:
        'selvmord~|(?:tage|tager) (?:mit|livet) (?:eget )?(?:liv|af mig)|vil (?:ikke|ikke længere) leve|vil dø|gøre skade på mig selv',
      threat:
        '(?:slår|skyder|dræber|smadrer|brænder) (?:jer|dig|jeres [^ |]+)(?: ihjel| ned)?|(?:dræbe|skade|skyde) (?:jer|dig)|ved hvor (?:du|I|i) (?:bor|arbejder)|en bombe',
      fraud:
        'svind~|svindlere|snydt af|bedrag~|phishing|ukendt (?:betaling|hævning|træk)|kender ikke (?:denne|den) (?:betaling|hævning)',
      account_takeover:
        '(?:konto|kontoen|profil~){gap} (?:hacket|overtaget|kapret)|(?:nogen|en fremmed){gap} (?:logget ind|adgang)',
      stolen_card:
        '(?:kort|kortet|pung|pungen|taske){gap} (?:stjålet|væk|tabt|mistet)|(?:stjålet|tabt|mistet){gap} (?:kort|pung)|nogen{gap} brugt mit kort|spærre (?:mit )?kort~',
      legal_threat: '(?:min|en) advokat|sagsøge~|retssag|politianmeld~|politiet|forbrugerklagenævn~|juridiske skridt',
      dispute: 'gøre indsigelse|indsigelse|chargeback|tvist|bestrid~',
      data_request: 'gdpr|indsigt i mine|personoplysninger|persondata~|retten til at blive glemt|databeskyttelse~',
      vulnerable: '(?:mand|kone|mor|far|søn|datter) (?:er død|døde|er gået bort)|ikke råd til mad|afpresning',
    },
  },
  {
    language: 'nb',
    risks: {
      self_harm:
        '(?:ta|ende) (?:mitt (?:eget )?liv|livet (?:mitt|av meg))|selvmord~|vil ikke leve|vil dø|skade meg selv',
      threat:
        '(?:dreper|skyter|knuser) (?:dere|deg)|(?:drepe|skade) (?:dere|deg)|brenne ned|vet hvor (?:du|dere) (?:bor|jobber)',
      fraud: 'svindel|svindlet|svindlere|lurt av|phishing|ukjent (?:trekk|betaling|belastning)|identitetstyveri',
      account_takeover:
        '(?:konto|kontoen|profil~){gap} (?:hacket|overtatt|kapret)|(?:noen|en fremmed){gap} (?:logget inn|tilgang)',
      stolen_card:
        '(?:kort|kortet|lommebok|veske){gap} (?:stjålet|borte|mistet)|(?:stjålet|mistet){gap} (?:kort|kortet|lommebok~)|noen{gap} brukt kortet|sperre kort~',
      legal_threat: '(?:min|en) advokat|saksøke~|rettssak|politianmeld~|forbrukerrådet|forliksråd~',
      dispute: 'bestride|chargeback|tvist|tilbakebelast~',
      data_request: 'gdpr|innsyn i mine|personopplysninger|rett til å bli glemt',
      vulnerable: '(?:mann|kone|mor|far|sønn|datter) (?:er død|døde|gikk bort)|ikke råd til mat',
    },
  },
  {
    language: 'ja',
    spaced: false,
    risks: {
      self_harm: '死にたい|自殺|消えてしまいたい|生きていたくない|自傷',
      threat: '殺してやる|殺すぞ|火をつけ|爆破|襲ってやる',
      fraud: '詐欺|騙され|だまされ|フィッシング|身に覚えのない(?:請求|支払|決済|引き落とし)|不正利用',
      account_takeover: '乗っ取られ|乗っ取り|不正ログイン|ハッキングされ|アカウントに侵入',
      stolen_card:
        'カード[^|]{0,6}(?:盗まれ|盗難|紛失|なくし|無くし)|財布[^|]{0,4}(?:盗まれ|なくし)|カードを(?:勝手に)?使われ',
      legal_threat: '弁護士|訴え(?:ます|る)|裁判|消費者センター|警察に',
      dispute: 'チャージバック|異議申(?:し)?立て',
      data_request: '個人情報(?:の)?(?:開示|削除|保護)|gdpr',
      vulnerable: '(?:夫|妻|父|母|息子|娘)が(?:亡くな|死に|死ん)|食べるものがない',
    },
  },
  {
    language: 'zh',
    spaced: false,
    risks: {
      self_harm: '自杀|自殺|不想活|想死|轻生|輕生|结束生命',
      threat: '杀了你|杀死你们|弄死你|砍死|烧了你们|炸了你们|报复你们',
      fraud: '诈骗|詐騙|被骗|被騙|骗子|钓鱼网站|不是我(?:的)?(?:消费|付款|交易|刷的)|盗刷|盜刷',
      account_takeover: '(?:账户|账号|帐号|帳號|帳戶)[^|]{0,3}(?:被盗|被盜|被黑|被入侵)|盗号',
      stolen_card: '(?:卡|钱包|錢包)[^|]{0,3}(?:被偷|被盗|丢了|不见了|遺失|丢失)|偷了我的卡|有人用(?:了)?我的卡',
      legal_threat: '律师|律師|起诉|起訴|法院|报警|消费者协会|投诉到',
      dispute: '拒付|争议|爭議',
      data_request: '个人信息保护|个人数据|gdpr|删除我的(?:全部|所有)?个人',
      vulnerable: '(?:丈夫|妻子|父亲|母亲|爸爸|妈妈|儿子|女儿)(?:去世|过世|死了)|没钱吃饭',
    },
  },
];
