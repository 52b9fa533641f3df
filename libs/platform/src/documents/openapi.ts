import { permissions, problem, type CommandDefinition } from '@handraise/contracts';
import { z } from 'zod';
import { pathOf } from '../commands/command.decorator';
import type { DocumentedResponse, RouteDescription } from './documented-route.decorator';

type Json = Record<string, unknown>;

const PROBLEM_TYPE = 'application/problem+json';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

/** `:id` as OpenAPI writes it: `{id}`. */
const templateOf = (path: string): string => path.replaceAll(/:([A-Za-z]+)/g, '{$1}');
const parameterNames = (path: string): string[] => [...path.matchAll(/:([A-Za-z]+)/g)].map((match) => match[1] ?? '');

/** OpenAPI 3.1 of all commands with a route, and of the routes that are no commands. */
export function openApi(definitions: readonly CommandDefinition[], routes: readonly RouteDescription[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = templateOf(route.path);
    paths[path] = { ...paths[path], [(route.method ?? 'GET').toLowerCase()]: plainOperation(route) };
  }
  for (const definition of definitions) {
    const { http } = definition;
    if (!http) continue;
    const path = templateOf(pathOf(http));
    paths[path] = { ...paths[path], [http.method.toLowerCase()]: operation(definition, http) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Handraise',
      version: '1',
      description:
        'An AI answers first; people are hailed when a person is needed. Sockets are described in /asyncapi.json.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: schemaOf(problem, 'output') },
    },
  };
}

function operation(definition: CommandDefinition, http: NonNullable<CommandDefinition['http']>): Json {
  const input = schemaOf(definition.input, 'input');
  const properties = (input.properties ?? {}) as Record<string, Json>;
  const required = new Set((input.required ?? []) as string[]);
  const inPath = new Set(parameterNames(http.path));
  const rest = Object.keys(properties).filter((name) => !inPath.has(name));
  const isGet = http.method === 'GET';
  const parameter = (name: string, place: 'path' | 'query'): Json => ({
    name,
    in: place,
    required: place === 'path' || required.has(name),
    schema: properties[name] ?? { type: 'string' },
  });
  const body = {
    type: 'object',
    properties: pick(properties, rest),
    required: rest.filter((name) => required.has(name)),
    additionalProperties: false,
  };
  return {
    operationId: definition.id,
    summary: definition.summary,
    security: isPublic(definition) ? [] : [{ bearer: [] }],
    'x-permission': definition.permission,
    parameters: [
      ...[...inPath].map((name) => parameter(name, 'path')),
      ...(isGet ? rest.map((name) => parameter(name, 'query')) : []),
    ],
    ...(isGet || rest.length === 0 ? {} : { requestBody: { content: { 'application/json': { schema: body } } } }),
    responses: {
      [String(http.status ?? 200)]: {
        description: 'Done.',
        content: { [http.produces ?? 'application/json']: { schema: schemaOf(definition.result, 'output') } },
      },
      default: {
        description: 'A problem document (RFC 9457); `code` says which.',
        content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

const plainOperation = ({ id, summary, path, responses }: RouteDescription): Json => ({
  operationId: id,
  summary,
  security: [],
  parameters: parameterNames(path).map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
  responses: Object.fromEntries(Object.entries(responses).map(([status, answer]) => [status, response(answer)])),
});

function response({ description, type, schema }: DocumentedResponse): Json {
  if (type === undefined) return { description };
  const problemSchema = { $ref: '#/components/schemas/Problem' };
  return { description, content: { [type]: { schema: type === PROBLEM_TYPE ? problemSchema : (schema ?? {}) } } };
}

const isPublic = (definition: CommandDefinition): boolean =>
  (permissions[definition.permission] as readonly string[]).includes('anonymous');

const pick = (from: Record<string, Json>, names: readonly string[]): Record<string, Json> =>
  Object.fromEntries(names.map((name) => [name, from[name] ?? {}]));
