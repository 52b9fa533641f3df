import { asksFor, type HumanRequestPhrases } from './phrases';

export const SPANISH: HumanRequestPhrases = {
  language: 'es',
  explicit: [
    ...asksFor({
      strong:
        'humano|humana|ser humano|agente|asesor|asesora|operador|operadora|representante|persona real|persona de verdad|persona física|persona viva|servicio al cliente|atención al cliente|servicio de atención|supervisor|supervisora|encargado|encargada|ejecutivo|ejecutiva|teleoperador|soporte humano|gestor|chat en vivo',
      weak: 'alguien|persona|una persona|gerente|jefe|responsable|soporte|ustedes',
      want: 'quiero|quisiera|querría|necesito|deseo|exijo|dame|deme|denme|pásame|páseme|puedo tener|me da|me das|hay|hay algún|hay alguna|dónde está|busco|prefiero|póngame|ponme|solicito|pido|por favor un|por favor una|ver a|me atienda|que me atienda',
      talk: 'hablar|hablo|hable|hablarle|platicar|charlar|chatear|conversar|comunicarme|comuníqueme|comunícame|comunicar|conectar|conéctame|conécteme|conectarme|transferir|transfiéreme|transfiérame|transferirme|pasar|pasarme|pásame|páseme|contactar|contacto|contactarme|derivar|derívame|deriva|escalar|ponerme en contacto|pónganme|atienda|atención de|ayuda de',
      talkAfter:
        'me atienda|me ayude|me llame|me contacte|me hable|con quien hablar|con quien pueda hablar|para hablar|al teléfono|pueda ayudarme|que me llame',
      wantAfter: 'por favor|ya|ahora|urgente|disponible|porfa|porfavor',
    }),
    '(?:puede|podría|pueden|podrían|puede que) (?:por favor )?(?:alguien|una persona|un agente|un humano) ?(?:por favor )?(?:me )?(?:ayudarme|ayudar|llamarme|llamar|atenderme|contactarme|ayude)(?: por favor| con esto| con mi problema)?(?= \\||$)',
    '(?:alguien|una persona) (?:me )?(?:puede|podría) (?:ayudar|llamar|atender|ayudarme|llamarme|atenderme)(?: por favor| con esto)?(?= \\||$)',
    '(?:llámame|llámenme|llámeme|me pueden llamar|me llaman|que me llamen|devuélvanme la llamada)|ayuda humana|atención humana|atención personal',
    '(?:me |nos )?(?:puede|pueden|podría|podrían) (?:atender|ayudar|llamar|contactar|responder)(?:me|nos)? (?:una persona|alguien|un humano|un agente|un asesor)',
    'que (?:alguien )?me (?:llame|llamen|contacte|contacten|atienda|atiendan)(?: alguien| una persona| un agente)?',
    '(?:alguien|persona|gente|humano) de (?:verdad|carne y hueso)',
  ],
  refusals: [
    '(?:no|ningún|basta de|basta con|harto de|harta de|cansado de|nada de|sin|no más)(?: [^ |]+){0,4}? (?:bot|bots|robot|robots|máquina|máquinas|chatbot|ia|inteligencia artificial|contestadora)(?= \\||$| por favor| ya| más)',
  ],
  hints: [
    '(?:alguien|quién) (?:me )?(?:puede|podría) (?:ayudar|explicar|ayudarme|explicarme)',
    '(?:puede|podría) alguien',
    'hay alguien',
    '(?:teléfono|número) de (?:atención|servicio|soporte)',
    '(?:estoy|estaré) (?:hablando|chateando) con',
  ],
  alone:
    'humano|humana|ser humano|agente|asesor|asesora|operador|operadora|representante|persona|persona real|una persona|atención al cliente|servicio al cliente|soporte|supervisor|supervisora|encargado|ejecutivo|chat en vivo|agente humano|gerente',
  fillers:
    'por|favor|porfavor|porfa|ya|ahora|hola|un|una|el|la|con|quiero|necesito|dame|pásame|hablar|me|mismo|urgente|gracias|sí|real|de|a|al|que|buenas|buenos|días|tardes|solo|verdad|póngame',
  masks:
    'derechos humanos|recursos humanos|error humano|(?:agente|agencia) (?:inmobiliari|de viajes|de aduanas)~|(?:el|su|un|vuestro) (?:agente|asesor|operador) (?:me )?(?:dijo|dice|ha|fue|prometió)|en persona|por persona|tercera persona|otra persona|operador (?:turístico|móvil|de telefonía)|(?:no )?soy un robot|robot (?:aspirador|de cocina)',
  negations: 'no|sin|nunca|ningún|ninguna|en vez de|en lugar de|tampoco',
  despite:
    'por qué|porqué|no puedo|no consigo|no logro|no me deja~|no me (?:pasa|comunica|atiende|pone)~|no hay|no sé cómo|no me (?:ayuda|entiende|sirve)~|no quiero (?:un |hablar con (?:un |una )?)?(?:bot|robot|máquina)|no entiende~',
};

