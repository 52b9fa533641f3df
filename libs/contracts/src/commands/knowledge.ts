import { z } from 'zod';
import { command } from '../command';
import * as p from '../primitives';
import { citation } from '../shapes/conversation';
import { article, articleSummary } from '../shapes/insight';

/** Markdown in Markdown costs the parser the square of its depth: thousands of marks before a word would hold the server for minutes, at each start. */
const NESTED_TOO_DEEPLY = /^[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){11}/m;

const one = z.strictObject({ articleId: p.articleId });
const content = {
  title: p.name(3, 200),
  body: z
    .string()
    .trim()
    .min(1)
    .max(50_000)
    .refine((body) => !NESTED_TOO_DEEPLY.test(body), 'Lists and quotes stand in each other more than ten deep')
    .describe('Markdown'),
  locale: p.languageTag,
  sampleQuestions: z.array(p.words(3, 300)).max(50).default([]),
};

/** By title. */
const articlePlace = z.tuple([z.string(), p.articleId]);
/** By count, topic, language. */
const gapPlace = z.tuple([p.int(), z.string(), z.string()]);

export const knowledgeCommands = {
  askKnowledge: command({
    id: 'askKnowledge',
    summary: 'Asks the knowledge: an answer with its sources, or none.',
    http: { method: 'POST', path: '/knowledge/ask', status: 200 },
    input: z.strictObject({ question: p.text, locale: p.languageTag.optional() }),
    result: z.object({ answer: z.string().nullable(), confidence: z.number(), citations: z.array(citation) }),
    permission: 'knowledge.ask',
    idempotency: 'lease',
  }),
  listArticles: command({
    id: 'listArticles',
    summary: 'The articles, by title.',
    http: { method: 'GET', path: '/admin/articles' },
    input: z.strictObject({ ...p.sortedPageInput(articlePlace), locale: p.languageTag.optional() }),
    result: p.pageOf(articleSummary),
    permission: 'articles.write',
  }),
  getArticle: command({
    id: 'getArticle',
    summary: 'One article, in its newest version or in an earlier one.',
    http: { method: 'GET', path: '/admin/articles/:articleId' },
    input: one.extend({ version: p.intAsText(1).optional().describe('default: the newest') }),
    result: article,
    permission: 'articles.write',
  }),
  createArticle: command({
    id: 'createArticle',
    summary: 'Publishes a new article; the assistant can cite it within 10 seconds.',
    http: { method: 'POST', path: '/admin/articles', status: 201 },
    input: z.strictObject(content),
    result: z.object({ id: p.articleId, version: z.int() }),
    permission: 'articles.write',
  }),
  updateArticle: command({
    id: 'updateArticle',
    summary: 'Publishes a new version of an article. With `expectedVersion`: only if nobody else made one meanwhile.',
    http: { method: 'PUT', path: '/admin/articles/:articleId' },
    input: one.extend({
      ...content,
      expectedVersion: p
        .int(1)
        .optional()
        .describe('the version that was edited; CONFLICT when it is no longer the newest'),
    }),
    result: z.object({ id: p.articleId, version: z.int() }),
    permission: 'articles.write',
  }),
  deleteArticle: command({
    id: 'deleteArticle',
    summary: 'Withdraws an article: it is no longer searched. Its versions stay, for the answers that cite them.',
    http: { method: 'DELETE', path: '/admin/articles/:articleId' },
    input: one,
    result: p.empty,
    permission: 'articles.write',
  }),
  listKnowledgeGaps: command({
    id: 'listKnowledgeGaps',
    summary: 'What customers asked and no article answers, most frequent first, by topic and language.',
    http: { method: 'GET', path: '/admin/knowledge/gaps' },
    input: z.strictObject(p.sortedPageInput(gapPlace)),
    result: p.pageOf(z.object({ topic: z.string(), locale: z.string(), count: z.int(), lastAt: p.time })),
    permission: 'articles.write',
  }),
} as const;
