import { Injectable } from '@nestjs/common';
import { DomainError, type AccountId, type ArticleId } from '@handraise/kernel';
import { Ids, Outbox, UnitOfWork, type Tx } from '@handraise/platform';
import { ArticlesRepository } from './db/articles.repository';
import type { ArticleDraft } from './domain/article-file';
import { KnowledgeIndex } from './knowledge-index.service';

/** Which version of which article. */
export interface PublishedVersion {
  readonly id: ArticleId;
  readonly version: number;
}

/** What somebody had before them when they began to write. */
interface EditedVersion {
  readonly id: ArticleId;
  readonly version?: number | undefined;
}

/** Publishes, changes and withdraws articles. Each change is a new version; what was cited once stays readable. */
@Injectable()
export class ArticlesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly articles: ArticlesRepository,
    private readonly ids: Ids,
    private readonly outbox: Outbox,
    private readonly index: KnowledgeIndex,
  ) {}

  /** A new article, version 1. Without an author it came with the installation. */
  publish(draft: ArticleDraft, author: AccountId | null): Promise<PublishedVersion> {
    return this.unitOfWork.run((tx) => this.publishIn(tx, draft, author));
  }

  /** Adds the articles whose title and language were never there: running it twice changes nothing, and what was withdrawn stays so. */
  async publishMissing(drafts: readonly ArticleDraft[]): Promise<number> {
    const known = new Set((await this.articles.findTitles()).map(keyOf));
    const missing = drafts.filter((draft) => !known.has(keyOf(draft)));
    await this.unitOfWork.run(async (tx) => {
      for (const draft of missing) await this.publishIn(tx, draft, null);
    });
    return missing.length;
  }

  /**
   * A withdrawn article is published again by its new version. Whoever says which version they edited overwrites nobody
   * who was faster: `CONFLICT`.
   */
  change(edited: EditedVersion, draft: ArticleDraft, author: AccountId): Promise<PublishedVersion> {
    const { id } = edited;
    return this.unitOfWork.run(async (tx) => {
      const { version } = await this.articles.lock(tx, id);
      if (edited.version !== undefined && edited.version !== version) throw changedMeanwhile(edited.version, version);
      const next = { id, version: version + 1, status: 'published' } as const;
      await this.articles.addVersion(tx, next, draft, author);
      return this.store(tx, next);
    });
  }

  /**
   * Not found by anybody from the next refresh on; old citations still open the version that they name. Throws
   * `NOT_FOUND`.
   */
  async withdraw(id: ArticleId): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { version } = await this.articles.lock(tx, id);
      await this.store(tx, { id, version, status: 'withdrawn' });
    });
  }

  private async publishIn(tx: Tx, draft: ArticleDraft, author: AccountId | null): Promise<PublishedVersion> {
    const first = { id: this.ids.next<ArticleId>(), version: 1, status: 'published' } as const;
    const published = await this.store(tx, first);
    await this.articles.addVersion(tx, first, draft, author);
    return published;
  }

  /** The node that publishes searches it at once; the others find it within two seconds. */
  private async store(
    tx: Tx,
    article: PublishedVersion & { status: 'published' | 'withdrawn' },
  ): Promise<PublishedVersion> {
    const { id, version } = article;
    await this.articles.save(tx, article);
    await this.outbox.add(tx, 'article.changed', { articleId: id, version });
    tx.afterCommit(() => void this.index.refresh());
    return { id, version };
  }
}

const changedMeanwhile = (edited: number, newest: number): DomainError =>
  new DomainError(
    'CONFLICT',
    `Somebody published version ${newest} of this article while version ${edited} was being edited. Nothing was overwritten: compare the two and publish again.`,
  );

function keyOf({ locale, title }: Pick<ArticleDraft, 'title' | 'locale'>): string {
  return `${locale}/${title}`;
}
