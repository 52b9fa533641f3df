/** What a message without a question is. */
export type Smalltalk = 'greeting' | 'thanks' | 'farewell' | 'identity' | 'acknowledgement' | 'unclear';

/** Whole messages, folded; in any language, because "hola" is a greeting whoever says it. */
const PHRASES: Readonly<Record<Exclude<Smalltalk, 'unclear'>, string>> = {
  greeting: `hi|hello|hey|hiya|howdy|hi there|hello there|hey there|good morning|good afternoon|good evening|good day|greetings|how are you|how are you doing|
    hallo|guten tag|guten morgen|guten abend|moin|servus|gruss gott|wie geht es dir|wie gehts|hola|buenas|buenos dias|buenas tardes|buenas noches|que tal|
    bonjour|bonsoir|salut|coucou|ca va|hej|hejsan|tjena|god dag|god morgon|hei|moi|terve|ciao|buongiorno|buonasera|salve|ola|bom dia|boa tarde|boa noite|
    goedemorgen|goedemiddag|goedenavond|hoi|czesc|dzien dobry|ahoj|merhaba|selam|مرحبا|اهلا|السلام عليكم|صباح الخير|مساء الخير|你好|您好|こんにちは|안녕하세요|привет|здравствуйте|добрый день`,
  thanks: `thanks|thank you|thx|ty|thank you very much|thanks a lot|many thanks|thank you so much|great thanks|perfect thanks|ok thanks|ok thank you|cheers|
    danke|vielen dank|danke schon|dankeschon|danke sehr|gracias|muchas gracias|mil gracias|merci|merci beaucoup|tack|tack sa mycket|tusen tack|stort tack|
    grazie|grazie mille|obrigado|obrigada|muito obrigado|muito obrigada|dank je|dank u|bedankt|dankjewel|tak|mange tak|takk|tusen takk|kiitos|dziekuje|
    شكرا|شكرا جزيلا|شكرا لك|谢谢|ありがとう|감사합니다|спасибо|tesekkurler|tesekkur ederim`,
  farewell: `bye|goodbye|bye bye|see you|good night|thats all|that is all|thats it|no thats all|nothing else|no thanks|no thank you|have a nice day|
    tschuss|auf wiedersehen|ciao ciao|das wars|das ist alles|nein danke|adios|hasta luego|eso es todo|no gracias|au revoir|a bientot|cest tout|non merci|
    hej da|det var allt|nej tack|arrivederci|e tutto|no grazie|tchau|adeus|e tudo|doei|tot ziens|مع السلامه|وداعا|لا شكرا|هذا كل شيء`,
  identity: `who are you|what are you|are you a bot|are you a robot|are you an ai|are you ai|are you human|are you a human|are you real|is this a bot|am i talking to a bot|
    wer bist du|wer sind sie|bist du ein bot|bist du ein roboter|sind sie ein bot|bist du ein mensch|quien eres|eres un bot|eres un robot|eres humano|
    qui es tu|qui etes vous|es tu un robot|etes vous un robot|etes vous humain|vem ar du|ar du en bot|ar du en robot|ar du en manniska|من انت|هل انت روبوت|هل انت انسان|
    chi sei|sei un bot|quem e voce|voce e um robo|wie ben je|ben je een robot`,
  acknowledgement: `that helped|that helps|that helped me|that helped a lot|that was helpful|very helpful|that worked|it worked|it works now|that solved it|solved|you helped me a lot|
    das hat geholfen|das hilft|hat geklappt|eso ayuda|me ha ayudado|me ayudo|ha funcionado|ca aide|ca ma aide|ca marche|det hjalpte|det hjalper|det funkade|ok|okay|k|yes|yeah|yep|yes please|sure|no|nope|fine|alright|all right|got it|i see|great|perfect|cool|good|super|wonderful|excellent|ja|ja bitte|nein|gut|alles klar|
    perfekt|prima|toll|klasse|si|si por favor|vale|de acuerdo|perfecto|genial|estupendo|listo|parfait|tres bien|perfetto|benissimo|toppen|jattebra|ممتاز|oui|oui svp|non|daccord|nej|okej|bra|نعم|لا|حسنا|تمام`,
};

const KINDS = new Map<string, Smalltalk>();
for (const kind of ['greeting', 'thanks', 'farewell', 'identity', 'acknowledgement'] as const)
  for (const phrase of PHRASES[kind].split('|')) KINDS.set(phrase.trim(), kind);

/** Said together, the one further down is what the message is: "perfect, thanks" thanks, "thanks, bye" leaves. */
const WEIGHT: readonly Smalltalk[] = ['acknowledgement', 'greeting', 'thanks', 'farewell', 'identity'];

/** Only when the whole message is smalltalk, as one phrase or several: "hi, where is my parcel" is a question. */
export function smalltalkOf(text: string): Smalltalk | undefined {
  const whole = KINDS.get(folded(text));
  if (whole !== undefined) return whole;
  if (saysNothing(text)) return signOf(text) ?? 'unclear';
  const parts = text
    .split(/[.,;:!?…،؟\n]+/u)
    .map(folded)
    .filter((part) => part !== '');
  const kinds = parts.map((part) => KINDS.get(part));
  if (kinds.length === 0 || kinds.includes(undefined)) return undefined;
  return WEIGHT.findLast((kind) => kinds.includes(kind));
}

/** Left without links, numbers and codes, the message has no word. */
function saysNothing(text: string): boolean {
  return text.trim() !== '' && !/[\p{L}\p{M}]/u.test(text.replace(LINK, ' ').replace(CODE, ' '));
}

const LINK = /(?:https?:\/\/|www\.)\S+/giu;
/** "LM-20394857", "#4711", "RR123456785SE": letters only as far as a number has them. */
const CODE = /(?<!\p{L})\p{L}{0,4}[-#_ ]?\p{Nd}{3,}(?:[-_/]?[\p{Lu}\p{Nd}]+)*(?!\p{L})/gu;

/** What signs alone say; anger and all others only that more must be told. */
function signOf(text: string): Smalltalk | undefined {
  if (/🙏|❤|💙|🥰|💐/u.test(text)) return 'thanks';
  if (/👋/u.test(text)) return 'greeting';
  return /👍|👌|🙂|😊|😀|✅|🆗/u.test(text) ? 'acknowledgement' : undefined;
}

/** As `fold` of the knowledge, and without punctuation. The phrases above are written in this form. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u065f]/gu, '')
    .normalize('NFC')
    .replace(/['’]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ة/gu, 'ه')
    .replace(/ß/gu, 'ss')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