export const FRENCH: HumanRequestPhrases = {
  language: 'fr',
  explicit: [
    ...asksFor({
      strong:
        'humain|humaine|être humain|conseiller|conseillère|agent|opérateur|opératrice|représentant|représentante|vraie personne|personne réelle|vrai être|personne physique|service client|service clientèle|service après vente|sav|superviseur|responsable|téléconseiller|assistance humaine|chat en direct|collaborateur|interlocuteur',
      weak: 'quelqu un|quelquun|qqn|personne|une personne|manager|chef|support|gens',
      want: 'veux|voudrais|aimerais|souhaite|souhaiterais|besoin d|besoin de|besoin|donnez moi|donne moi|passez moi|passe moi|exige|demande|y a t il|il y a|ya|où est|cherche|préfère|préférerais|puis je avoir|peux avoir|avoir|appelez|mettez moi|je peux voir',
      talk: 'parler|parle|discuter|dialoguer|échanger|chatter|tchatter|communiquer|contacter|contact|joindre|transférer|transférez moi|transfère moi|transférez|rediriger|redirigez|mettre en relation|mettez moi en relation|mise en relation|en relation|passer|passez|connecter|connectez|appeler|entretenir|écrire',
      talkAfter:
        'à qui parler|pour parler|qui puisse|qui peut m|me rappelle|me rappeler|me contacter|m appelle|m appeler|au téléphone|disponible',
      wantAfter: 's il vous plaît|s il te plaît|svp|stp|vite|maintenant|tout de suite|sil vous plait',
    }),
    '(?:quelqu un|quelquun|qqn|une personne|un conseiller|un humain|un agent) (?:peut|pourrait|peut il|pourrait il)(?: il)?(?: s il vous plaît| svp)? (?:m|me|nous) ?(?:aider|rappeler|appeler|contacter|répondre)(?: svp| s il vous plaît| avec ça)?(?= \\||$)',
    '(?:est ce que )(?:quelqu un|un humain|un conseiller) (?:peut|pourrait) (?:m|me) ?(?:aider|rappeler|appeler|contacter|répondre)(?= \\||$| svp| s il)',
    '(?:rappelez moi|appelez moi|être rappelé|être rappelée|rappelle moi)|aide humaine|contact humain|(?:transférez|passez|connectez) moi',
  ],
  refusals: [
    '(?:pas|plus|marre|assez|aucun|ni|stop|sans)(?: [^ |]+){0,4}? (?:bot|bots|robot|robots|machine|machines|chatbot|ia|intelligence artificielle|répondeur|ordinateur)(?= \\||$| svp| s il)',
  ],
  hints: [
    '(?:quelqu un|qqn) (?:peut|pourrait)',
    '(?:il y a|ya|y a t il) quelqu un',
    '(?:numéro|téléphone) (?:du|de) (?:service|sav|support)',
    '(?:est ce que )?je (?:parle|discute) (?:à|avec)',
  ],
  alone:
    'humain|humaine|un humain|conseiller|conseillère|agent|opérateur|opératrice|représentant|vraie personne|une personne|personne réelle|service client|service clientèle|sav|superviseur|responsable|être humain|chat en direct|agent humain|un vrai humain',
  fillers:
    's|il|vous|plaît|te|plait|svp|stp|maintenant|vite|bonjour|salut|un|une|le|la|de|d|avec|à|je|j|veux|voudrais|aimerais|besoin|ai|parler|donnez|passez|moi|merci|oui|vrai|vraie|urgent|tout|suite|juste|au|en|contacter',
  masks:
    'droits de l homme|ressources humaines|erreur humaine|agent (?:immobilier|de voyage|de sécurité)|(?:votre|le|un|l) (?:conseiller|agent|opérateur) (?:m a|a|avait|était|m avait)|en personne|par personne|autre personne|personne (?:ne|n)|opérateur (?:mobile|téléphonique)|(?:suis|suis pas) un robot|robot (?:aspirateur|de cuisine)|parler de',
  negations: 'pas|sans|jamais|aucun|aucune|plutôt que|au lieu de|ne veux|n ai',
  despite:
    'pourquoi|peux (?:pas|je pas)|puis (?:je )?pas|n arrive pas|pas moyen|impossible|ne sais pas comment|n y a|y a t il pas|ne m aide~|comprend~ (?:pas|rien)|n est pas possible|peut on pas|pourrais je',
};

