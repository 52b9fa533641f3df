import { asksFor, type HumanRequestPhrases } from './phrases';

export const FINNISH: HumanRequestPhrases = {
  language: 'fi',
  explicit: [
    ...asksFor({
      strong:
        'ihmi~|oikea~ ihmi~|asiakaspalvel~|asiakasneuvoja~|työntekij~|agent~|operaattori~|virkailija~|edustaja~|oikea~ henkil~|elävä~ ihmi~|esimie~|asiantuntija~|ihmisasiakaspalvelija~|livechat',
      weak: 'joku|jonkun|johonkuhun|jollekin|jollekulle|henkilö~|tuki|tuen|tukeen|pomo~',
      want: 'haluan|haluaisin|tarvitsen|tarvitsisin|saisinko|saanko|saako|voinko saada|onko|onks|missä on|mieluummin|vaadin|antakaa|anna|pyydän',
      talk: 'puhua|puhun|jutella|keskustella|chatata|yhdistä|yhdistäkää|yhdistää|siirrä|siirtäkää|ottaa yhteyttä|yhteys|yhteyden|tavoittaa|tavoitan|soittaa',
      talkAfter:
        'puhua|puhumaan|jutella|kanssa|yhteyttä|yhteys|soittaa|vastaa|auttaa|puhelimessa|puheluun|langan päähän',
      wantAfter: 'kiitos|heti|nyt|pliis|tarvitaan|paikalla',
    }),
    '(?:voiko|voisiko|voisko|voiks) (?:joku|ihminen)(?: ihminen)? (?:auttaa|soittaa|vastata|ottaa yhteyttä)(?: minua| minulle| mua| mulle| kiitos)*(?= \\||$)|soittakaa (?:minulle|mulle)|soita (?:minulle|mulle)|soittopyyntö|takaisinsoitto',
  ],
  refusals: [
    '(?:en halua|ei|riittää|kyllästynyt|ilman)(?: [^ |]+){0,4}? (?:bot~|robot~|kone~|tekoäly~|chatbot~|automaat~)(?= \\||$| kiitos| kanssa)',
  ],
  hints: [
    '(?:voiko|voisiko) joku',
    'onko (?:siellä|täällä) (?:ketään|joku)',
    'asiakaspalvelun (?:numero|puhelinnumero)',
  ],
  alone:
    'ihminen|ihmistä|asiakaspalvelu|asiakaspalvelija|työntekijä|agentti|operaattori|oikea ihminen|oikea henkilö|henkilö|tuki|esimies|virkailija|livechat|asiakaspalveluun|ihmiselle|ihmisen kanssa',
  fillers:
    'kiitos|heti|nyt|hei|moi|haluan|haluaisin|puhua|kanssa|minulle|mulle|anna|antakaa|joo|kyllä|tarvitsen|oikea|oikean|pliis|ihan|yhdistä|voinko|saanko',
  masks:
    'ihmisoikeu~|inhimillinen virhe|kiinteistönvälittäjä|asiakaspalvelija (?:sanoi|lupasi|oli)|henkilökohtaisesti|toinen henkilö|toisen henkilön|puhelinoperaattori|en ole robotti|robotti imuri|robottipölynimuri',
  negations: 'en|ei|et|ilman|enkä|älä|älkää|sijaan|sen sijaan',
  negationsAfter: 'ei tarvi~|sijaan',
  despite: 'miksi|en (?:voi|saa|tavoita|tiedä miten)|ei (?:saa|auta|ymmärrä|onnistu|vastaa)|eikö|enkö',
};

