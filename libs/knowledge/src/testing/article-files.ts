import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ArticleId } from '@handraise/kernel';
import { readArticleFile, type ArticleDraft } from '../domain/article-file';
import type { IndexedArticle } from '../domain/prepared-article';

const FOLDER = path.join(__dirname, '../../../../apps/api/src/demo/articles');
const fileNames = (): string[] => readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
const read = (name: string): ArticleDraft => readArticleFile(readFileSync(path.join(FOLDER, name), 'utf8'));

/** The demo articles as their authors wrote them. */
export const demoDrafts = (): ArticleDraft[] => fileNames().map(read);

/** The demo articles as the index takes them; the id is the file's name. */
export const demoArticles = (): IndexedArticle[] =>
  fileNames().map((name) => ({ articleId: name.replace(/\.md$/, '') as ArticleId, version: 1, ...read(name) }));
