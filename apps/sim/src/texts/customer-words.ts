import type { Language } from './language';

/** What customers write. */
export interface CustomerWords {
  /** Things that a shop's knowledge answers. */
  readonly questions: readonly string[];
  /** The same in a few words. */
  readonly terse: readonly string[];
  readonly angry: readonly string[];
  /** Somebody else may have the card: never a matter for the assistant alone. */
  readonly risky: readonly string[];
  /** Things that no article knows. */
  readonly unanswerable: readonly string[];
  readonly wantsPerson: readonly string[];
  readonly details: readonly string[];
  readonly thanks: readonly string[];
}

const en: CustomerWords = {
  questions: [
    'Hi! Could you tell me how long a delivery usually takes?',
    'How do I send a pair of shoes back, and is that free?',
    'Can I pay for a lamp in four instalments?',
    'What happens if I pay an instalment a few days late?',
  ],
  terse: ['track order?', 'refund when', 'move due date'],
  angry: [
    'This is the third time I am asking. Where is my parcel?! This is ridiculous.',
    'You took my money twice and nobody cares. I am really angry.',
  ],
  risky: ['Somebody stole my card and is paying with it right now!'],
  unanswerable: [
    'Does the kettle whistle in the same key as my grandmother’s?',
    'Can your courier feed my cat on Friday?',
  ],
  wantsPerson: ['agent!', 'I want to talk to a human', 'let me speak to a person please'],
  details: [
    'It is about the order of last Tuesday, the blue one.',
    'I already tried it in the app and nothing happened.',
  ],
  thanks: ['Thank you, that helped!', 'Great, thanks a lot.'],
};

const de: CustomerWords = {
  questions: [
    'Guten Tag, wie lange dauert die Lieferung normalerweise?',
    'Wie kann ich Schuhe zurückschicken und kostet das etwas?',
    'Kann ich eine Lampe in vier Raten bezahlen?',
  ],
  terse: ['sendung verfolgen?', 'erstattung wann'],
  angry: ['Das ist jetzt das dritte Mal! Wo bleibt mein Paket? Das ist eine Frechheit.'],
  risky: ['Meine Karte wurde gestohlen und jemand bezahlt gerade damit!'],
  unanswerable: ['Pfeift der Wasserkocher in Dur oder in Moll?'],
  wantsPerson: ['Ich möchte mit einem Menschen sprechen', 'Mitarbeiter bitte!'],
  details: ['Es geht um die Bestellung vom letzten Dienstag.', 'In der App habe ich es schon versucht.'],
  thanks: ['Vielen Dank, das hat geholfen!', 'Super, danke schön.'],
};

const es: CustomerWords = {
  questions: [
    'Hola, ¿cuánto suele tardar un envío?',
    '¿Cómo devuelvo unos zapatos y tiene algún coste?',
    '¿Puedo pagar una lámpara en cuatro plazos?',
  ],
  terse: ['¿seguir pedido?', 'reembolso cuándo'],
  angry: ['Es la tercera vez que pregunto. ¿Dónde está mi paquete? Esto es una vergüenza.'],
  risky: ['¡Me han robado la tarjeta y alguien está pagando con ella!'],
  unanswerable: ['¿El hervidor silba en do mayor o en la menor?'],
  wantsPerson: ['Quiero hablar con una persona', 'un agente por favor'],
  details: ['Es el pedido del martes pasado.', 'Ya lo intenté en la aplicación y no pasó nada.'],
  thanks: ['¡Muchas gracias, me ha ayudado!', 'Perfecto, gracias.'],
};

const fr: CustomerWords = {
  questions: [
    'Bonjour, combien de temps prend une livraison ?',
    'Comment renvoyer des chaussures, et est-ce gratuit ?',
    'Puis-je payer une lampe en quatre fois ?',
  ],
  terse: ['suivre commande ?', 'remboursement quand'],
  angry: ['C’est la troisième fois que je demande. Où est mon colis ? C’est inadmissible.'],
  risky: ['On m’a volé ma carte et quelqu’un paie avec en ce moment !'],
  unanswerable: ['La bouilloire siffle-t-elle en do majeur ?'],
  wantsPerson: ['Je veux parler à un humain', 'un conseiller s’il vous plaît'],
  details: ['C’est la commande de mardi dernier.', 'J’ai déjà essayé dans l’application, sans succès.'],
  thanks: ['Merci beaucoup, ça m’a aidé !', 'Parfait, merci.'],
};

const sv: CustomerWords = {
  questions: [
    'Hej! Hur lång tid brukar en leverans ta?',
    'Hur skickar jag tillbaka ett par skor, och är det gratis?',
    'Kan jag betala en lampa i fyra delar?',
  ],
  terse: ['spåra order?', 'återbetalning när'],
  angry: ['Det är tredje gången jag frågar. Var är mitt paket?! Det här är under all kritik.'],
  risky: ['Någon har stulit mitt kort och betalar med det just nu!'],
  unanswerable: ['Visslar vattenkokaren i dur eller moll?'],
  wantsPerson: ['Jag vill prata med en människa', 'kundtjänst, en person tack'],
  details: ['Det gäller ordern från i tisdags.', 'Jag har redan försökt i appen.'],
  thanks: ['Tack så mycket, det hjälpte!', 'Toppen, tack.'],
};

const ar: CustomerWords = {
  questions: [
    'مرحبًا، كم يستغرق التوصيل عادةً؟',
    'كيف أعيد حذاءً وهل الإرجاع مجاني؟',
    'هل يمكنني دفع ثمن مصباح على أربع دفعات؟',
  ],
  terse: ['تتبع الطلب؟', 'متى الاسترداد'],
  angry: ['هذه المرة الثالثة التي أسأل فيها. أين طردي؟ هذا غير مقبول إطلاقًا.'],
  risky: ['سُرقت بطاقتي وهناك من يدفع بها الآن!'],
  unanswerable: ['هل تصفر الغلاية بنغمة واحدة أم بنغمتين؟'],
  wantsPerson: ['أريد التحدث مع شخص', 'أريد موظفًا من فضلك'],
  details: ['الأمر يتعلق بطلب يوم الثلاثاء الماضي.', 'حاولت في التطبيق ولم يحدث شيء.'],
  thanks: ['شكرًا جزيلًا، هذا مفيد!', 'ممتاز، شكرًا.'],
};

export const customerWords: Readonly<Record<Language, CustomerWords>> = { en, de, es, fr, sv, ar };