export const HUNGARIAN: HumanRequestPhrases = {
  language: 'hu',
  explicit: [
    ...asksFor({
      strong:
        'ember~|élő ember~|igazi ember~|hús vér|ügyintéző~|munkatárs~|ügyfélszolgála~|operátor~|képviselő~|valódi személy~|élő személy~|tanácsadó~|ügynök~|vezető~|felettes~|kolléga~|kollégá~|élő chat',
      weak: 'valaki|valakivel|valakihez|személy~|főnök~|menedzser~',
      want: 'szeretnék|akarok|kérek|kell|szükségem|kapcsolja|kapcsoljon|kaphatok|van|hol van|inkább|követelek|adjon|adjanak',
      talk: 'beszélni|beszélnék|beszélhetek|beszéljek|beszélek|csetelni|chatelni|kapcsolja|kapcsoljon|kapcsolj|kapcsoljanak|kapcsolatba|átirányítani|irányítson|elérni|beszélgetni',
      talkAfter:
        'beszélni|beszélnék|beszélhetek|beszélhetnék|beszéljek|csetelni|kapcsolj~|kapcsolatba|átirányít~|elérni|érem el|érhetem el|felhív~|visszahív~|segítsen|segíteni',
      wantAfter: 'kérek|kérem|szeretnék|akarok|most|azonnal|legyen szíves|sürgősen|kell',
    }),
    '(?:tudna|tud|tudnának) (?:valaki )?(?:nekem )?(?:valaki )?(?:segíteni|felhívni|visszahívni)(?: valaki)?(?: kérem)?(?= \\||$)|valaki (?:tudna|tud) (?:nekem )?segíteni(?= \\||$| kérem)|(?:hívjanak|hívjon) (?:fel|vissza)|visszahívást',
  ],
  refusals: [
    '(?:nem|elég|ne|semmi)(?: [^ |]+){0,4}? (?:bot~|robot~|gép|géppel|gépi|chatbot~|mi vel)(?= \\||$| akarok| beszélni| kérem)',
  ],
  hints: ['(?:tud|tudna) valaki', 'van (?:ott|itt) valaki', 'ügyfélszolgálat (?:száma|telefonszáma)'],
  alone:
    'ember|embert|ügyintéző|ügyintézőt|munkatárs|ügyfélszolgálat|operátor|operátort|képviselő|valódi ember|élő ember|igazi ember|személy|vezető|tanácsadó|ügynök|emberrel|élő chat',
  fillers:
    'kérem|kérek|most|azonnal|szia|helló|jó|napot|szeretnék|akarok|egy|egyet|beszélni|nekem|adjon|igen|valódi|élő|igazi|köszönöm|sürgős|legyen|szíves',
  masks:
    'emberi (?:jogok|hiba|erőforrás)~|ingatlanügynök~|(?:az|a|egy) (?:ügyintéző|munkatárs|operátor) (?:azt mondta|mondta|volt)|személyesen|másik személy|más személy|nem vagyok robot|robotporszívó',
  negations: 'nem|ne|sem|soha|nélkül|helyett',
  negationsAfter: 'nem (?:kell|akarok|szeretnék|kérek)|nélkül|helyett',
  despite: 'miért|nem (?:tudok|lehet|érem|segít~|ért~|tudom hogyan)|nincs|miért nem',
};

export const GREEK: HumanRequestPhrases = {
  language: 'el',
  explicit: [
    ...asksFor({
      strong:
        'άνθρωπο~|ανθρώπ~|εκπρόσωπο~|εκπροσώπ~|υπάλληλο~|αντιπρόσωπο~|πράκτορα|χειριστή|πραγματικό άτομο|αληθινό άτομο|εξυπηρέτηση πελατών|τμήμα εξυπηρέτησης|σύμβουλο~|προϊστάμενο~|υπεύθυνο~|operator|agent|anthropo~|ekprosopo~|ypallilo~',
      weak: 'κάποιον|κάποιος|κάποια|άτομο|διευθυντή|υποστήριξη',
      want: 'thelo|θέλω|θα ήθελα|χρειάζομαι|δώστε μου|δώσε μου|μπορώ να έχω|υπάρχει|πού είναι|παρακαλώ|προτιμώ|απαιτώ|ζητάω|ζητώ',
      talk: 'miliso|μιλήσω|μιλήσουμε|μιλάω|μιλώ|συνομιλήσω|επικοινωνήσω|επικοινωνία|συνδέστε με|σύνδεσέ με|συνδέσετε|σύνδεση|μεταφέρετέ με|μεταφέρετε|περάστε με|βρω|πάρω',
      talkAfter: 'να μιλήσω|να με βοηθήσει|να με καλέσει|να με πάρει|στο τηλέφωνο|διαθέσιμος',
      wantAfter: 'παρακαλώ|τώρα|αμέσως|επειγόντως',
    }),
    '(?:μπορεί|θα μπορούσε) (?:κάποιος|ένας άνθρωπος|κάποια) (?:παρακαλώ )?να (?:με|μου) (?:βοηθήσει|καλέσει|πάρει|απαντήσει)(?: παρακαλώ| τηλέφωνο)?(?= \\||$)|(?:καλέστε|πάρτε) με(?: τηλέφωνο)?|συνδέστε με|ανθρώπινη (?:βοήθεια|υποστήριξη|εξυπηρέτηση)',
  ],
  refusals: [
    '(?:όχι|δεν|δε|χωρίς|φτάνει|τέρμα)(?: [^ |]+){0,4}? (?:μποτ|bot|ρομπότ|μηχανή|μηχάνημα|chatbot|υπολογιστή)(?= \\||$| παρακαλώ)',
  ],
  hints: ['μπορεί κάποιος', 'είναι κανείς (?:εκεί|εδώ)', '(?:τηλέφωνο|αριθμός) (?:εξυπηρέτησης|επικοινωνίας)'],
  alone:
    'άνθρωπος|άνθρωπο|εκπρόσωπος|εκπρόσωπο|υπάλληλος|υπάλληλο|αντιπρόσωπος|πραγματικό άτομο|άτομο|εξυπηρέτηση πελατών|σύμβουλος|υπεύθυνος|υπεύθυνο|agent|operator',
  fillers:
    'παρακαλώ|τώρα|αμέσως|γεια|γειά|σας|θέλω|με|έναν|ένα|μιλήσω|να|μου|δώστε|ναι|χρειάζομαι|πραγματικό|αληθινό|ευχαριστώ|θα|ήθελα|κάποιον|σε',
  masks:
    'ανθρώπινα δικαιώματα|ανθρώπινο λάθος|μεσίτη~|(?:ο|ένας) (?:υπάλληλος|εκπρόσωπος) (?:σας |μου )*(?:είπε|ήταν)|αυτοπροσώπως|άλλο άτομο|άλλον άνθρωπο|δεν είμαι ρομπότ|σκούπα ρομπότ',
  negations: 'δεν|δε|όχι|μην|μη|χωρίς|ποτέ|αντί',
  despite: 'γιατί|δεν μπορώ|δεν (?:βρίσκω|υπάρχει|ξέρω πώς|βοηθά~|καταλαβαίν~)|δεν γίνεται',
};

