import { findRisks } from './risk';

describe('risk named in words', () => {
  it.each([
    ['I want to kill myself', ['self_harm']],
    ['my husband controls my money and account', ['vulnerable']],
    ['my mother has passed away, what about her plan', ['vulnerable']],
    ['someone hacked into my account', ['account_takeover']],
    ['I lost my wallet', ['stolen_card']],
    ['what should I do if my card was stolen', ['stolen_card']],
    ['there is a payment I did not make', ['fraud']],
    ['It wasn’t me who made that purchase', ['fraud']],
    ['is this email phishing?', ['fraud']],
    ['I will sue you', ['legal_threat']],
    ['my lawyer will contact you', ['legal_threat']],
    ['I want a chargeback', ['dispute']],
    ['the seller refuses to refund me', ['dispute']],
    ['meine Karte wurde geklaut', ['stolen_card']],
    ['ich kenne diese Abbuchung nicht', ['fraud']],
    ['ich gehe zur Verbraucherzentrale', ['legal_threat']],
    ['me robaron la tarjeta', ['stolen_card']],
    ['hackearon mi cuenta', ['account_takeover']],
    ['on m’a volé ma carte', ['stolen_card']],
    ['le vendeur refuse de rembourser', ['dispute']],
    ['mitt kort är stulet', ['stolen_card']],
    ['någon har använt mitt kort', ['fraud']],
    ['سرقت بطاقتي', ['stolen_card']],
    ['تم اختراق حسابي', ['account_takeover']],
    ['تعرضت للاحتيال', ['fraud']],
  ])('%s', (text, risks) => {
    expect(findRisks(text)).toEqual(risks);
  });

  it.each([
    'where is my order',
    'what happens if my card gets lost',
    'how do you protect me from fraud',
    'I killed some time in your shop',
    'the phone case I ordered is missing',
    'please cancel my order',
    'my card was declined',
    'wo ist mein Paket',
    'quiero devolver un bolso',
    'ma carte est refusée',
    'när kommer mitt kort',
    'متى تصل بطاقتي',
  ])('is not in: %s', (text) => {
    expect(findRisks(text)).toEqual([]);
  });

  it('lists the most urgent first', () => {
    expect(findRisks('I was scammed, I called my lawyer, and I want to die')).toEqual([
      'self_harm',
      'fraud',
      'legal_threat',
    ]);
  });
});