export const ITALIAN: HumanRequestPhrases = {
  language: 'it',
  explicit: [
    ...asksFor({
      strong:
        'umano|umana|essere umano|operatore|operatrice|agente|addetto|addetta|consulente|rappresentante|persona vera|persona reale|persona in carne|vera persona|servizio clienti|assistenza clienti|servizio assistenza|supervisore|responsabile|chat dal vivo|assistenza umana|incaricato',
      weak: 'qualcuno|persona|una persona|capo|direttore|assistenza|voi',
      want: 'voglio|vorrei|desidero|ho bisogno di|serve|mi serve|bisogno|datemi|dammi|mi dia|passatemi|passami|mi passi|posso avere|esigo|pretendo|c è|ci sono|dov è|cerco|preferisco|chiedo|richiedo',
      talk: 'parlare|parlo|parlarne|chattare|comunicare|contattare|contatto|contattarvi|collegare|collegami|collegatemi|collegarmi|trasferire|trasferiscimi|trasferitemi|trasferirmi|passare|passarmi|mettermi in contatto|mettetemi in contatto|mettimi in contatto|raggiungere|inoltrare|inoltra|discutere|sentire',
      talkAfter:
        'che mi aiuti|che mi richiami|con cui parlare|al telefono|mi contatti|mi chiami|mi richiami|che possa aiutarmi',
      wantAfter: 'per favore|per piacere|perfavore|subito|adesso|ora|grazie|disponibile',
    }),
    '(?:qualcuno|una persona|un operatore|un umano) (?:mi )?(?:può|puo|potrebbe) (?:aiutarmi|aiutare|chiamarmi|chiamare|richiamarmi|richiamare|contattarmi|contattare|rispondermi|rispondere)(?: per favore| con questo)?(?= \\||$)',
    '(?:può|puo|potrebbe|mi può|mi puo) (?:qualcuno )?(?:aiutarmi |chiamarmi |aiutare |richiamare )?qualcuno(?= \\||$| per favore)',
    '(?:chiamatemi|richiamatemi|mi chiamate|mi richiamate|chiamami|essere richiamat~)|aiuto umano|contatto umano',
  ],
  refusals: [
    '(?:no|non|niente|basta|stufo|stufa|stanco|nessun)(?: [^ |]+){0,4}? (?:bot|robot|macchina|macchine|chatbot|ia|intelligenza artificiale|risponditore|computer)(?= \\||$| per favore| grazie)',
  ],
  hints: [
    'qualcuno (?:mi )?(?:può|puo|potrebbe)',
    '(?:c è|ce) qualcuno',
    '(?:numero|telefono) (?:del|dell|di) (?:servizio|assistenza)',
    'sto parlando con',
  ],
  alone:
    'umano|umana|operatore|operatrice|agente|consulente|rappresentante|persona|persona vera|persona reale|una persona|vera persona|servizio clienti|assistenza clienti|assistenza|supervisore|responsabile|essere umano|addetto|chat dal vivo|operatore umano',
  fillers:
    'per|favore|piacere|perfavore|subito|adesso|ora|ciao|buongiorno|salve|un|uno|una|il|con|voglio|vorrei|parlare|dammi|datemi|mi|serve|grazie|sì|si|vero|vera|ho|bisogno|di|urgente|passami|passatemi|solo',
  masks:
    'diritti umani|risorse umane|errore umano|agente (?:immobiliare|di viaggio)|(?:il|un|vostro|suo|l) (?:operatore|agente|consulente) (?:mi )?(?:ha|aveva|era|diceva)|di persona|per persona|altra persona|operatore (?:telefonico|mobile|turistico)|(?:non )?sono un robot|robot (?:aspirapolvere|da cucina)',
  negations: 'non|senza|mai|nessun|nessuna|invece di|piuttosto che',
  despite:
    'perché|perche|non posso|non riesco|non c è|non ci sono|non so come|non mi (?:aiuta|capisce|passa)~|non capisc~|non è possibile|non funzion~',
};