export const TURKISH: HumanRequestPhrases = {
  language: 'tr',
  explicit: [
    ...asksFor({
      strong:
        'insan|insanla|insana|gerçek insan~|gerçek bir insan~|gerçek kişi~|gerçek bir kişi~|temsilci~|müşteri temsilcisi~|müşteri hizmetleri~|operatör~|yetkili~|görevli~|danışman~|canlı destek~|canlı temsilci~|çağrı merkezi~|çalışan~|müdür~|yönetici~|agent|ajan',
      weak: 'biri|birisi|biriyle|birisiyle|birine|kişi|kişiyle|şef~',
      want: 'istiyorum|lazım|bana|lütfen|var mı|nerede',
      talk: 'konuşmak|görüşmek|bağlan~|bağla|bağlayın|aktar~|yönlendir~',
      talkAfter:
        'konuş~|görüş~|bağla~|bağlan~|aktar~|yönlendir~|ulaş~|iletişim~|yazış~|sohbet~|yardımcı ol~|beni arasın|arasın|ile görüş~|bağlar~',
      wantAfter:
        'istiyorum|isterim|lazım|lütfen|hemen|şimdi|verin|ver|rica~|talep~|gerek|gerekiyor|var mı|yok mu|çağır~|olsun',
    }),
    '(?:biri|birisi) (?:bana )?(?:lütfen )?(?:yardım ed~|yardımcı ol~|beni ara~)(?: mi| mı| lütfen)*(?= \\||$)|beni (?:lütfen )?(?:arayın|ara|arayabilir~|geri ara~|arar mısınız)|insan (?:desteği|yardımı)',
  ],
  refusals: [
    '(?:bot|botla|robot|robotla|robotlarla|makine|makineyle|yapay zeka|yapay zekayla|chatbot|chatbotla)(?: [^ |]+){0,2}? (?:istemiyorum|konuşmak istemiyorum|değil|konuşmam|yeter|bıktım|olmasın)|bot istemiyorum',
  ],
  hints: [
    '(?:biri|birisi) (?:bana )?(?:yardım|yardımcı)',
    'kimse (?:yok mu|var mı)',
    'orada (?:biri|kimse)',
    '(?:müşteri hizmetleri|destek) (?:numarası|telefonu)',
  ],
  alone:
    'insan|temsilci|müşteri temsilcisi|müşteri hizmetleri|operatör|yetkili|görevli|gerçek kişi|gerçek insan|canlı destek|canlı temsilci|çağrı merkezi|müdür|yönetici|destek|danışman|agent',
  fillers:
    'lütfen|hemen|şimdi|merhaba|selam|bir|ile|istiyorum|konuşmak|bana|verin|evet|gerçek|acil|teşekkürler|bağla|bağlayın|bağlan|lazım|iyi|günler|beni|görüşmek|canlı',
  masks:
    'insan (?:hakları|kaynakları|hatası)|emlak (?:danışmanı|temsilcisi)|(?:temsilciniz|temsilci|operatör) (?:dedi|söyledi|bana)|başka biri|başka bir kişi|kişi başı|robot değilim|robot süpürge',
  negations: 'istemiyorum(?= $)|değil(?= $)|yerine(?= $)',
  negationsAfter:
    'yok(?! mu)|(?:konuşmak |görüşmek |bağlanmak )?(?:istemiyorum|istemem|gerek yok|lazım değil|gerekmiyor|olmadan|değil)',
  despite: 'neden|niye|yok mu|ulaşamıyorum|bağlanamıyorum|konuşamıyorum|anlamıyor~|yardımcı olmuyor~',
};
