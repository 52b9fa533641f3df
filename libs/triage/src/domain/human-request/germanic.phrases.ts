import { asksFor, type HumanRequestPhrases } from './phrases';

export const GERMAN: HumanRequestPhrases = {
  language: 'de',
  explicit: [
    ...asksFor({
      strong:
        'mensch~|mitarbeiter~|kundenberater~|kundenbetreuer~|kundenservice|kundendienst|kundensupport|sachbearbeiter~|servicemitarbeiter~|support|supportmitarbeiter~|agent|agenten|agentin|operator|berater~|ansprechpartner~|vorgesetzte~|echten? person|reale[nr]? person|echte person|lebenden? person|richtigen? person|echte leute|echten leuten|echte menschen|callcenter|hotline|live chat|livechat',
      weak: 'jemand~|person|personen|wem|kolleg~|dame|herrn|manager~|chef~',
      want: 'mochte|moechte|will|wil|wurde gern~|wuerde gern~|brauche|brauch|benotige|benoetige|hatte gern~|haette gern~|verlange|suche|gib mir|geben sie mir|holen sie|hol mir|hole mir|kann ich|konnte ich|koennte ich|darf ich|gibt es|gibts|wo ist|ist da|ist dort|ist hier|bitte|nur|lieber|konnen wir|her mit|rufen sie',
      talk: 'sprechen|sprech|spreche|sprich|reden|rede|red|chatten|schreiben|telefonieren|verbinden|verbinde|verbindet|verbinden sie|durchstellen|stellen sie|weiterleiten|leiten sie|ubergeben|uebergeben|erreiche|erreichen|kontaktieren|kontaktiere|kontakt|verbindung|weiter an|leite mich',
      talkAfter:
        'sprechen|sprech|spreche|reden|chatten|telefonieren|verbinden|verbunden|durchstellen|durchgestellt|weiterleiten|weitergeleitet|erreichen|kontaktieren|ubergeben|uebergeben|schreiben|unterhalten|plaudern|helfen kann|zustandig|zustaendig',
      wantAfter: 'bitte|haben|her|jetzt|sofort|verlangt|gewunscht|gewuenscht|sprechbar|verfugbar|verfuegbar',
    }),
    '(?:kann|konnte|koennte|konnen|wurde) (?:mir |mich |uns )?(?:bitte |mal |da |hier )*(?:jemand|ein mensch|einer|ein mitarbeiter|eine person)(?: bitte| mal| von euch| von ihnen| vom support)*(?: mir| mich)?(?: bitte| mal| da)?(?: zuruck)? ?(?:helfen|anrufen|zuruckrufen|zurueckrufen|kontaktieren|weiterhelfen|antworten|schreiben|ubernehmen)(?= \\||$| bitte)',
    '(?:rufen|ruft|ruf) (?:sie |ihr )?mich (?:bitte |mal )*(?:an|zuruck|zurueck)|(?:bitte um |mochte einen |brauche einen )(?:ruckruf|rueckruf)',
    '(?:verbinden|verbinde|verbindet|stellen|stell) (?:sie )?mich (?:bitte |mal |jetzt |endlich |direkt |sofort )*(?:mit|weiter|durch|zu)',
    'mit (?:einem |einer |nem |ner |ein )?(?:echten |richtigen |realen |lebenden |menschlichen )?(?:menschen|mensch|mitarbeiter~|person|berater~|agenten|operator|kundenservice|kundendienst|support|ansprechpartner~) (?:sprechen|reden|chatten|verbinden|verbunden|telefonieren|in kontakt)',
    'mit (?:jemand|jemandem|wem|einem|dem chef) (?:[^ |]+ ){0,3}?(?:sprechen|reden|chatten|telefonieren|verbinden|verbunden)',
    'wie (?:erreiche|kontaktiere|bekomme|finde) ich (?:einen |eine |euren |ihren |den |die |bei euch )*(?:menschen|mitarbeiter~|support|kundenservice|kundendienst|jemand~|berater~|echte person)',
    '(?:menschliche~|personliche~|persoenliche~) (?:hilfe|unterstutzung|beratung|ansprechpartner~|kontakt|berater~|support|mitarbeiter~)',
  ],
  refusals: [
    '(?:kein|keine|keinen|nicht mit|nicht mehr mit|genug von|schluss mit|weg mit)(?: [^ |]+){0,3}? (?:bot|bots|roboter|robotern|chatbot|chatbots|maschine|ki|automat|computer)(?= \\||$| bitte| mehr| reden| sprechen| schreiben| chatten)',
  ],
  hints: [
    '(?:kann|konnte|koennte) (?:mir |uns )?(?:bitte |mal |da )*(?:jemand|einer)(?: [^ |]+){0,4}? (?:helfen|erklaren|erklaeren|weiterhelfen)',
    '(?:ist|jemand) (?:da |hier )?jemand(?: da| hier)?|jemand da',
    '(?:telefonnummer|hotline|rufnummer|nummer) (?:vom |des |fur den |von eurem )?(?:kundenservice|kundendienst|support)',
    '(?:rede|spreche|schreibe|chatte) ich (?:hier |gerade |jetzt )*mit',
  ],
  alone:
    'mensch|menschen|mitarbeiter|mitarbeiterin|kundenservice|kundendienst|kundenbetreuer|kundenberater|berater|support|agent|operator|echte person|echter mensch|echten menschen|ansprechpartner|livechat|live chat|vorgesetzter|sachbearbeiter|ruckruf|rueckruf|callcenter|servicemitarbeiter',
  fillers:
    'bitte|jetzt|sofort|hallo|hi|hey|guten|tag|ich|will|mochte|moechte|einen|eine|einem|einer|ein|nen|den|mit|zum|zu|an|mir|mich|nur|mal|endlich|echten|richtigen|danke|ja|gib|geben|sie|her|holen|sprechen|reden|verbinden|lieber|doch|einfach|brauche|dringend|echt|ans|telefon|gerne|nochmal|los',
  masks:
    'menschenrecht~|menschlich~ (?:versagen|fehler)|agentur~|mitarbeiterrabatt|support fur|hat (?:ihr|euer|der|ein) mitarbeiter|(?:ihr|euer|der|ein|die) mitarbeiter~ (?:hat|sagte|meinte|war|hatte)|(?:bin|war) (?:ich )?kein roboter|bin ich ein roboter|danke an|saugroboter|passwort manager|mein berater',
  negations: 'kein|keine|keinen|keinem|keiner|nicht|nie|niemals|ohne|statt|anstatt|nein danke',
  negationsAfter: 'nicht (?:notig|noetig|notwendig|sprechen|reden)|unnotig',
  despite:
    'warum|wieso|weshalb|kann ich (?:denn |hier )?nicht|nicht erreich~|weiss nicht wie|niemanden erreich~|gibt es (?:denn |hier )?keine~|nicht weiter|hilft mir nicht|verstehst? mich nicht',
};

