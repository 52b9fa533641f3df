import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticleFile } from '../domain/article-file';
import type { IndexedArticle } from '../domain/retrieval-index';

const FOLDER = join(__dirname, '../../../../apps/api/src/demo/articles');

/** The demo articles as the index takes them; the id is the file's name. */
export function demoArticles(): IndexedArticle[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({
      articleId: name.replace(/\.md$/, ''),
      version: 1,
      ...readArticleFile(readFileSync(join(FOLDER, name), 'utf8')),
    }));
}
