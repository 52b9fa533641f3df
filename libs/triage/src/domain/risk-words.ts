import type { RiskClass } from './risk';

/** The words of one language for each risk. */
export interface RiskWords {
  readonly language: string;
  /** False where words are not set apart by spaces. */
  readonly spaced?: false;
  /** Small regular expressions over folded clauses; `~` is the rest of a word, `{gap}` up to four words. */
  readonly risks: Readonly<Partial<Record<RiskClass, string>>>;
}

/** Six languages; further-risk-words.ts holds more of them, and what these lists lack. */
export const RISK_WORDS: readonly RiskWords[] = [
  {
    language: 'en',
    risks: {
      self_harm:
        '(?:kill|hurt|harm|hang|shoot) myself|suicid~|end (?:my|it) (?:life|all)|end my life|want to die|wanna die|dont want to (?:live|be here) anymore|better off dead|self harm|no reason to live|cant go on (?:anymore|any more|like this)|take my own life|ending it all',
      vulnerable:
        'domestic (?:violence|abuse)|abusive (?:partner|husband|wife|ex|boyfriend|girlfriend)|(?:partner|husband|wife|ex|son|daughter|carer){gap} (?:controls|took over|steals) my (?:money|account|card)|i am (?:a )?(?:minor|child|1[0-7] years old)|terminal(?:ly)? ill~|dementia|alzheimer~|passed away|bereave~|my (?:mother|father|mum|mom|dad|husband|wife|partner|son|daughter|parent) (?:has )?(?:just )?(?:died|passed)|(?:cant|cannot) (?:afford|buy|pay for) (?:food|rent|heating|medicine|groceries)|gambling (?:addiction|problem)|homeless|being (?:forced|threatened|blackmailed)|blackmail~|they (?:are )?threaten~|in danger|afraid for my (?:life|safety)',
      account_takeover:
        'account{gap} (?:hacked|hijacked|compromised|taken over|breached)|(?:hacked|hijacked|broke|broken|got) into my (?:account|profile|app)|(?:someone|somebody|a stranger|hacker){gap} (?:access~|in|into|using|logged into|took over|control of|control over) my (?:account|profile|app|email)|(?:changed|reset) my (?:password|email|phone number)(?: without| and it was not| but it was not| not me){gap}|(?:login|sign in|log in)(?: attempt)?{gap} (?:was not me|wasnt me|not me|from another country)|hacker|sim swap~|got hacked|been hacked|(?:phone|smartphone|mobile)~ (?:is |was |has been |got |been )+(?:stolen|lost|missing|gone)|(?:lost|stolen|misplaced|lose) (?:track of )?(?:my )?(?:[^ |]+ )?(?:phone|smartphone|mobile)|(?:stole|took|robbed){gap} (?:phone|smartphone|mobile)|(?:cant|cannot|can not) find my (?:phone|smartphone|mobile)|(?:left|forgot){gap} (?:phone|smartphone|mobile){gap} (?:at|in|on) ',
      stolen_card:
        '(?:card|wallet|purse|handbag|bag){gap} (?:stolen|robbed|pickpocketed|taken|snatched|gone missing|been stolen)|(?:stole|stolen|robbed|nicked|snatched|took|pinched){gap} (?:card|wallet|purse|handbag)|(?:lost|lose|losing|misplaced|mislaid) (?:my |the )?(?:[^ |]+ ){0,2}?(?:card|wallet|purse)|card (?:is |was |has been |got )?(?:lost|missing|gone)|missing my (?:[^ |]+ )?card|(?:cant|cannot|can not|unable to) (?:find|locate) my (?:[^ |]+ )?card|(?:freeze|block|stop|cancel|lock|disable) my (?:[^ |]+ )?card (?:now|immediately|asap|right away|please)|mugged|left my card (?:in|at|on|behind)',
      fraud:
        'fraud~|scam~|phish~|unauthori[sz]ed|identity theft|stole my identity|(?:did not|didnt|never|havent|have not|not) (?:make|made|authori[sz]e~|do|done|approve~|initiate~|recogni[sz]e~|request~|order~|buy|bought)(?: [^ |]+){0,4}? (?:payment|purchase|transaction|charge|withdrawal|withdrawl|order|transfer|debit)~|(?:dont|do not|cant|cannot|not|didnt|did not) (?:recogni[sz]e|know|remember making)(?: [^ |]+){0,4}? (?:payment|purchase|transaction|charge|withdrawal|withdrawl|debit|transfer)~|(?:payment|purchase|transaction|charge|withdrawal|withdrawl|order|transfer|debit)~(?: [^ |]+){0,4}? (?:i|we) (?:did not|didnt|never|dont|do not|have not|havent) (?:make|made|authori[sz]e~|do|done|approve~|recogni[sz]e~|place~|order~|know|request~|remember)|(?:payment|purchase|transaction|charge|withdrawal|withdrawl|debit)~(?: [^ |]+){0,5}? (?:i|and i) (?:did not|didnt|never)(?= |$)|(?:someone|somebody|person|thief|stranger|boyfriend|girlfriend|husband|wife|ex|child|kid|son|daughter|else|they|he|she){gap} (?:using|used|uses|use|withdrew|withdrawing|spent|spending|charging|charged|copied|cloned)(?: [^ |]+){0,2}? my (?:[^ |]+ )?(?:card|account|money|details|number)~|(?:someone|somebody|else|they|thief){gap} (?:has|have|got|gotten|know|knows) (?:a hold of |hold of )?my (?:[^ |]+ )?(?:card|account)(?: number| details| info| information)?|(?:card|account) (?:was |is |has been |being |were )+used (?:without|by)|without my (?:permission|consent|knowledge|authori[sz]ation|approval)|(?:payment|purchase|transaction|charge|withdrawal|withdrawl|order|debit)~{gap} (?:wasnt|was not|isnt|is not|not) (?:done |made |by )?(?:me|mine|by me)(?= |$)|(?:it|that|this) (?:wasnt|was not) me|(?:strange|suspicious|unknown|unfamiliar|weird|unrecogni[sz]ed|unexplained|random|mysterious) (?:[^ |]+ ){0,2}?(?:payment|purchase|transaction|charge|withdrawal|withdrawl|activity|debit|transfer|order)~|(?:charge|payment|transaction|withdrawal|debit)~{gap} (?:shouldnt|should not) be there|not familiar with{gap} (?:payment|charge|transaction|debit)~|(?:card|account|card details|details) (?:was |has been |have been |is being |got |is |were )*(?:cloned|copied|compromised|skimmed|misused|improperly used)|(?:fake|counterfeit) (?:shop|website|site|seller|email|text|sms)|(?:gave|told|shared|sent){gap} (?:my )?(?:code|pin|password|otp) to|tricked|swindled|conned|freeze my account',
      legal_threat:
        '(?:my|a|our|the) (?:lawyer|attorney|solicitor|barrister)|lawyer|attorney|legal (?:action|proceedings|steps|advice|department)|(?:take|see|seeing|taking) you (?:to|in) court|sue you|sue (?:your|the) company|suing|small claims|lawsuit|ombudsman|consumer (?:protection|court|rights agency|advice)|(?:report|reporting|complain to|reported) (?:you |this )?(?:to )?(?:the |a )?(?:financial )?(?:police|regulator|fca|cfpb|bafin|trading standards|authorities|ombudsman)|press charges|file a police report|gdpr complaint|journalist|go to the press|the media about',
      dispute:
        'disput~|charge ?backs?|(?:reverse|recall|contest|challenge) (?:the |this |a |my )?(?:charge|payment|transaction)|(?:merchant|seller|shop|store|company|vendor|organi[sz]er|airline|hotel){gap} (?:refuse~|wont|will not|denies|denied|rejected|ignores|ignored|does not (?:answer|respond|reply)|doesnt (?:answer|respond|reply)|never (?:delivered|sent|shipped|refunded)|went bankrupt|disappeared)|(?:file|open|raise|start|submit) (?:a )?(?:claim|case) (?:against|with|for)',
    },
  },
  {
    language: 'de',
    risks: {
      self_harm:
        'mich umbringen|umbringen will ich mich|selbstmord~|suizid~|mir das leben nehmen|will nicht mehr leben|mochte sterben|will sterben|moechte sterben|selbst verletz~|mir etwas antun|leben beenden',
      vulnerable:
        'hausliche gewalt|haeusliche gewalt|(?:mutter|vater|mann|frau|partner) ist tot|demenz|spielsuchtig|spielsucht|obdachlos|erpress~|bedroht|kein geld (?:mehr )?fur (?:essen|miete)|kann (?:mir )?(?:das )?essen nicht (?:mehr )?leisten|minderjahrig',
      account_takeover:
        '(?:konto|account|profil|handy){gap} (?:gehackt|gekapert|geknackt|ubernommen|kompromittiert|gestohlen|geklaut)|(?:fremder|jemand|hacker){gap} (?:in meinem konto|in meinem account|zugriff auf mein|auf mein konto)|gehackt',
      stolen_card:
        '(?:karte|geldborse|geldbeutel|portemonnaie|brieftasche|handtasche){gap} (?:gestohlen|geklaut|verloren|weg|entwendet|verlegt|verschwunden|geraubt|nicht mehr da)|(?:karte|kreditkarte|bankkarte) (?:sofort )?(?:sperren|blockieren)|(?:verloren|gestohlen|geklaut){gap} (?:karte|geldborse)|finde meine karte nicht|kartenverlust',
      fraud:
        'betrug|betrugs~|betruger~|betrogen|phishing|abgezockt|abzocke|unberechtigte abbuchung|identitatsdiebstahl|(?:abbuchung|zahlung|buchung|bestellung|kauf|transaktion){gap} (?:nicht (?:ich|von mir|getatigt|autorisiert|gemacht|veranlasst)|kenne ich nicht|unbekannt|nicht erkannt)|(?:kenne|erkenne){gap} (?:abbuchung|zahlung|buchung|transaktion|kauf) nicht|(?:unbekannte|verdachtige|fremde) (?:abbuchung|zahlung|buchung|transaktion|aktivitat)~|(?:jemand|fremder){gap} (?:meine karte|mein konto) (?:benutzt|verwendet|missbraucht)|fakeshop|fake shop',
      legal_threat:
        'anwalt|anwaltin|rechtsanwalt|rechtliche schritte|verklage~|klage einreichen|gericht|verbraucherzentrale|verbraucherschutz|anzeige (?:erstatten|bei der polizei)|polizei|schlichtungsstelle|bafin|strafanzeige',
      dispute:
        'zahlung (?:reklamieren|anfechten)|chargeback|ruckbuchung|rueckbuchung|ruckbelastung|(?:handler|verkaufer|shop|haendler){gap} (?:weigert|erstattet nicht|antwortet nicht|meldet sich nicht|liefert nicht|reagiert nicht)|kauferschutz|kaeuferschutz|streitfall|abbuchung widersprechen',
    },
  },
  {
    language: 'es',
    risks: {
      self_harm:
        'suicid~|matarme|quitarme la vida|no quiero (?:seguir )?viv~|quiero morir~|hacerme daño|acabar con mi vida|terminar con mi vida',
      vulnerable:
        'violencia (?:doméstica|de género|machista)|falleció|fallecido|demencia|alzheimer|ludopat~|sin hogar|chantaje~|me amenaza~|no puedo pagar (?:la comida|el alquiler)|soy menor|extorsi~',
      account_takeover:
        '(?:cuenta|perfil|teléfono|móvil){gap} (?:hackead~|pirateada|robad~|comprometida|intervenida)|(?:hackearon|piratearon|entraron en|accedieron a) mi cuenta|me hackearon|me han hackeado|alguien{gap} (?:en mi cuenta|acceso a mi cuenta)',
      stolen_card:
        '(?:robaron|robado|robo de|hurtaron|quitaron){gap} (?:tarjeta|cartera|bolso|billetera|monedero)|(?:perdí|perdido|extravié|he perdido|se me perdió){gap} (?:tarjeta|cartera|billetera)|tarjeta (?:robada|perdida|extraviada)|(?:bloquear|bloquee|bloqueen|anular) (?:mi |la )?tarjeta|no encuentro mi tarjeta',
      fraud:
        'fraude~|estaf~|phishing|timo|timad~|suplantaci~|no autorizad~|(?:cargo|pago|compra|cobro|transacción|retiro|transferencia){gap} (?:que no (?:hice|reconozco|autoricé|he hecho|realicé)|desconocid~|no reconocid~|sospechos~)|no (?:reconozco|hice|autoricé|he hecho|realicé){gap} (?:cargo|pago|compra|cobro|transacción|retiro|operación)|alguien{gap} (?:usó|usando|ha usado|utilizó){gap} (?:mi tarjeta|mi cuenta)|clonaron|clonado|tienda falsa|página falsa',
      legal_threat:
        'abogad~|acciones legales|juzgado|tribunal~|denuncia~|denunciar~|policía|consumo|organismo de consumidores|defensor del (?:cliente|consumidor)|ocu',
      dispute:
        'disputar|disputa|contracargo|retrocesión|impugnar|(?:vendedor|tienda|comercio|empresa){gap} (?:se niega|no (?:me )?(?:devuelve|reembolsa|responde|contesta|entrega|quiere))|reclamación contra',
    },
  },
  {
    language: 'fr',
    risks: {
      self_harm:
        'suicid~|me tuer|mettre fin à mes jours|envie de mourir|veux mourir|plus envie de vivre|en finir avec la vie|me faire du mal',
      vulnerable:
        'violence~ (?:conjugale|domestique)~|décédé~|décès|démence|alzheimer|addiction au jeu|sans abri|chantage|menac~ de|me menace|plus de quoi (?:manger|payer le loyer)|je suis mineur~',
      account_takeover:
        '(?:compte|profil|téléphone){gap} (?:piraté|hacké|volé|compromis|usurpé)|(?:piraté|hacké) mon compte|quelqu un{gap} (?:sur mon compte|dans mon compte|accès à mon compte|utilise mon compte)|me suis fait (?:pirater|hacker)',
      stolen_card:
        '(?:volé|vol de|dérobé|perdu|perte de|égaré){gap} (?:carte|portefeuille|sac|porte monnaie)|carte{gap} (?:volée|perdue|disparue|égarée)|(?:bloquer|bloquez|opposition sur|faire opposition) (?:à |sur )?(?:ma |la )?(?:carte)?|ne (?:trouve|retrouve) (?:pas|plus) ma carte',
      fraud:
        'fraud~|arnaqu~|escroc~|escroquerie|hameçonnage|phishing|usurpation|non autorisé~|(?:paiement|débit|prélèvement|achat|transaction|retrait|virement){gap} (?:que je n ai pas|pas moi|inconnu|suspect|non reconnu|je ne reconnais pas)|(?:ne reconnais pas|n ai pas (?:fait|effectué|autorisé)){gap} (?:paiement|débit|prélèvement|achat|transaction|retrait|virement|opération)|quelqu un{gap} utilis~ ma carte|faux (?:site|sms|mail|message)|carte (?:clonée|copiée|piratée)',
      legal_threat:
        'avocats?|action en justice|porter plainte|plainte|tribunal|poursui~|ufc|que choisir|répression des fraudes|dgccrf|médiateur|huissier|police|gendarmerie|mise en demeure',
      dispute:
        'contester|contestation|litige|rétrofacturation|chargeback|(?:vendeur|marchand|commerçant|boutique|site){gap} (?:refuse|ne (?:répond|rembourse|livre)|n a (?:jamais|pas) (?:livré|remboursé|répondu))',
    },
  },
  {
    language: 'sv',
    risks: {
      self_harm: 'självmord~|ta livet av mig|ta mitt liv|vill dö|vill inte leva|skada mig själv|avsluta mitt liv',
      vulnerable:
        'våld i hemmet|avlid~|demens|spelberoende|hemlös|utpress~|hotad|hotar mig|inte råd med (?:mat|hyra)|minderårig',
      account_takeover:
        '(?:konto|kontot|profil|telefon|mobil){gap} (?:hackat|hackats|kapat|kapats|stulen|stulet|stulits)|(?:någon|hackare){gap} (?:inne på mitt konto|i mitt konto|tillgång till mitt)|blivit hackad|har hackat',
      stolen_card:
        '(?:kort|kortet|plånbok|plånboken|väska){gap} (?:stulet|stulen|borta|stulits|försvunnet|försvunnit|tappat|borttappat)|(?:tappat|förlorat|tappade|stulit|blivit av med){gap} (?:kort|kortet|plånbok|plånboken)|spärra{gap} (?:kort|kortet)|hittar inte mitt kort',
      fraud:
        'bedräg~|lurad|bluff~|phishing|nätfiske|id kapning|identitetsstöld|obehörig~|(?:köp|betalning|dragning|uttag|transaktion|överföring){gap} (?:jag inte (?:gjort|känner|godkänt)|inte mitt|okänd~|känner jag inte igen)|känner inte igen{gap} (?:köp|köpet|betalning~|dragning~|uttag~|transaktion~)|(?:okänd|okänt|misstänkt) (?:köp|betalning|dragning|uttag|transaktion)|någon{gap} (?:använt|använder) mitt kort|falsk (?:butik|sida|webbplats)',
      legal_threat:
        'advokat|jurist|stämma er|stämning|rättsliga åtgärder|domstol|polisanmäl~|polisen|konsumentverket|arn|allmänna reklamationsnämnden|konsumentombudsmannen|juridisk~',
      dispute:
        'bestrid~|tvist|chargeback|reklamera (?:köpet|betalningen)|(?:säljaren|butiken|handlaren|företaget){gap} (?:vägrar|svarar inte|betalar inte|levererar inte|återbetalar inte)',
    },
  },
  {
    language: 'ar',
    risks: {
      self_harm:
        'انتحار~|الانتحار|أقتل نفسي|اقتل نفسي|أريد أن أموت|اريد ان اموت|إنهاء حياتي|انهاء حياتي|أؤذي نفسي|لا أريد أن أعيش',
      vulnerable:
        'عنف (?:أسري|منزلي)|العنف الأسري|توفي|توفيت|وفاة|ابتزاز|يبتزني|يهددني|تهديد~|بلا مأوى|لا أستطيع شراء الطعام|إدمان القمار|قاصر',
      account_takeover:
        '(?:اختراق|تهكير|سرقة|قرصنة) (?:حسابي|هاتفي|الحساب)|(?:اخترق|هكر|سرق|سرقوا|هكروا){gap} (?:حسابي|هاتفي)|حسابي (?:مخترق|مهكر|انسرق|تهكر|مسروق)|شخص (?:آخر )?(?:دخل|يستخدم|في) (?:إلى |الى )?حسابي',
      stolen_card:
        '(?:سرقت|سرقوا|انسرقت|سرق|ضاعت|فقدت|أضعت|اضعت|ضيعت){gap} (?:بطاقتي|البطاقة|محفظتي|المحفظة|بطاقه)|(?:بطاقتي|البطاقة|محفظتي) (?:مسروقة|مفقودة|ضاعت|انسرقت|سرقت)|(?:إيقاف|ايقاف|حظر|تجميد|أوقفوا|اوقفوا) (?:بطاقتي|البطاقة)|لا أجد بطاقتي',
      fraud:
        '(?:ال|لل|بال|و|ب|ل)?احتيال|نصب~|نصاب~|محتال~|تصيد|غير مصرح~|(?:عملية|خصم|سحب|شراء|دفعة|تحويل){gap} (?:لم أقم|لم اقم|لا أعرف~|لا اعرف~|مجهول~|مشبوه~|لم أجر~)|(?:لم أقم|لم اقم|لا أعرف|لا اعرف){gap} (?:العملية|عملية|الخصم|الشراء|السحب|الدفع)|(?:أحد|احد|شخص){gap} (?:استخدم|يستخدم) بطاقتي|موقع مزيف|متجر وهمي|سرقة هوية|انتحال',
      legal_threat:
        'محامي|محام|المحكمة|محكمة|قضية|مقاضا~|سأقاضي|دعوى|شكوى رسمية|الشرطة|شرطة|حماية المستهلك|إجراء قانوني|إجراءات قانونية|بلاغ',
      dispute:
        '(?:ال|لل)?اعتراض (?:على )?(?:عملية|خصم|دفع~)?|نزاع|استرجاع المبلغ من البنك|(?:البائع|المتجر|التاجر|الشركة){gap} (?:يرفض|ترفض|لا يرد|لا ترد|لم يرسل|رفض|رفضت)',
    },
  },
];
