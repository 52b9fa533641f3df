import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ArticleId } from '@handraise/kernel';
import { readArticleFile } from '../domain/article-file';
import type { IndexedArticle } from '../domain/prepared-article';

/** A question as customers write them, with the articles that may answer it and words that a right answer holds. */
export interface HeldOutQuestion {
  readonly locale: string;
  readonly question: string;
  /** Empty: no article answers it. */
  readonly articles: readonly string[];
  readonly fact?: string;
}

/** Which half of a set: the first was looked at while weights were fitted, the second only measured. */
export type Half = 'tuned' | 'measured';

const FOLDER = path.join(__dirname, 'held-out');

/** A set of questions: lines under headings `# article [article]` or `# locale`, facts after a bar. */
export function readHeldOut(name: string, half?: Half): HeldOutQuestion[] {
  let heading = '';
  const questions: HeldOutQuestion[] = [];
  for (const line of readFileSync(path.join(FOLDER, `${name}.txt`), 'utf8').split('\n')) {
    if (line.startsWith('# ')) heading = line.slice(2);
    else if (line !== '') questions.push(questionOf(line, heading));
  }
  return questions.filter((_, number) => half === undefined || (number % 2 === 0) === (half === 'tuned'));
}

/** Articles about other trades in many languages, as somebody posts them to a server that never saw their words. */
export function freshArticles(set: 'fresh' | 'blind' = 'fresh'): IndexedArticle[] {
  const folder = path.join(FOLDER, set);
  return readdirSync(folder).map((name) => ({
    articleId: name.replace(/\.md$/, '') as ArticleId,
    version: 1,
    ...readArticleFile(readFileSync(path.join(folder, name), 'utf8')),
  }));
}

function questionOf(line: string, heading: string): HeldOutQuestion {
  const [question = '', fact] = line.split(' | ');
  const articles = heading.includes('-') ? heading.split(' ') : [];
  return { locale: heading.slice(0, 2), question, articles, ...(fact === undefined ? {} : { fact }) };
}