export const PORTUGUESE: HumanRequestPhrases = {
  language: 'pt',
  explicit: [
    ...asksFor({
      strong:
        'humano|humana|ser humano|atendente|agente|operador|operadora|assistente humano|representante|consultor|consultora|pessoa real|pessoa de verdade|pessoa verdadeira|atendimento ao cliente|apoio ao cliente|serviço ao cliente|sac|supervisor|supervisora|suporte humano|atendimento humano|chat ao vivo|gerente|funcionário|colaborador',
      weak: 'alguém|alguem|pessoa|uma pessoa|chefe|responsável|suporte|vocês',
      want: 'quero|queria|gostaria de|gostaria|preciso|preciso de|desejo|exijo|me dá|dê me|dá me|me passa|passa|posso ter|tem|tem algum|há|existe|onde está|procuro|prefiro|solicito|peço|chama|chame|me chama',
      talk: 'falar|falo|fale|conversar|teclar|chatear|comunicar|contactar|contatar|contato|contacto|entrar em contato|conectar|me conecta|conecte me|ligar|ligue me|transferir|transfere|transfira|me transfere|transfira me|passar|me passa|passe me|passe para|encaminhar|encaminhe|atendimento com|atendimento por',
      talkAfter:
        'me ajude|me ajudar|me ligue|me atenda|me atender|para falar|com quem falar|no telefone|ao telefone|entre em contato',
      wantAfter: 'por favor|pfv|agora|já|urgente|disponível|porfavor',
    }),
    '(?:alguém|alguem|uma pessoa|um atendente|um humano) (?:me )?(?:pode|poderia|podia) (?:me )?(?:ajudar|ligar|atender|contactar|contatar|responder)(?: me| por favor| com isso)?(?= \\||$)',
    '(?:pode|poderia|podia) alguém (?:me )?(?:ajudar|ligar|atender)(?: me)?(?= \\||$| por favor)',
    '(?:me liga|me ligue|liguem me|ligue me|me liguem|podem me ligar|podem ligar me)|ajuda humana|atendimento humano|atendimento pessoal',
  ],
  refusals: [
    '(?:não|nao|sem|chega de|cansado de|cansada de|nada de|nenhum|farto de|farta de)(?: [^ |]+){0,4}? (?:bot|bots|robô|robôs|robot|robots|máquina|máquinas|chatbot|ia|inteligência artificial)(?= \\||$| por favor| mais)',
  ],
  hints: [
    '(?:alguém|alguem) (?:me )?(?:pode|poderia)',
    '(?:pode|poderia) alguém',
    '(?:tem|há|ha) alguém',
    '(?:telefone|número) (?:do|de) (?:atendimento|suporte|sac|apoio)',
    '(?:estou|to) (?:falando|a falar|conversando) com',
  ],
  alone:
    'humano|humana|atendente|agente|operador|operadora|representante|consultor|pessoa|pessoa real|uma pessoa|atendimento humano|atendimento|suporte|sac|supervisor|gerente|ser humano|atendente humano|apoio ao cliente|chat ao vivo|funcionário',
  fillers:
    'por|favor|pfv|pf|agora|já|oi|olá|um|uma|o|a|com|quero|queria|preciso|de|falar|me|dá|passa|obrigado|obrigada|sim|real|verdade|urgente|bom|dia|só|gostaria|ao',
  masks:
    'direitos humanos|recursos humanos|erro humano|agente (?:imobiliário|de viagens)|(?:o|um|seu|vosso) (?:atendente|agente|operador|funcionário) (?:me )?(?:disse|falou|foi|estava|tinha)|em pessoa|por pessoa|outra pessoa|operadora (?:de|do|da|móvel)|(?:não )?sou um robô|robô aspirador',
  negations: 'não|nao|sem|nunca|nenhum|nenhuma|em vez de|ao invés de',
  despite:
    'por que|porque|porquê|não (?:consigo|posso|há|tem|existe)|nao (?:consigo|posso|tem)|não sei como|não (?:me )?(?:ajuda|entende|resolve|passa)~|nao (?:ajuda|entende|resolve)~',
};