export const DUTCH: HumanRequestPhrases = {
  language: 'nl',
  explicit: [
    ...asksFor({
      strong:
        'mens|mensen|medewerker~|klantenservice|klantendienst|helpdesk|agent|operator|adviseur|vertegenwoordiger|leidinggevende|echt persoon|echte persoon|echt iemand|live chat|livechat|supportmedewerker|klantenservicemedewerker',
      weak: 'iemand|persoon|manager|collega|baas',
      want: 'wil|wilde|zou graag|graag|nodig|heb|geef me|geef mij|kan ik|mag ik|mag|is er|zijn er|waar is|alstublieft|aub|liever|eis|zoek|krijg ik|krijgen',
      talk: 'spreken|spreek|praten|praat|chatten|chat|bellen|bel|verbind|verbinden|doorverbinden|verbind me|contact|bereik|bereiken|overleggen|schakel|zet',
      talkAfter:
        'spreken|praten|chatten|bellen|verbinden|doorverbinden|contacteren|overleggen|bereiken|te woord|die me kan helpen|aan de lijn',
      wantAfter: 'nodig|aub|alstublieft|alsjeblieft|graag|spreken|hebben|beschikbaar',
    }),
    '(?:kan|kunnen|zou) (?:er )?(?:iemand|een medewerker|een mens)(?: mij| me| ons)?(?: alstublieft| aub| even)* (?:helpen|bellen|terugbellen|contacteren|te woord staan)(?= \\||$| aub| alstublieft)',
    '(?:bel|bellen jullie) (?:me|mij)(?: terug| aub|(?= \\||$))|(?:verbind|schakel|zet) (?:me|mij)(?: door| met| over|(?= \\||$))|doorverbinden',
    'menselijk~ (?:hulp|contact|medewerker|ondersteuning)',
  ],
  refusals: [
    '(?:geen|niet met|genoeg van|stop met)(?: [^ |]+){0,3}? (?:bot|bots|robot|robots|chatbot|computer|machine|ai)(?= \\||$| aub| meer| praten| spreken)',
  ],
  hints: [
    'kan iemand (?:mij|me)(?: [^ |]+){0,4}? (?:helpen|uitleggen)',
    'is (?:er|daar) iemand',
    '(?:telefoonnummer|nummer) (?:van de )?(?:klantenservice|helpdesk)',
    '(?:praat|spreek|chat) ik (?:hier |nu )?met',
  ],
  alone:
    'mens|medewerker|klantenservice|klantendienst|agent|operator|helpdesk|echt persoon|echte persoon|echt mens|live chat|livechat|adviseur|manager|terugbellen',
  fillers:
    'alstublieft|alsjeblieft|aub|nu|direct|hallo|hoi|ik|wil|graag|een|de|met|met een|spreken|praten|mij|me|geef|ja|even|echte|echt|nodig|heb|dringend|gewoon|bedankt|verbind|naar|iemand',
  masks:
    'mensenrechten|(?:jullie|een|de|uw) medewerker~ (?:heeft|zei|was|had)|robotstofzuiger|(?:ben|was) (?:ik )?geen robot|reisagent',
  negations: 'geen|niet|nooit|zonder|hoef|in plaats van',
  negationsAfter: 'niet (?:nodig|spreken)',
  despite:
    'waarom|kan ik (?:hier )?niet|kan ik geen|niet bereik~|weet niet hoe|is er geen|helpt (?:me )?niet|begrijpt me niet',
};
