import type { HumanRequestPhrases } from './phrases';

const DETERMINERS =
  '(?:(?:a|an|the|any|some|one|another|your|ur|real|live|actual|human|proper|physical|living|breathing|different|native|english|speaking|customer|costumer|client|support|service|services|care|help|helpdesk|sales|technical|tech|billing|bank|senior|qualified|nice|normal|local|fucking|damn|bloody|freaking|goddamn|of|in|charge) )*';
const AGENT =
  '(?:human|humans|humam|hooman|human beings?|agents?|agnt|agetn|agnet|reps?|rep(?:re|er|ri)?s[ae]nt[aei]tiv(?:e|es)?|operators?|oper[ae]t[oe]rs?|advis[eo]rs?|real person|real people|real man|real woman|real one|real being|live person|live people|live one|actual person|actual people|actual being|(?:customer|costumer|custumer|client|consumer) (?:services?|support|care|relations|rep|agent)|support (?:agent|team|staff|person|rep|representative|specialist|worker|desk)|help ?desk|live (?:chat|agent|support|help|assistance|operator|rep)|(?:staff|team) members?|members? of (?:your |the )?(?:staff|team|support)|supervisors?|managers?|call cent(?:er|re)|(?:customer )?executive|human (?:help|support|assistance|contact|interaction|intervention|touch|advisor|operator|being|person|agent|representative|rep|response)|person to (?:talk|speak|chat)|personal (?:assistance|advisor))';
const STRICT = `${DETERMINERS}${AGENT}`;
const ANYBODY = `${DETERMINERS}(?:${AGENT}|persons?|people|someone|somebody|some one|some body|anyone|anybody|any one|staff|employees?|specialists?|consultants?|man|woman|guy|lady|gentleman|individual|associate|clerk|teller|banker|boss|higher up|support|assistant manager|department|the person in charge|folks|yourselves)`;
const SOMEONE = '(?:someone|somebody|some one|anyone|anybody|any one|some ?body)';
const STAFF = `(?:an?|the|your|one of your|one of the|any|some|a member of(?: your| the)?|another) ?(?:real |live |actual |human |support |customer service |customer support )*(?:human|person|people|agents?|advis[eo]rs?|representatives?|reps?|operators?|staff|team|colleagues?|managers?|supervisors?|specialists?|member)`;
const POLITE =
  '(?:please |pls |plz |kindly |just |actually |there |here |possibly |maybe |quickly |directly |also |then |now )*';
const BOT =
  '(?:(?:a|an|the|this|these|that|your|you|more|any|some|stupid|dumb|useless|silly|fucking|damn|bloody|freaking|another|automated|virtual|talking|speaking|chatting|dealing|to|with|using|by) )*(?:bots?|robots?|chat ?bots?|machines?|ai|automated (?:messages?|responses?|replies|answers?|system)|computers?|virtual (?:assistants?|agents?)|auto ?repl(?:y|ies)|algorithm)';

