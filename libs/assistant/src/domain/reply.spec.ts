import type { Citation } from '@handraise/contracts';
import type { ArticleId } from '@handraise/kernel';
import { extractiveReply, smalltalkReply, type Evidence, type Manner } from './reply';
import { sentencesIn } from './sentences';

const citation: Citation = { articleId: 'a1' as ArticleId, title: 'Late fees', version: 2, quote: 'The fee is 6 EUR.' };
const evidence: Evidence = { confidence: 0.8, text: 'The fee is **6 EUR**.', citations: [citation] };
const manner: Manner = { tier: 'standard', language: 'en', offerHuman: false, bar: 0.6 };

describe('extractiveReply', () => {
  it('says what the article says, with its source', () => {
    const reply = extractiveReply(evidence, [], manner);
    expect(reply).toEqual({ kind: 'answer', text: evidence.text, citations: [citation], confidence: 0.8 });
  });

  it('abstains below the bar, and where there is nothing', () => {
    expect(extractiveReply({ ...evidence, confidence: 0.59 }, [], manner)).toMatchObject({
      reason: 'no_evidence',
    });
    expect(extractiveReply(undefined, [], manner)).toMatchObject({ kind: 'abstention', confidence: 0 });
  });

  it('asks which article is meant where some are near, but not a VIP, to whom a person comes', () => {
    const near: Evidence = { ...evidence, confidence: 0.3, choices: ['Late fees', 'Move a payment'] };
    expect(extractiveReply(near, [], manner)).toMatchObject({
      kind: 'abstention',
      reason: 'no_evidence',
      text: expect.stringContaining('1. Late fees\n2. Move a payment'),
    });
    expect(extractiveReply(near, [], { ...manner, tier: 'vip' }).text).toBe(sentencesIn('en').vipAbstention);
  });

  it('never gives again what it has just said, and says so', () => {
    const given = [evidence.text, sentencesIn('en').abstention];
    expect(extractiveReply(evidence, given, manner)).toMatchObject({
      kind: 'abstention',
      reason: 'repeated',
      text: sentencesIn('en').repeated,
    });
  });

  it('says a sentence again when something else was asked', () => {
    expect(extractiveReply({ ...evidence, followsUp: true }, [evidence.text], manner).kind).toBe('answer');
  });

  it('says when it answers a part of the questions only', () => {
    const reply = extractiveReply({ ...evidence, partial: true }, [], { ...manner, offerHuman: true });
    expect(reply.text).toBe(`${evidence.text}\n\n${sentencesIn('en').partial}`);
  });

  it('offers a person with the answer when triage says so', () => {
    const reply = extractiveReply(evidence, [], { ...manner, offerHuman: true });
    expect(reply.text).toBe(`${evidence.text}\n\n${sentencesIn('en').offer}`);
  });

  it('tells a VIP that a person is asked, and all others how to reach one', () => {
    expect(extractiveReply(undefined, [], { ...manner, tier: 'vip' }).text).toBe(sentencesIn('en').vipAbstention);
    expect(extractiveReply(undefined, [], manner).text).toBe(sentencesIn('en').abstention);
  });
});

describe('smalltalkReply', () => {
  it('answers a greeting in the customer’s language and nothing else', () => {
    expect(smalltalkReply('Hej', 'sv')).toEqual({ kind: 'smalltalk', text: sentencesIn('sv').greeting });
    expect(smalltalkReply('Hej, var är mitt paket?', 'sv')).toBeUndefined();
  });
});
