import { Injectable } from '@nestjs/common';
import { notFound, type AccountId, type ArticleId } from '@handraise/kernel';
import { sql, UnitOfWork, type Tx } from '@handraise/platform';
import type { ArticleDraft } from '../domain/article-file';
import { ArticleEntity, ArticleVersionEntity } from './article.entity';

/** The newest version of an article. */
export interface ArticleRecord extends ArticleDraft {
  readonly id: ArticleId;
  readonly version: number;
  readonly status: 'published' | 'withdrawn';
  readonly updatedAt: Date;
}

/** Keyset paging by title, which is unique together with the id. */
interface Page {
  readonly limit: number;
  /** Title and identifier of the last row before. */
  readonly after?: readonly [string, ArticleId] | undefined;
  readonly locale?: string | undefined;
}

const NEWEST = `SELECT a.id, a.version, a.status, a.updated_at AS "updatedAt", v.title, v.locale, v.body,
     v.sample_questions AS "sampleQuestions"
   FROM articles a JOIN article_versions v ON v.article_id = a.id AND v.version = a.version`;

/** All of them: the index is built from the whole. A few megabytes at most. */
const PUBLISHED = sql('knowledge.articles.published', `${NEWEST} WHERE a.status = 'published' ORDER BY a.id`);
/** Every title there ever was: what somebody withdrew is not missing. */
const TITLES = sql('knowledge.articles.titles', 'SELECT DISTINCT title, locale FROM article_versions');
/** By primary key. */
const ONE = sql('knowledge.articles.one', `${NEWEST} WHERE a.id = $1`);
/** Index scan on (title, article_id) from the cursor on. */
const PAGE = sql(
  'knowledge.articles.page',
  `${NEWEST} WHERE ($1::text IS NULL OR v.locale = $1) AND (v.title, v.article_id) > ($2, $3)
   ORDER BY v.title, v.article_id LIMIT $4`,
);
/**
 * Changes whenever an article is added, changed or withdrawn, in whatever order transactions commit (a largest time or
 * number would miss one that commits late). One scan of a small table, each few seconds.
 */
const FINGERPRINT = sql(
  'knowledge.articles.fingerprint',
  `SELECT count(*) || ':' || coalesce(sum(hashtextextended(id::text || version || status, 0)), 0) AS fingerprint FROM articles`,
);
/** An earlier version in the words of that time; the state is today's. */
const EARLIER = sql(
  'knowledge.articles.earlier',
  `SELECT a.id, v.version, a.status, v.created_at AS "updatedAt", v.title, v.locale, v.body, v.sample_questions AS "sampleQuestions"
   FROM articles a JOIN article_versions v ON v.article_id = a.id WHERE a.id = $1 AND v.version = $2`,
);
/** Below every id, for the first page. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Rows of `articles` and `article_versions`. */
@Injectable()
export class ArticlesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  findPublished(): Promise<ArticleRecord[]> {
    return this.unitOfWork.query<ArticleRecord>(PUBLISHED);
  }

  findTitles(): Promise<Pick<ArticleDraft, 'title' | 'locale'>[]> {
    return this.unitOfWork.query<Pick<ArticleDraft, 'title' | 'locale'>>(TITLES);
  }

  /** The newest version unless another one is named. */
  async get(id: ArticleId, version?: number): Promise<ArticleRecord> {
    const [found] =
      version === undefined
        ? await this.unitOfWork.query<ArticleRecord>(ONE, [id])
        : await this.unitOfWork.query<ArticleRecord>(EARLIER, [id, version]);
    if (found === undefined) throw notFound(version === undefined ? 'article' : 'version of the article');
    return found;
  }

  /** One row more than asked for, so that the caller knows whether there is a next page. */
  findPage({ limit, after, locale }: Page): Promise<ArticleRecord[]> {
    const [title, id] = after ?? ['', FIRST_ID];
    return this.unitOfWork.query<ArticleRecord>(PAGE, [locale ?? null, title, id, limit + 1]);
  }

  async fingerprint(): Promise<string> {
    const [row] = await this.unitOfWork.query<{ fingerprint: string }>(FINGERPRINT);
    return row?.fingerprint ?? '';
  }

  /** Holds the article until the transaction ends, so that two editors make two versions. */
  async lock(tx: Tx, id: ArticleId): Promise<ArticleEntity> {
    const found = await tx.manager.findOne(ArticleEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (found === null) throw notFound('article');
    return found;
  }

  async save(tx: Tx, article: Pick<ArticleEntity, 'id' | 'version' | 'status'>): Promise<void> {
    await tx.manager.save(ArticleEntity, article);
  }

  async addVersion(
    tx: Tx,
    of: Pick<ArticleEntity, 'id' | 'version'>,
    draft: ArticleDraft,
    authorId: AccountId | null,
  ): Promise<void> {
    const { title, locale, body, sampleQuestions } = draft;
    const row = { articleId: of.id, version: of.version, title, locale, body, sampleQuestions, authorId };
    await tx.manager.insert(ArticleVersionEntity, row);
  }
}