/** English, in more depth than the others: most of what we can measure is English. */
export const ENGLISH: HumanRequestPhrases = {
  language: 'en',
  explicit: [
    `(?:talk|talking|tlak|tallk|speak|speaking|spek|speek|chat|chatting|converse|communicate|connect|connected|connecting|interact|discuss (?:this|it|that|my \\w+)|in (?:touch|contact)|(?:a )?hold|a word|conversation|chat session|a call|on the phone|dealing|deal) (?:directly |live |again |now |online |instead |privately |only |one on one )?(?:to|too|with|2|w|wit|of) ${ANYBODY}`,
    `(?:speak|talk|chat) ${STRICT}`,
    `(?:want|wanted|wants|wanna|need|needs|require|prefer|like|demand|request|requesting|looking for|look for|gimme|give me|give us|get me|get us|get|got to have|let me have|bring me|bring|send me|send|find me|find|show me|summon|(?:can|could|may|might) i (?:please )?(?:have|get|see|use|request)|ask for|asking for|asked for|is there|are there|any|where is|where are|wheres|must have|insist on|call|call for|waiting for|wait for|try|use|hire|page|switch on|only) (?:to (?:have|get|see|find|use|request|reach|contact|call|ask for) )?(?:me |us )?(?:please |pls |just |only |now )?${STRICT}`,
    `(?:contact|contacting|reach|reaching|reach out to|get through to|get to|get on to|get onto|message|email|phone|ring|access|find|meet) ${STRICT}`,
    `(?:contact|reach|reach out to|get through to|get to|get on to|get ahold of|get a hold of) (?:a |an |any |some )?(?:real |live |actual )?(?:someone|somebody|anyone|anybody|person|people)`,
    `(?:connect|transfer|transferring|trasnfer|tranfer|put|pass|hand|forward|redirect|switch|route|escalate|patch|link|refer|move|direct|send|get|take|bring) (?:me|us|him|her|this|this chat|this call|this case|the chat|the call|my call|my chat|my case|my issue|it|the conversation|this conversation|call|chat)(?: over| through| thru| on| across| on over| straight| directly| now| back| up| please| pls)* (?:to|too|2|with|onto|thru|through)(?: to)? ${ANYBODY}`,
    `(?:connect|transfer|trasnfer|tranfer|forward|redirect|switch|route|escalate|patch|handover|hand over|direct) (?:to|with|2) ${STRICT}`,
    '(?:put|patch) me (?:through|thru|on)(?= \\||$| please| now| pls)',
    '(?:transfer|connect|redirect|escalate) me(?: over| now| please| pls| somewhere)?(?= \\||$)',
    'escalate (?:this|my|it|the)(?: case| issue| problem| chat| complaint| matter| ticket| conversation)?(?= \\||$| please| now| to| immediately)',
    `(?:${SOMEONE}|an? (?:real |live |actual |human )?(?:person|human|agent|advisor|representative|rep|operator)|people|one|anybody else|someone else) (?:real |else |there |here |that |who |whom |available |at \\w+ |in \\w+ |from \\w+ )*(?:i|we) (?:can|could|may|might|should|am able to) (?:please )?(?:talk|speak|chat|contact|call|ask|discuss|deal|reach|phone)`,
    `(?:${SOMEONE}|an? (?:real |live |actual |human )?(?:person|human|agent|advisor|representative|rep|operator)|people|one) (?:real |else |there |here |available )*(?:to|for me to) (?:talk|speak|chat|discuss)`,
    `(?:can|could|will|would|may|shall|want|need|like|have|let|get|ask|wants|is there) (?:you )?(?:please )?(?:have |get |ask |let )?${STAFF} (?:${POLITE})(?:available )?(?:to |who can |that can )?(?:help|assist|call|phone|ring|contact|talk|speak|chat|reach|get back|get in touch|respond|reply|answer|explain|look|take|check|resolve|fix|sort|deal|handle|attend|advise|join|step in|come)`,
    `(?:can|could|will|would|may|shall|want|need|like|have|let|get|ask) (?:you )?(?:please )?(?:have |get |ask |let )?${SOMEONE} (?:from [^ |]+ (?:[^ |]+ )?)?${POLITE}(?:to )?(?:call|phone|ring|contact|talk|speak|chat|reach|get back|get in touch|respond|reply|take over|attend|join|step in|email|message)(?: out)?(?: to| with)?(?: me| us| my| back| please)?`,
    `(?:can|could|will|would|may|shall|want|need|like|is there|are there|have|get) (?:you )?(?:please )?(?:have |get |ask )?${SOMEONE} ${POLITE}(?:who (?:can|could) |that (?:can|could) |available |there |able )*(?:to )?(?:help|assist|support|explain|look|take a look|check|resolve|fix|sort|deal|handle|advise|come)(?: me| us)?(?: out)?(?: with| at| into)?(?: this| it| that| here| my (?:problem|issue|case|question|account|order)| an? (?:problem|issue|question)| please| pls| now| today| right now| asap| thanks| urgently)*(?= \\||$)`,
    `(?:need|want|would like|id like|require|get|give me|some|for|have) (?:some |any |more |a bit of |the )?(?:human|personal|live|real|real life|person to person|one on one|in person) (?:help|support|assistance|attention|contact|interaction|service|advice|conversation|chat|being)`,
    `(?:help|assistance|support|answer|response|reply) (?:from|by|of) (?:an? |any |some |your )?(?:real |live |actual |human )*(?:person|human|human being|someone real|agent|representative|rep|operator|advisor|staff|people|humans)`,
    `(?:please |pls |kindly |can you |could you |just |want you to |need you to |like you to |to |and |then )(?:call|phone|ring) me(?: back| please| now| asap| on| at| today| tomorrow| immediately|(?= \\||$))`,
    '^(?:call|phone|ring) me(?: back| please| now| asap| today| tomorrow| immediately|(?= \\||$))',
    '(?:request|want|need|arrange|schedule|get|like|have|order|book|expect|waiting for|give me) (?:a |an |the |your )?(?:call ?back|phone call|telephone call|call from (?:you|an?|the|your|someone|customer|support))',
    'give me a (?:call|ring|buzz|callback)',
    '(?:real|actual|living|breathing|flesh and blood|live) (?:human|humans|person|people|human being|agent|representative|rep|operator|advisor|employee)(?: please| pls| now| asap| instead| only| immediately|(?= \\||$))',
    'someone (?:real|human|who is real|who is human|thats human|actually human|with a pulse|with a brain|competent|in charge|higher up|senior)(?= \\||$| please| now)',
    '(?:human|agent|representative|operator|advisor|rep|person) (?:please|pls|plz|now|asap|immediately|required|needed|requested)',
    '(?:speak|talk|chat|connect) (?:with|to) (?:you|you guys|you people|your team|your company) (?:on the phone|by phone|over the phone|in person|live|directly|personally)',
    '(?:switch|change|go|move|hand)(?: over)? (?:over )?to (?:a |an |the )?(?:human|(?:live|manual|real) (?:agent|support|chat|mode|person|operator|representative|help))',
    '(?:take|get|want|bring) (?:me )?(?:out|off|away) (?:of |from )?(?:this |the )?(?:bot|robot|chatbot|ai|machine)',
    '(?:live|human) (?:chat|support|agent|help|assistance|person) (?:available|option|support|please|possible)',
  ],
  refusals: [
    `(?:dont|do not|didnt|not|never|no longer|cant stand|hate|tired of|sick of|fed up with|enough of|enough with|stop|stop with|instead of|rather than|without|away from|cut) (?:want |wanna |wish |like |need |trust |care |going )?(?:to )?(?:talk |talking |speak |speaking |chat |chatting |deal |dealing |be talking |be speaking |communicate |interact |get |getting |use |using |hear |have |waste )?(?:to |with |for |from |my time with )?${BOT}(?= \\||$| anymore| any more| please| i | get | give | need | want | let | again| now| but| bs| crap| nonsense| and)`,
    '(?:no|no more|not a|not another|skip the|bypass the|get past the|stop the|get rid of the|enough|screw the|fuck the) (?:fucking |damn |stupid )?(?:bots?|robots?|chat ?bots?|machines?|automated \\w+)',
  ],
  hints: [
    `(?:can|could|will|would|may|is there|are there|need|want) ${SOMEONE} ${POLITE}(?:who (?:can|could) |that (?:can|could) |available |there |able )*(?:to )?(?:help|assist|support|explain|advise)`,
    `(?:is|are|any) ?(?:${SOMEONE}) (?:there|here|available|listening|online|around|home)`,
    '(?:customer (?:care|service|support)|support|helpline|contact|phone|telephone|toll free) (?:phone |contact |telephone |helpline )?(?:number|no|hotline|line)',
    'how (?:can|do|could) i (?:contact|reach|call|phone|get in touch with|get hold of) (?:you|u|you guys|lumo)',
    '(?:am i|are we|was i|have i been|is this) (?:actually |really |just )?(?:talking|speaking|chatting|texting) (?:to|with)',
    '(?:are|r) (?:you|u) (?:a )?(?:real|human|an actual|a live|an? (?:real|actual) person|a person)',
    'is (?:this|it|that) (?:a )?(?:real person|human|real human|live person|actual person|live agent|real agent)',
    '(?:nobody|no one|noone) (?:is )?(?:helping|answering|answers|responds|responding|helps|to talk to|to help)',
  ],
  alone:
    'human|humans|humam|hooman|human beings?|(?:customer |support |live |human |real |bank |service )?agents?|agnt|agnet|(?:customer |support |live |human |sales )?rep|(?:customer |support |live |human |sales |customer service )?rep(?:re|er|ri)?s[ae]nt[aei]tiv[es]*|contact support|call support|(?:live |human )?operator|(?:real|live|actual) (?:person|people|human|one|man|woman)|(?:live |customer )?advis[eo]r|(?:customer|costumer|client) (?:service|services|support|care)|live (?:chat|support|help)|human (?:help|support|assistance|agent|operator|advisor)|help ?desk|supervisor|manager|person|people|persons|support (?:team|agent|staff)|staff|real human being|call cent(?:er|re)|callback|call back|speak human',
  fillers:
    'please|pls|plz|pleas|plss|now|immediately|asap|hi|hello|hey|ok|okay|i|id|we|me|us|my|want|wants|wanna|need|said|say|just|only|a|an|the|one|to|get|give|gimme|real|right|away|today|here|there|yes|yeah|sir|madam|maam|thanks|thank|you|help|again|urgent|urgently|for|with|talk|talking|speak|speaking|chat|connect|transfer|put|through|live|directly|at|once|wtf|ffs|omg|fucking|damn|goddamn|come|on|some|any|another|is|it|this|available|online|would|like|can|could|have|your|ur|must|in|ask|asked|bring|lets|let|so|then|and|but|still|even|actual|actually|option|already|instead|first|straight|2',
  masks:
    'human (?:resources|rights|error|made|trafficking|readable|nature|body|hair|verification|check)|agents? (?:code|number|no|id|ids|fees?|commission|told|said|says|promised|confirmed|assured|was|hung|helped|named|called|advised|sent|gave|did|has|had|left|from [^ |]+ (?:told|said|called))|(?:real )?estate agents?|(?:travel|shipping|delivery|insurance|letting|cleaning|user|customs|bleaching|booking|ticket|collection|transfer|registered) agents?|(?:tour|phone|mobile|network|cable|telecom|bus|train|taxi|machine|crane) operators?|operators? (?:fees?|code|charge|network)|representative (?:office|example|apr|sample)|(?:in|per) person|person (?:to|2) person|(?:was|were|been|already|after|while|when|just) (?:talking|speaking|chatting|connected|dealing) (?:to|with)|(?:task|password|file|account|store|property|portfolio|risk|download|window|relationship|shop|restaurant|building|fund) managers?|manager (?:app|account)|are you (?:a |an )?(?:human|real|agent|person|live)[^|]{0,20}|(?:call|calls|called) me (?:mr|mrs|ms|by)|(?:am i|are we|is this|was i) (?:actually |really |just )?(?:talking|speaking|chatting|texting) (?:to|with) [^|]*|customer (?:service|support|care) (?:is|was|are|were|has|sucks|number|phone|no|hours|hotline|line|email|told|said|helped)|(?:great|good|bad|terrible|poor|horrible|awful|worst|excellent|best|lovely|amazing|fantastic|love your|love the|rate|about|awesome) (?:\\w+ )?(?:customer )?(?:service|support|care|agents?)|support number|(?:am not|im not|am|im) a (?:robot|bot)|another person|(?:third|wrong|other|same|each|different|new|old|nice) (?:person|people)|people (?:who|like|say|in)',
  negations:
    'dont|do not|doesnt|does not|didnt|did not|wont|will not|wouldnt|never|no need|not|without|rather not|instead of|rather than|avoid|no(?= $)|nor|prefer not|refuse|unnecessary|cancel|than(?= $)',
  despite:
    '(?:why|cant|cannot|can not|couldnt|could not|unable|not able|never able|wont let|will not let|wont you|will you not|dont you|doesnt let|not let|dont let|didnt get to|dont know (?:how|what|if|whether)|do not know (?:how|what|if|whether)|not sure how|no idea how|havent been able|not been able|is there no|are there no|isnt there|arent there|there no|dont have|not help|not helping|no way|nobody|no one|not understand|dont understand|not working|not what|not useful|until)',
};
