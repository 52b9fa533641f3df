import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleId } from '@handraise/kernel';
import { demoArticles } from '../testing/article-files';
import { ANSWERABLE, UNANSWERABLE } from '../testing/evaluation-questions';
import { finish, IndexBuilder } from '../domain/build-index';
import { ANSWER_BAR } from '../domain/confidence';
import { findAnswer } from '../domain/find-answer';
import type { Finding } from '../domain/find-answer';
import { plainText } from '../domain/markdown-passages';
import type { IndexedArticle } from '../domain/prepared-article';

const articles = demoArticles();
const indexes = finish(new IndexBuilder().build(articles));
const ask = (question: string, locale: string): Finding => findAnswer(indexes, question, { locale, limit: 3 });
const share = (part: number, whole: number): number => part / whole;

describe('demo articles', () => {
  it('are at least 26 in at least six languages, each with 5 to 10 sample questions', () => {
    expect(articles.length).toBeGreaterThanOrEqual(26);
    expect([...indexes.keys()].sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'sv']);
    for (const { sampleQuestions } of articles) {
      expect(sampleQuestions.length).toBeGreaterThanOrEqual(5);
      expect(sampleQuestions.length).toBeLessThanOrEqual(10);
    }
  });

  it('hold the facts that the evaluation asks for', () => {
    for (const { article, fact } of ANSWERABLE)
      expect(plainText(articles.find(({ articleId }) => articleId === article)?.body ?? '')).toContain(fact ?? '');
  });

  it('repeat no question of the evaluation', () => {
    const samples = new Set(
      articles.flatMap(({ sampleQuestions }) => sampleQuestions.map((each) => each.toLowerCase())),
    );
    expect(ANSWERABLE.filter(({ question }) => samples.has(question.toLowerCase()))).toEqual([]);
  });
});

describe('retrieval on paraphrases of our own', () => {
  const ranked = ANSWERABLE.map(({ article, question, fact }) => {
    const finding = ask(question, article.slice(0, 2));
    return { finding, fact, rank: finding.hits.findIndex((hit) => hit.article.articleId === article) };
  });

  it('finds the right article first for 85 %, among three for 95 %', () => {
    expect(share(ranked.filter(({ rank }) => rank === 0).length, ranked.length)).toBeGreaterThanOrEqual(0.85);
    expect(share(ranked.filter(({ rank }) => rank >= 0).length, ranked.length)).toBeGreaterThanOrEqual(0.95);
  });

  it('says the fact that was asked for in 80 % of the articles it finds', () => {
    const asked = ranked.filter(({ rank, fact }) => rank === 0 && fact !== undefined);
    const said = asked.filter(({ finding, fact }) => plainText(finding.hits[0]?.text ?? '').includes(fact ?? ''));
    expect(share(said.length, asked.length)).toBeGreaterThanOrEqual(0.8);
  });

  it('answers more than half of them, and of its answers 95 % come from the right article', () => {
    const answered = ranked.filter(({ finding }) => finding.confidence >= ANSWER_BAR);
    expect(share(answered.length, ranked.length)).toBeGreaterThanOrEqual(0.55);
    expect(share(answered.filter(({ rank }) => rank === 0).length, answered.length)).toBeGreaterThanOrEqual(0.95);
  });

  it('quotes what the article says, word for word', () => {
    for (const { finding } of ranked)
      for (const { article, quotes } of finding.hits)
        for (const quote of quotes) expect(plainText(article.body)).toContain(quote);
  });
});

describe('questions that no article answers', () => {
  it('are answered in at most 5 %', () => {
    const answered = UNANSWERABLE.filter(({ question, locale }) => ask(question, locale).confidence >= ANSWER_BAR);
    expect(share(answered.length, UNANSWERABLE.length)).toBeLessThanOrEqual(0.05);
  });

  it('have confidence 0 when there are no articles', () => {
    expect(findAnswer(new Map(), 'anything', { limit: 3 })).toEqual({ confidence: 0, hits: [] });
  });
});

const bank = join(process.env['EVAL_DATA'] ?? '../shared/data', 'bank-docs/documents');
const whenPresent = existsSync(bank) ? it : it.skip;

describe('a real knowledge base of hundreds of documents', () => {
  whenPresent('is indexed and searched (skipped without the folder of EVAL_DATA)', () => {
    const documents = readBank();
    const started = performance.now();
    const many = finish(new IndexBuilder().build(documents));
    const indexed = performance.now();
    const sample = documents.filter((_, number) => number % 7 === 0);
    const found = sample.filter(({ title, articleId }) =>
      findAnswer(many, title, { limit: 3 }).hits.some((hit) => hit.article.articleId === articleId),
    );
    const searched = performance.now();
    process.stdout.write(
      `${documents.length} documents: indexed in ${Math.round(indexed - started)} ms, ${((searched - indexed) / sample.length).toFixed(2)} ms a search, own title among three ${found.length} of ${sample.length}\n`,
    );
    expect(share(found.length, sample.length)).toBeGreaterThanOrEqual(0.9);
  });
});

function readBank(): IndexedArticle[] {
  return readdirSync(bank).map((name) => {
    const { id, title, content }: { id: ArticleId; title: string; content: string } = JSON.parse(
      readFileSync(join(bank, name), 'utf8'),
    );
    return { articleId: id, version: 1, title, body: content, locale: 'en', sampleQuestions: [] };
  });
}
