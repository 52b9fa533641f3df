import type { AgentId, PayoutId, StatementId } from '@handraise/kernel';
import { sql } from '@handraise/platform';
import type { StatementLine } from '../domain/statement';

export interface StatementRow {
  readonly id: StatementId;
  readonly currency: string;
  readonly number: number;
  readonly fromAt: Date;
  readonly toAt: Date;
  readonly openingMinor: number;
  readonly closingMinor: number;
  readonly practice: boolean;
}

export interface StatementWithLines extends StatementRow {
  readonly lines: (Omit<StatementLine, 'at'> & { readonly at: string })[];
}

export interface ReturnedPayout {
  readonly id: PayoutId;
  readonly amountMinor: number;
  readonly createdAt: Date;
}

export type AgentCurrency = readonly [agentId: AgentId, currency: string];

const STATEMENT = `s.id, s.currency, s.number, s.from_at AS "fromAt", s.to_at AS "toAt", s.opening_minor AS "openingMinor",
  s.closing_minor AS "closingMinor", s.practice`;

export const LAST_STATEMENTS = sql(
  'payouts.statement.last',
  `SELECT DISTINCT ON (s.currency) ${STATEMENT} FROM statements s WHERE s.agent_id = $1 ORDER BY s.currency, s.number DESC`,
);

// What already stands on a line stands on no other. Plan: the unique index on (kind, subject).
export const STATED = sql(
  'payouts.statement.stated',
  `SELECT kind, subject_id AS "subjectId" FROM statement_lines WHERE subject_id = ANY ($1)`,
);

export const UNSTATED_RETURNS = sql(
  'payouts.statement.returns',
  `SELECT p.id, p.amount_minor AS "amountMinor", p.created_at AS "createdAt" FROM payouts p
    WHERE p.agent_id = $1 AND p.currency = $2 AND p.status IN ('failed', 'returned')
      AND NOT EXISTS (SELECT 1 FROM statement_lines l WHERE l.kind = 'returned' AND l.subject_id = p.id)`,
);

// The second of two who look at once waits for the first and is told the same.
export const NAME_STATEMENT = sql(
  'payouts.statement.name',
  `INSERT INTO statement_ids (agent_id, currency, number, id) VALUES ($1, $2, $3, $4)
   ON CONFLICT (agent_id, currency, number) DO UPDATE SET id = statement_ids.id RETURNING id`,
);

export const FIND_NAME = sql(
  'payouts.statement.find_name',
  'SELECT id FROM statement_ids WHERE agent_id = $1 AND currency = $2 AND number = $3',
);

export const INSERT_STATEMENT = sql(
  'payouts.statement.insert',
  `INSERT INTO statements (id, agent_id, currency, number, payout_id, from_at, to_at, opening_minor, closing_minor, practice)
   VALUES ($1, $2, $3, $4, $5, $6, now(), $7, $8, $9)`,
);

export const INSERT_LINES = sql(
  'payouts.statement.lines',
  `INSERT INTO statement_lines (statement_id, position, kind, subject_id, session_id, label, amount_minor, at)
   SELECT $1, line.position, line.kind, line.subject_id, line.session_id, line.label, line.amount_minor, line.at
     FROM unnest($2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::bigint[], $7::timestamptz[])
          WITH ORDINALITY AS line (kind, subject_id, session_id, label, amount_minor, at, position)`,
);

export const LIST_STATEMENTS = sql(
  'payouts.statement.list',
  `SELECT ${STATEMENT} FROM statements s WHERE s.agent_id = $1 AND ($2::uuid IS NULL OR s.id < $2) ORDER BY s.id DESC LIMIT $3`,
);

export const FIND_STATEMENT = sql(
  'payouts.statement.find',
  `SELECT ${STATEMENT}, (SELECT json_agg(json_build_object('kind', l.kind, 'subjectId', l.subject_id, 'sessionId', l.session_id,
            'label', l.label, 'amountMinor', l.amount_minor, 'at', l.at) ORDER BY l.position)
            FROM statement_lines l WHERE l.statement_id = s.id) AS lines
     FROM statements s WHERE s.id = $1 AND s.agent_id = $2`,
);
