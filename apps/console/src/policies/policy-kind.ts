import type { HttpCommandId } from '@handraise/client';
import type { z } from 'zod';
import type { ChangeCall } from '../api/queries';
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

/** What one kind of policy is about, and how the server is asked for it. All else is the same for every kind. */
export interface PolicyKind<Document extends Json> {
  readonly title: string;
  readonly lead: string;
  /** What happens at once when a version is published. */
  readonly effect: string;
  readonly groups: readonly PolicyGroup[];
  readonly schema: z.ZodType<Document>;
  readonly currencyOf: (document: Json) => string;
  /** What nobody should publish by accident, compared with the version in force. */
  readonly remarksOn: (document: Json, published: Json | undefined) => readonly string[];
  /** The command that lists the versions. */
  readonly reader: HttpCommandId;
  readonly list: (signal: AbortSignal) => Promise<{ data: PolicyVersion<Document>[] }>;
  readonly draft: (document: Document, call: ChangeCall) => Promise<PolicyVersion<Document>>;
  readonly publish: (version: number, call: ChangeCall) => Promise<PolicyVersion<Document>>;
}