export const ROMANIAN: HumanRequestPhrases = {
  language: 'ro',
  explicit: [
    ...asksFor({
      strong:
        'om|oameni|operator|operatori|agent|consultant|reprezentant|persoană reală|persoana reală|om real|serviciul clienți|relații clienți|asistență umană|supervizor|coleg|angajat|live chat',
      weak: 'cineva|persoană|o persoană|manager|șef|suport',
      want: 'vreau|aș vrea|doresc|aș dori|am nevoie de|nevoie de|dați mi|dă mi|pot avea|există|este|caut|prefer|cer',
      talk: 'vorbesc|vorbi|vorbească|discut|discuta|conversa|contactez|contacta|contact|conectați mă|conectează mă|transferați mă|transferă mă|transfer|legătura|fac legătura|faceți legătura|dați mi la telefon|comunica',
      talkAfter: 'să mă ajute|să mă sune|să mă contacteze|cu care să vorbesc|la telefon|disponibil',
      wantAfter: 'vă rog|te rog|acum|urgent|imediat',
    }),
    '(?:poate|ar putea) (?:cineva|un om|un operator) (?:să )?(?:mă )?(?:ajuta|ajute|suna|sune|contacta|contacteze)(?: vă rog)?(?= \\||$)|(?:mă )?poate (?:ajuta|suna) cineva|sunați mă|sună mă|ajutor uman',
  ],
  refusals: [
    '(?:nu|fără|destul cu|niciun)(?: [^ |]+){0,4}? (?:bot|boți|robot|roboți|robotul|mașină|chatbot|ai)(?= \\||$| vă rog)',
  ],
  hints: [
    'poate cineva',
    'este cineva',
    '(?:numărul|telefon) (?:de la )?(?:serviciul clienți|relații)',
    'vorbesc cu (?:un )?(?:om|robot) sau',
  ],
  alone:
    'om|operator|agent|consultant|reprezentant|persoană|persoană reală|om real|o persoană|serviciul clienți|relații clienți|suport|supervizor|agent uman|operator uman',
  fillers:
    'vă|te|rog|acum|urgent|bună|salut|un|o|cu|vreau|să|vorbesc|dați|mi|da|am|nevoie|de|mulțumesc|doar|real|la|ziua',
  masks:
    'drepturile omului|resurse umane|eroare umană|agent imobiliar|(?:operatorul|agentul|un operator) (?:mi a|a|era)|în persoană|altă persoană|operator de telefonie|aspirator robot|sunt robot',
  negations: 'nu|fără|niciodată|niciun|nicio|în loc de',
  despite: 'de ce|nu pot|nu reușesc|nu există|nu este|nu știu cum|nu mă (?:ajută|înțelege)|nu înțelege~',
};

export const CATALAN: HumanRequestPhrases = {
  language: 'ca',
  explicit: [
    ...asksFor({
      strong:
        'humà|humana|ésser humà|agent|assessor|operador|operadora|representant|persona real|persona de veritat|atenció al client|servei al client|supervisor',
      weak: 'algú|persona|una persona|encarregat',
      want: 'vull|voldria|necessito|dona m|doneu me|hi ha|prefereixo|demano',
      talk: 'parlar|parlo|xatejar|contactar|contacte|connecta m|connecteu me|passa m|passeu me|transferir',
      talkAfter: 'que m ajudi|que em truqui|per parlar',
      wantAfter: 'si us plau|sisplau|ara|urgent',
    }),
    '(?:pot|podria) algú (?:ajudar me|trucar me)|algú em pot (?:ajudar|trucar)(?= \\||$| si us plau)|truqueu me|truca m',
  ],
  refusals: ['(?:no|cap|prou)(?: [^ |]+){0,4}? (?:bot|robot|màquina)(?= \\||$| si us plau)'],
  alone: 'humà|humana|agent|operador|operadora|representant|persona real|atenció al client|supervisor',
  fillers: 'si|us|plau|sisplau|ara|hola|un|una|amb|vull|parlar|gràcies|bon|dia|necessito|me|real',
  masks: 'drets humans|recursos humans|altra persona|soc un robot',
  negations: 'no|sense|mai|cap',
  despite: 'per què|no puc|no hi ha|no sé com',
};
