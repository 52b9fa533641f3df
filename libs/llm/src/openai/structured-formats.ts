import { z, type ZodType } from 'zod';

/** How the answer's shape is asked for, from the most to the least demanding of the server. */
export type AnswerFormat = 'json_schema' | 'json_object' | 'plain';

/** The next format to try where a server refuses one. */
export const LESSER_FORMAT: Record<AnswerFormat, AnswerFormat | undefined> = {
  json_schema: 'json_object',
  json_object: 'plain',
  plain: undefined,
};

/** Of two formats the one that asks less of the server. */
export function lessDemanding(left: AnswerFormat, right: AnswerFormat): AnswerFormat {
  const order: readonly AnswerFormat[] = ['json_schema', 'json_object', 'plain'];
  return order.indexOf(left) > order.indexOf(right) ? left : right;
}

/** Draft 7: what compatible servers read. */
export type JsonSchema = Record<string, unknown>;

/** The Zod schema as a JSON schema that compatible servers accept. */
export function toJsonSchema(schema: ZodType): JsonSchema {
  const { $schema: _dialect, ...jsonSchema } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return jsonSchema;
}

/** The instruction that carries the schema where the request cannot. */
export function schemaInstruction(jsonSchema: JsonSchema): string {
  return `Answer with one JSON object and nothing else. It must match this JSON schema: ${JSON.stringify(jsonSchema)}`;
}
