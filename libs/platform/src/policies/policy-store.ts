import type { PolicyVersion } from '@handraise/contracts';
import { DomainError, notFound, type AdminId } from '@handraise/kernel';
import type { z } from 'zod';
import { sql, type Statement } from '../database/statement';
import type { Tx } from '../database/tx';
import type { UnitOfWork } from '../database/unit-of-work';
import { adoptDocument } from './adopt-document';

/** Which policy a store holds. Each library owns its table: version, document, created_at, created_by, published_at, published_by. */
export interface PolicyKind<Document> {
  /** As refusals call it: `routing policy`. */
  readonly name: string;
  readonly table: string;
  readonly schema: z.ZodType<Document>;
  /** The policy of a new installation; its values also stand in for fields that a stored version does not have yet. */
  readonly first: Document;
}

/** The version in force. */
export interface CurrentPolicy<Document> {
  readonly version: number;
  readonly document: Document;
}

/** Which versions to list: at most `limit`, older than version `after`. */
export interface PolicyPageInput {
  readonly limit: number;
  readonly after?: number | undefined;
}

export interface PolicyPage<Document> {
  readonly data: PolicyVersion<Document>[];
  readonly next: string | null;
}

interface Row {
  readonly version: number;
  readonly document: unknown;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
}

/**
 * A policy as a versioned document: drafted, then published. A version is written once and never changes; the one that was
 * published last is in force. Versions that an older schema wrote are read as `adoptDocument` says.
 */
export class PolicyStore<Document> {
  private readonly statements: ReturnType<typeof statementsFor>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly kind: PolicyKind<Document>,
  ) {
    this.statements = statementsFor(kind.table);
  }

  /** Publishes the first version of a new installation; does nothing where there is one. */
  async ensureFirst(): Promise<void> {
    await this.unitOfWork.query(this.statements.first, [JSON.stringify(this.kind.first)]);
  }

  async current(tx: Pick<Tx, 'query'> = this.unitOfWork): Promise<CurrentPolicy<Document>> {
    const [row] = await tx.query<Row>(this.statements.current);
    if (!row) throw new Error(`no ${this.kind.name} is published`);
    return { version: row.version, document: this.documentOf(row) };
  }

  /** The versions, the newest first. */
  async list({ limit, after }: PolicyPageInput): Promise<PolicyPage<Document>> {
    const rows = await this.unitOfWork.query<Row>(this.statements.list, [after ?? null, limit + 1]);
    const [inForce] = await this.unitOfWork.query<Row>(this.statements.current);
    const data = rows.slice(0, limit).map((row) => this.toVersion(row, inForce?.version));
    return { data, next: rows.length > limit ? String(data.at(-1)?.version) : null };
  }

  /** Stores the next version, not yet in force. */
  draft(document: Document, by: AdminId): Promise<PolicyVersion<Document>> {
    return this.unitOfWork.run(async (tx) => {
      await tx.query(this.statements.lock);
      const [row] = await tx.query<Row>(this.statements.insert, [JSON.stringify(document), by]);
      if (!row) throw new Error(`a version of the ${this.kind.name} was not stored`);
      return this.toVersion(row, undefined);
    });
  }

  /** Puts a draft in force. Refuses with `NOT_FOUND`, or `CONFLICT` for a version that was published before. */
  publish(version: number, by: AdminId): Promise<PolicyVersion<Document>> {
    return this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<Row>(this.statements.publish, [version, by]);
      if (row) return this.toVersion(row, version);
      const known = await tx.query(this.statements.find, [version]);
      if (known.length === 0) throw notFound(`version of the ${this.kind.name}`);
      throw new DomainError('CONFLICT', 'This version was published before; draft a new one.');
    });
  }

  private toVersion(row: Row, inForce: number | undefined): PolicyVersion<Document> {
    return {
      version: row.version,
      status: row.publishedAt === null ? 'draft' : row.version === inForce ? 'published' : 'superseded',
      createdAt: row.createdAt.toISOString(),
      publishedAt: row.publishedAt?.toISOString() ?? null,
      document: this.documentOf(row),
    };
  }

  private documentOf({ document }: Row): Document {
    return adoptDocument(this.kind.schema, document, this.kind.first);
  }
}

/** A handful of rows, ever: the plans do not matter. The table's name is a constant of ours. */
function statementsFor(
  table: string,
): Record<'first' | 'current' | 'list' | 'lock' | 'insert' | 'publish' | 'find', Statement> {
  const row = 'version, document, created_at AS "createdAt", published_at AS "publishedAt"';
  const named = (name: string, text: string): Statement => sql(`platform.${table}.${name}`, text);
  return {
    first: named(
      'first',
      `INSERT INTO ${table} (version, document, published_at) VALUES (1, $1, now()) ON CONFLICT DO NOTHING`,
    ),
    current: named(
      'current',
      `SELECT ${row} FROM ${table} WHERE published_at IS NOT NULL ORDER BY published_at DESC, version DESC LIMIT 1`,
    ),
    list: named(
      'list',
      `SELECT ${row} FROM ${table} WHERE $1::int IS NULL OR version < $1 ORDER BY version DESC LIMIT $2`,
    ),
    /** Two drafts at once get two numbers. */
    lock: named('lock', `LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`),
    insert: named(
      'insert',
      `INSERT INTO ${table} (version, document, created_by)
       SELECT coalesce(max(version), 0) + 1, $1, $2 FROM ${table} RETURNING ${row}`,
    ),
    publish: named(
      'publish',
      `UPDATE ${table} SET published_at = clock_timestamp(), published_by = $2
       WHERE version = $1 AND published_at IS NULL RETURNING ${row}`,
    ),
    find: named('find', `SELECT version FROM ${table} WHERE version = $1`),
  };
}
