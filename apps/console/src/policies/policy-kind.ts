import type { UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Json } from './document';
import type { PolicyGroup } from './policy-fields';

/** What of a policy's screen stands in the address. */
export interface PolicySearch {
  readonly version?: number;
  readonly edit?: true;
}

/** One version of a policy. */
export interface PolicyVersion<Document> {
  readonly version: number;
  readonly status: 'draft' | 'published' | 'superseded';
  readonly createdAt: string;
  readonly publishedAt: string | null;
  readonly document: Document;
}

/** What one kind of policy is about. */
export interface PolicyKind<Document extends Json> {
  readonly title: string;
  readonly lead: string;
  /** What happens at once when a version is published. */
  readonly effect: string;
  readonly groups: readonly PolicyGroup[];
  readonly schema: z.ZodType<Document>;
  readonly currencyOf: (document: Json) => string;
}

/** What the screen of every kind needs. */
export interface PolicyPageProps<Document extends Json> {
  kind: PolicyKind<Document>;
  query: UseQueryResult<{ data: PolicyVersion<Document>[] }>;
  search: PolicySearch;
  onSearch: (search: PolicySearch) => void;
  draft: { isPending: boolean; mutate: (document: Document) => void };
  publish: { isPending: boolean; mutate: (input: { version: number }) => void };
}
