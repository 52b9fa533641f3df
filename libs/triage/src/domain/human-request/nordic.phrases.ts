import { asksFor, type HumanRequestPhrases } from './phrases';

export const SWEDISH: HumanRequestPhrases = {
  language: 'sv',
  explicit: [
    ...asksFor({
      strong:
        'människa|människor|mänsklig~|handläggare|kundtjänst|kundservice|kundtjänstmedarbetare|medarbetare|agent|operatör|rådgivare|riktig person|verklig person|levande person|riktig människa|chef|support|supporten|person på riktigt|livechatt|representant',
      weak: 'någon|nån|person|personal|anställd',
      want: 'vill ha|vill|behöver|ge mig|kan jag få|får jag|skulle vilja ha|finns det|finns|hellre|snälla|tack|kräver|söker|var är|jag får',
      talk: 'prata|pratar|tala|talar|snacka|chatta|chatt|koppla|koppla mig|koppla över|kopplas|kontakta|kontakt|nå|ringa|ring|skicka mig|flytta mig|komma i kontakt|få tag|vidare till',
      talkAfter:
        'att prata|att tala|att chatta|jag kan prata|som kan hjälpa|ringer|kontaktar|på telefon|i telefon|i luren',
      wantAfter: 'tack|nu|snälla|behövs|genast|omgående',
    }),
    '(?:kan|kunde) (?:någon|nån|en människa|en person|ni|en handläggare)(?: [^ |]+){0,2}? (?:hjälpa|ringa|ringa upp|kontakta|höra av sig)(?: mig| oss| till mig)?(?: tack| snälla| upp| med det här| med detta)?(?= \\||$)',
    'ring (?:upp )?mig|ring upp|koppla (?:mig )?(?:vidare|till|över)|bli uppringd|mänsklig (?:hjälp|kontakt|support)',
  ],
  refusals: [
    '(?:ingen|inga|inte|slippa|trött på|nog med|inte med|sluta med)(?: [^ |]+){0,3}? (?:bot|bott|botar|robot|robotar|roboten|boten|chattbot|chatbot|maskin|dator|ai)(?= \\||$| tack| mer| snälla)',
  ],
  hints: [
    'kan (?:någon|nån) (?:hjälpa|förklara)',
    'är (?:det )?(?:någon|nån) (?:där|här)|någon där',
    '(?:telefonnummer|nummer) (?:till )?(?:kundtjänst|kundservice|supporten)',
    '(?:pratar|talar|chattar) jag med',
  ],
  alone:
    'människa|en människa|handläggare|kundtjänst|kundservice|agent|operatör|riktig person|riktig människa|medarbetare|support|chef|livechatt|mänsklig hjälp|rådgivare|person',
  fillers:
    'tack|snälla|nu|genast|hej|hallå|jag|vill|ha|en|ett|prata|tala|med|till|mig|koppla|ge|riktig|ja|få|bara|gärna|behöver|omgående|kan|istället',
  masks:
    'mänskliga rättigheter|(?:er|en|din) handläggare (?:sa|har|var)|(?:är|är jag) (?:inte |ingen )?(?:en )?robot~ (?:men|check)|robotdammsugare|resebyrå~|kundtjänst (?:är|var|sa|har)',
  negations: 'inte|ingen|inget|inga|aldrig|utan|istället för|slippa',
  negationsAfter: 'behövs inte',
  despite: 'varför|kan jag inte|får inte|inte nå|vet inte hur|finns det ingen|hjälper inte|förstår inte',
};

