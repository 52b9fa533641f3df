import type { Smalltalk } from './smalltalk';

/** What the assistant says of its own; everything else it says is an article's. None of it states a fact of the trade. */
export interface Sentences extends Readonly<Record<Smalltalk, string>> {
  /** No evidence for an answer; the person is one word or tap away. */
  readonly abstention: string;
  /** The same to a VIP, for whom a person is hailed without asking. */
  readonly vipAbstention: string;
  /** Before a numbered list of articles of which one may be meant. */
  readonly choose: string;
  /** The only answer there is was given just now. */
  readonly repeated: string;
  /** After an answer to some of several questions. */
  readonly partial: string;
  /** After an answer that may not be enough. */
  readonly offer: string;
}

/**
 * A new language is added by its code with all sentences; the assistant names itself an AI in each (I17, AI Act
 * art. 50).
 */
const ALL: Readonly<Record<string, Sentences>> = {
  en: {
    greeting: 'Hello! I am the AI assistant. What can I help you with?',
    thanks: 'You are welcome! Is there anything else?',
    farewell: 'Thank you, and have a good day!',
    identity:
      'I am an AI assistant, not a person. If you would like to talk to a person, write "human" or tap the button.',
    acknowledgement: 'All right. Tell me what you need, or write "human" to talk to a person.',
    abstention:
      'I have no reliable answer to that, and I would rather not guess. A person can help you: write "human" or tap the button.',
    vipAbstention: 'I have no reliable answer to that, and I would rather not guess. I am asking a person to help you.',
    choose: 'I am not sure what you mean. Is it one of these? Write its number.',
    offer: 'If that does not solve it, a person can help you: write "human" or tap the button.',
    repeated:
      'That is all I know about it, and I have said it above. A person can look at your case: write "human" or tap the button.',
    partial:
      'I have no reliable answer to the rest of your message. A person can help you with it: write "human" or tap the button.',
    unclear:
      'Tell me in a few words what it is about. I cannot open links or look up numbers; a person can: write "human" or tap the button.',
  },
  de: {
    greeting: 'Hallo! Ich bin der KI-Assistent. Wobei kann ich Ihnen helfen?',
    thanks: 'Gern geschehen! Kann ich sonst noch etwas für Sie tun?',
    farewell: 'Vielen Dank und einen schönen Tag!',
    identity:
      'Ich bin ein KI-Assistent, kein Mensch. Wenn Sie mit einem Menschen sprechen möchten, schreiben Sie „Mensch“ oder tippen Sie auf den Knopf.',
    acknowledgement:
      'In Ordnung. Sagen Sie mir, was Sie brauchen, oder schreiben Sie „Mensch“, um mit einem Menschen zu sprechen.',
    abstention:
      'Darauf habe ich keine verlässliche Antwort, und raten möchte ich nicht. Ein Mensch kann Ihnen helfen: Schreiben Sie „Mensch“ oder tippen Sie auf den Knopf.',
    vipAbstention:
      'Darauf habe ich keine verlässliche Antwort, und raten möchte ich nicht. Ich bitte einen Menschen, Ihnen zu helfen.',
    choose: 'Ich bin nicht sicher, was Sie meinen. Geht es um eines davon? Schreiben Sie die Nummer.',
    offer: 'Wenn das nicht hilft, ist ein Mensch für Sie da: Schreiben Sie „Mensch“ oder tippen Sie auf den Knopf.',
    repeated:
      'Mehr weiß ich dazu nicht; was ich weiß, steht oben. Ein Mensch kann sich Ihren Fall ansehen: Schreiben Sie „Mensch“ oder tippen Sie auf den Knopf.',
    partial:
      'Auf den Rest Ihrer Nachricht habe ich keine verlässliche Antwort. Ein Mensch kann dabei helfen: Schreiben Sie „Mensch“ oder tippen Sie auf den Knopf.',
    unclear:
      'Sagen Sie mir bitte in wenigen Worten, worum es geht. Links öffnen und Nummern nachschlagen kann ich nicht; ein Mensch kann es: Schreiben Sie „Mensch“ oder tippen Sie auf den Knopf.',
  },
  es: {
    greeting: '¡Hola! Soy el asistente de IA. ¿En qué puedo ayudarle?',
    thanks: '¡De nada! ¿Necesita algo más?',
    farewell: '¡Gracias y que tenga un buen día!',
    identity:
      'Soy un asistente de IA, no una persona. Si quiere hablar con una persona, escriba «humano» o pulse el botón.',
    acknowledgement: 'De acuerdo. Dígame qué necesita o escriba «humano» para hablar con una persona.',
    abstention:
      'No tengo una respuesta fiable y prefiero no adivinar. Una persona puede ayudarle: escriba «humano» o pulse el botón.',
    vipAbstention: 'No tengo una respuesta fiable y prefiero no adivinar. Le pido a una persona que le ayude.',
    choose: 'No estoy seguro de lo que quiere decir. ¿Es uno de estos temas? Escriba su número.',
    offer: 'Si esto no lo resuelve, una persona puede ayudarle: escriba «humano» o pulse el botón.',
    repeated: 'Es todo lo que sé y ya está arriba. Una persona puede ver su caso: escriba «humano» o pulse el botón.',
    partial:
      'No tengo una respuesta fiable al resto de su mensaje. Una persona puede ayudarle: escriba «humano» o pulse el botón.',
    unclear:
      'Dígame en pocas palabras de qué se trata. No puedo abrir enlaces ni consultar números; una persona sí: escriba «humano» o pulse el botón.',
  },
  fr: {
    greeting: 'Bonjour ! Je suis l’assistant IA. Comment puis-je vous aider ?',
    thanks: 'Avec plaisir ! Puis-je faire autre chose pour vous ?',
    farewell: 'Merci et bonne journée !',
    identity:
      'Je suis un assistant IA, pas une personne. Pour parler à une personne, écrivez « humain » ou touchez le bouton.',
    acknowledgement: 'D’accord. Dites-moi ce qu’il vous faut, ou écrivez « humain » pour parler à une personne.',
    abstention:
      'Je n’ai pas de réponse fiable et je préfère ne pas deviner. Une personne peut vous aider : écrivez « humain » ou touchez le bouton.',
    vipAbstention:
      'Je n’ai pas de réponse fiable et je préfère ne pas deviner. Je demande à une personne de vous aider.',
    choose: 'Je ne suis pas sûr de comprendre. Est-ce l’un de ces sujets ? Écrivez son numéro.',
    offer: 'Si cela ne suffit pas, une personne peut vous aider : écrivez « humain » ou touchez le bouton.',
    repeated:
      'C’est tout ce que je sais, et je l’ai dit plus haut. Une personne peut regarder votre cas : écrivez « humain » ou touchez le bouton.',
    partial:
      'Je n’ai pas de réponse fiable au reste de votre message. Une personne peut vous aider : écrivez « humain » ou touchez le bouton.',
    unclear:
      'Dites-moi en quelques mots de quoi il s’agit. Je ne peux ni ouvrir de liens ni consulter de numéros ; une personne le peut : écrivez « humain » ou touchez le bouton.',
  },
  sv: {
    greeting: 'Hej! Jag är AI-assistenten. Vad kan jag hjälpa dig med?',
    thanks: 'Varsågod! Är det något mer jag kan göra?',
    farewell: 'Tack och ha en bra dag!',
    identity:
      'Jag är en AI-assistent, inte en människa. Vill du prata med en människa, skriv ”människa” eller tryck på knappen.',
    acknowledgement: 'Okej. Berätta vad du behöver, eller skriv ”människa” för att prata med en människa.',
    abstention:
      'Jag har inget säkert svar på det och vill inte gissa. En människa kan hjälpa dig: skriv ”människa” eller tryck på knappen.',
    vipAbstention: 'Jag har inget säkert svar på det och vill inte gissa. Jag ber en människa att hjälpa dig.',
    choose: 'Jag är inte säker på vad du menar. Är det något av detta? Skriv numret.',
    offer: 'Om det inte löser saken kan en människa hjälpa dig: skriv ”människa” eller tryck på knappen.',
    repeated:
      'Det är allt jag vet, och det står ovan. En människa kan titta på ditt ärende: skriv ”människa” eller tryck på knappen.',
    partial:
      'Jag har inget säkert svar på resten av ditt meddelande. En människa kan hjälpa dig: skriv ”människa” eller tryck på knappen.',
    unclear:
      'Berätta med några ord vad det gäller. Jag kan inte öppna länkar eller slå upp nummer; en människa kan: skriv ”människa” eller tryck på knappen.',
  },
  ar: {
    greeting: 'مرحبًا! أنا مساعد يعمل بالذكاء الاصطناعي. كيف يمكنني مساعدتك؟',
    thanks: 'على الرحب والسعة! هل تحتاج إلى شيء آخر؟',
    farewell: 'شكرًا لك، ونتمنى لك يومًا سعيدًا!',
    identity: 'أنا مساعد يعمل بالذكاء الاصطناعي ولست إنسانًا. للتحدث مع إنسان اكتب «إنسان» أو اضغط الزر.',
    acknowledgement: 'حسنًا. أخبرني بما تحتاج إليه، أو اكتب «إنسان» للتحدث مع إنسان.',
    abstention: 'ليست لدي إجابة موثوقة، وأفضل ألا أخمن. يمكن لإنسان أن يساعدك: اكتب «إنسان» أو اضغط الزر.',
    vipAbstention: 'ليست لدي إجابة موثوقة، وأفضل ألا أخمن. سأطلب من إنسان أن يساعدك.',
    choose: 'لست متأكدًا مما تقصده. هل هو أحد هذه المواضيع؟ اكتب رقمه.',
    offer: 'إذا لم يحل ذلك المشكلة، يمكن لإنسان أن يساعدك: اكتب «إنسان» أو اضغط الزر.',
    repeated: 'هذا كل ما أعرفه وقد ذكرته أعلاه. يمكن لإنسان أن ينظر في حالتك: اكتب «إنسان» أو اضغط الزر.',
    partial: 'ليست لدي إجابة موثوقة عن بقية رسالتك. يمكن لإنسان أن يساعدك: اكتب «إنسان» أو اضغط الزر.',
    unclear:
      'أخبرني بكلمات قليلة عن الموضوع. لا أستطيع فتح الروابط أو البحث عن الأرقام، ويستطيع ذلك إنسان: اكتب «إنسان» أو اضغط الزر.',
  },
  it: {
    greeting: 'Ciao! Sono l’assistente IA. Come posso aiutarti?',
    thanks: 'Prego! Serve altro?',
    farewell: 'Grazie e buona giornata!',
    identity:
      'Sono un assistente IA, non una persona. Per parlare con una persona scrivi «operatore» o tocca il pulsante.',
    acknowledgement: 'Va bene. Dimmi di cosa hai bisogno, o scrivi «operatore» per parlare con una persona.',
    abstention:
      'Non ho una risposta affidabile e preferisco non tirare a indovinare. Una persona può aiutarti: scrivi «operatore» o tocca il pulsante.',
    vipAbstention:
      'Non ho una risposta affidabile e preferisco non tirare a indovinare. Chiedo a una persona di aiutarti.',
    choose: 'Non sono sicuro di aver capito. È uno di questi argomenti? Scrivi il numero.',
    offer: 'Se non basta, una persona può aiutarti: scrivi «operatore» o tocca il pulsante.',
    repeated:
      'È tutto quello che so, e l’ho detto sopra. Una persona può guardare il tuo caso: scrivi «operatore» o tocca il pulsante.',
    partial:
      'Non ho una risposta affidabile al resto del messaggio. Una persona può aiutarti: scrivi «operatore» o tocca il pulsante.',
    unclear:
      'Dimmi in poche parole di cosa si tratta. Non posso aprire link né cercare numeri; una persona sì: scrivi «operatore» o tocca il pulsante.',
  },
  pt: {
    greeting: 'Olá! Sou o assistente de IA. Como posso ajudar?',
    thanks: 'De nada! Precisa de mais alguma coisa?',
    farewell: 'Obrigado e tenha um bom dia!',
    identity: 'Sou um assistente de IA, não uma pessoa. Para falar com uma pessoa, escreva «humano» ou toque no botão.',
    acknowledgement: 'Certo. Diga-me do que precisa, ou escreva «humano» para falar com uma pessoa.',
    abstention:
      'Não tenho uma resposta fiável e prefiro não adivinhar. Uma pessoa pode ajudar: escreva «humano» ou toque no botão.',
    vipAbstention: 'Não tenho uma resposta fiável e prefiro não adivinhar. Vou pedir a uma pessoa que ajude.',
    choose: 'Não tenho a certeza do que quer dizer. É um destes assuntos? Escreva o número.',
    offer: 'Se isto não resolver, uma pessoa pode ajudar: escreva «humano» ou toque no botão.',
    repeated:
      'É tudo o que sei, e já o disse acima. Uma pessoa pode ver o seu caso: escreva «humano» ou toque no botão.',
    partial:
      'Não tenho uma resposta fiável ao resto da mensagem. Uma pessoa pode ajudar: escreva «humano» ou toque no botão.',
    unclear:
      'Diga-me em poucas palavras do que se trata. Não consigo abrir links nem consultar números; uma pessoa consegue: escreva «humano» ou toque no botão.',
  },
  nl: {
    greeting: 'Hallo! Ik ben de AI-assistent. Waarmee kan ik je helpen?',
    thanks: 'Graag gedaan! Kan ik nog iets doen?',
    farewell: 'Bedankt en nog een fijne dag!',
    identity:
      'Ik ben een AI-assistent, geen mens. Wil je een mens spreken, schrijf dan "medewerker" of tik op de knop.',
    acknowledgement: 'Goed. Vertel me wat je nodig hebt, of schrijf "medewerker" om een mens te spreken.',
    abstention:
      'Daar heb ik geen betrouwbaar antwoord op en ik wil niet gokken. Een mens kan je helpen: schrijf "medewerker" of tik op de knop.',
    vipAbstention: 'Daar heb ik geen betrouwbaar antwoord op en ik wil niet gokken. Ik vraag een mens om je te helpen.',
    choose: 'Ik weet niet zeker wat je bedoelt. Is het een van deze? Schrijf het nummer.',
    offer: 'Als dat niet helpt, kan een mens je helpen: schrijf "medewerker" of tik op de knop.',
    repeated:
      'Meer weet ik er niet van; wat ik weet, staat hierboven. Een mens kan naar je vraag kijken: schrijf "medewerker" of tik op de knop.',
    partial:
      'Op de rest van je bericht heb ik geen betrouwbaar antwoord. Een mens kan je helpen: schrijf "medewerker" of tik op de knop.',
    unclear:
      'Vertel me in een paar woorden waar het over gaat. Ik kan geen links openen of nummers opzoeken; een mens wel: schrijf "medewerker" of tik op de knop.',
  },
};

const LANGUAGES: readonly string[] = Object.keys(ALL);

/** The sentences in the customer's language, or in English where we have none. */
export function sentencesIn(language: string): Sentences {
  const code = language.split('-')[0]?.toLowerCase() ?? 'en';
  const found = ALL[LANGUAGES.includes(code) ? code : 'en'];
  if (found === undefined) throw new RangeError('There are no sentences in English');
  return found;
}

/** The sentences in every language, to know again what the assistant said. */
export function allSentences(): readonly Sentences[] {
  return Object.values(ALL);
}
