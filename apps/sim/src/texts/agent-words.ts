import type { Language } from './language';

/** What the agents of the simulation write. They never pass for people: the first line says what they are. */
export interface AgentWords {
  readonly greeting: (name: string) => string;
  readonly askMore: string;
  readonly source: (title: string) => string;
  readonly noAnswer: string;
  readonly anythingElse: string;
  readonly goodbye: string;
  readonly stillThere: string;
  /** To somebody who stayed silent. */
  readonly leaving: string;
}

export const agentWords: Readonly<Record<Language, AgentWords>> = {
  en: {
    greeting: (name) =>
      `Hello, I am ${name}, a practice agent: a program that plays a person’s part so that you can see how this works. I have read the conversation so far.`,
    askMore: 'How can I help?',
    source: (title) => `(from our article “${title}”)`,
    noAnswer: 'I find nothing reliable about that in our articles. Here a real agent would take care of it.',
    anythingElse: 'Is there anything else?',
    goodbye: 'You are welcome. I am closing this now; you can write again at any time.',
    stillThere: 'Are you still there?',
    leaving: 'You seem to be away, so I am leaving now to help others. Write at any time and we go on.',
  },
  de: {
    greeting: (name) =>
      `Guten Tag, ich bin ${name}, ein Übungsagent: ein Programm, das die Rolle eines Menschen spielt, damit Sie sehen, wie es geht. Den bisherigen Verlauf habe ich gelesen.`,
    askMore: 'Wie kann ich helfen?',
    source: (title) => `(aus unserem Artikel „${title}“)`,
    noAnswer:
      'Dazu finde ich in unseren Artikeln nichts Verlässliches. Hier würde sich ein echter Mensch darum kümmern.',
    anythingElse: 'Kann ich sonst noch etwas tun?',
    goodbye: 'Gern geschehen. Ich schließe das jetzt; Sie können jederzeit wieder schreiben.',
    stillThere: 'Sind Sie noch da?',
    leaving:
      'Sie sind wohl gerade nicht da, deshalb helfe ich jetzt anderen. Schreiben Sie jederzeit, dann geht es weiter.',
  },
  es: {
    greeting: (name) =>
      `Hola, soy ${name}, un agente de práctica: un programa que hace el papel de una persona para que vea cómo funciona. He leído la conversación hasta aquí.`,
    askMore: '¿En qué puedo ayudar?',
    source: (title) => `(de nuestro artículo «${title}»)`,
    noAnswer: 'No encuentro nada fiable sobre eso en nuestros artículos. Aquí se ocuparía un agente de verdad.',
    anythingElse: '¿Hay algo más?',
    goodbye: 'De nada. Cierro esto ahora; puede escribir de nuevo cuando quiera.',
    stillThere: '¿Sigue ahí?',
    leaving: 'Parece que no está, así que ahora ayudaré a otras personas. Escriba cuando quiera y seguimos.',
  },
  fr: {
    greeting: (name) =>
      `Bonjour, je suis ${name}, un agent d’entraînement : un programme qui joue le rôle d’une personne pour montrer le fonctionnement. J’ai lu la conversation.`,
    askMore: 'Comment puis-je aider ?',
    source: (title) => `(d’après notre article « ${title} »)`,
    noAnswer: 'Je ne trouve rien de fiable là-dessus dans nos articles. Ici, un vrai conseiller s’en occuperait.',
    anythingElse: 'Y a-t-il autre chose ?',
    goodbye: 'Avec plaisir. Je clos maintenant ; vous pouvez réécrire à tout moment.',
    stillThere: 'Êtes-vous toujours là ?',
    leaving: 'Vous semblez absent : je vais aider d’autres personnes. Écrivez à tout moment et nous reprendrons.',
  },
  sv: {
    greeting: (name) =>
      `Hej, jag heter ${name} och är en övningsagent: ett program som spelar en människas roll så att du ser hur det fungerar. Jag har läst samtalet hittills.`,
    askMore: 'Hur kan jag hjälpa till?',
    source: (title) => `(från vår artikel ”${title}”)`,
    noAnswer: 'Jag hittar inget säkert om det i våra artiklar. Här skulle en riktig agent ta hand om det.',
    anythingElse: 'Är det något mer?',
    goodbye: 'Varsågod. Jag avslutar nu; du kan skriva igen när som helst.',
    stillThere: 'Är du kvar?',
    leaving: 'Du verkar vara borta, så nu hjälper jag andra. Skriv när som helst så fortsätter vi.',
  },
  ar: {
    greeting: (name) =>
      `مرحبًا، أنا ${name}، وكيل تدريبي: برنامج يؤدي دور شخص لكي ترى كيف تسير الأمور. قرأتُ المحادثة حتى الآن.`,
    askMore: 'كيف يمكنني المساعدة؟',
    source: (title) => `(من مقالنا «${title}»)`,
    noAnswer: 'لا أجد في مقالاتنا معلومة موثوقة عن ذلك. هنا كان سيتولى الأمر شخص حقيقي.',
    anythingElse: 'هل هناك شيء آخر؟',
    goodbye: 'على الرحب والسعة. سأغلق الآن، ويمكنك الكتابة من جديد في أي وقت.',
    stillThere: 'هل ما زلت هنا؟',
    leaving: 'يبدو أنك غير موجود، لذلك سأساعد الآن آخرين. اكتب في أي وقت ونكمل.',
  },
};

const thanks =
  /\b(thanks?|thank you|thx|cheers|danke|vielen dank|gracias|merci|tack|bye|that'?s all|nothing else|no more)\b|شكر/iu;
const LONGEST_THANKS = 80;

/** A short message that thanks or takes leave. */
export const isThanks = (text: string): boolean => text.length <= LONGEST_THANKS && thanks.test(text);
