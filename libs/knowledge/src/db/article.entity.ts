import type { AccountId, ArticleId } from '@handraise/kernel';
import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** A row of `articles`: which version is the newest, and whether it is searched. */
@Entity('articles')
export class ArticleEntity {
  @PrimaryColumn('uuid')
  id!: ArticleId;

  @Column('int')
  version!: number;

  @Column('text')
  status!: 'published' | 'withdrawn';

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
}

/** A row of `article_versions`; never edited. */
@Entity('article_versions')
export class ArticleVersionEntity {
  @PrimaryColumn('uuid', { name: 'article_id' })
  articleId!: ArticleId;

  @PrimaryColumn('int')
  version!: number;

  @Column('text')
  title!: string;

  @Column('text')
  locale!: string;

  @Column('text')
  body!: string;

  @Column('jsonb', { name: 'sample_questions' })
  sampleQuestions!: readonly string[];

  @Column('uuid', { name: 'author_id', nullable: true })
  authorId!: AccountId | null;
}

/** The entities of this library, for the data source. */
export const knowledgeEntities = [ArticleEntity, ArticleVersionEntity];