export const DANISH: HumanRequestPhrases = {
  language: 'da',
  explicit: [
    ...asksFor({
      strong:
        'menneske|mennesker|menneskelig~|medarbejder|kundeservice|kundeservicemedarbejder|agent|operatør|rådgiver|rigtig person|ægte person|levende person|rigtigt menneske|chef|support|supporten|livechat|sagsbehandler',
      weak: 'nogen|en person|person|en i|personale',
      want: 'vil have|vil gerne have|vil|ønsker|har brug for|giv mig|må jeg få|kan jeg få|er der|findes der|hellere|venligst|kræver|få fat i',
      talk: 'tale|taler|snakke|snak|chatte|chat|stil mig|stille mig|viderestil|forbind|kontakte|kontakt|få fat|ringe|komme i kontakt|snakker',
      talkAfter: 'at tale med|at snakke med|der kan hjælpe|i røret|i telefonen|jeg kan tale|jeg kan snakke',
      wantAfter: 'tak|nu|venligst|straks',
    }),
    '(?:kan|kunne) (?:nogen|en|et menneske|en medarbejder|i)(?: [^ |]+){0,2}? (?:hjælpe|ringe|kontakte)(?: mig| op| til mig)*(?: tak| venligst| med det her| med dette)?(?= \\||$)',
    'ring (?:til )?mig|ring (?:mig )?op|blive ringet op|stil mig (?:videre|om|igennem)|viderestil mig|menneskelig (?:hjælp|kontakt)',
  ],
  refusals: [
    '(?:ingen|ikke|træt af|nok af|ikke med|slippe for)(?: [^ |]+){0,3}? (?:bot|bots|robot|robotter|chatbot|maskine|computer|ai)(?= \\||$| tak| mere)',
  ],
  hints: [
    'kan nogen (?:hjælpe|forklare)',
    'er der nogen',
    '(?:telefonnummer|nummer) til (?:kundeservice|supporten)',
    '(?:taler|snakker|chatter) jeg med',
  ],
  alone:
    'menneske|medarbejder|kundeservice|agent|operatør|rigtig person|rigtigt menneske|support|chef|livechat|rådgiver|person',
  fillers:
    'tak|venligst|nu|straks|hej|jeg|vil|gerne|have|en|et|tale|snakke|med|til|mig|giv|stil|rigtig|ja|bare|har|brug|for|må|få',
  masks: 'menneskerettigheder|(?:jeres|en|din) medarbejder (?:sagde|har|var)|robotstøvsuger|rejsebureau',
  negations: 'ikke|ingen|intet|aldrig|uden|i stedet for|slippe',
  despite: 'hvorfor|kan jeg ikke|må jeg ikke|ikke få fat|ved ikke hvordan|er der ingen|hjælper ikke|forstår ikke',
};

export const NORWEGIAN: HumanRequestPhrases = {
  language: 'nb',
  explicit: [
    ...asksFor({
      strong:
        'menneske|mennesker|menneskelig~|medarbeider|kundeservice|kundesenter|kundebehandler|agent|operatør|rådgiver|ekte person|levende person|virkelig person|ekte menneske|sjef|leder|support|livechat|saksbehandler',
      weak: 'noen|en person|person|ansatt',
      want: 'vil ha|vil gjerne ha|vil|ønsker|trenger|gi meg|kan jeg få|får jeg|er det|finnes det|heller|vennligst|krever|få tak i',
      talk: 'snakke|snakker|prate|prater|chatte|chat|sett meg|sette meg|viderekoble|koble|kontakte|kontakt|få tak|ringe|komme i kontakt|overfør',
      talkAfter: 'å snakke med|å prate med|som kan hjelpe|på telefonen|på tråden|jeg kan snakke|jeg kan prate',
      wantAfter: 'takk|nå|vennligst|straks',
    }),
    '(?:kan|kunne) (?:noen|et menneske|en medarbeider|dere)(?: [^ |]+){0,2}? (?:hjelpe|ringe|kontakte)(?: meg| opp| til meg)*(?: takk| vennligst| med dette)?(?= \\||$)',
    'ring (?:til )?meg|ring (?:meg )?opp|bli oppringt|sett meg (?:over|videre)|koble meg (?:til|videre)|menneskelig (?:hjelp|kontakt)',
  ],
  refusals: [
    '(?:ingen|ikke|lei av|nok av|ikke med|slippe)(?: [^ |]+){0,3}? (?:bot|boter|robot|roboter|chatbot|maskin|datamaskin|ki|ai)(?= \\||$| takk| mer)',
  ],
  hints: [
    'kan noen (?:hjelpe|forklare)',
    'er det noen',
    '(?:telefonnummer|nummer) til (?:kundeservice|kundesenter)',
    '(?:snakker|prater|chatter) jeg med',
  ],
  alone:
    'menneske|medarbeider|kundeservice|kundesenter|agent|operatør|ekte person|ekte menneske|support|sjef|livechat|kundebehandler|rådgiver|person',
  fillers:
    'takk|vennligst|nå|straks|hei|jeg|vil|gjerne|ha|en|et|snakke|prate|med|til|meg|gi|sett|ekte|ja|bare|trenger|få|vær|så|snill',
  masks: 'menneskerettigheter|(?:deres|en|din) medarbeider (?:sa|har|var)|robotstøvsuger|reisebyrå',
  negations: 'ikke|ingen|aldri|uten|i stedet for|slippe',
  despite: 'hvorfor|kan jeg ikke|får ikke|ikke få tak|vet ikke hvordan|er det ingen|hjelper ikke|forstår ikke',
};
