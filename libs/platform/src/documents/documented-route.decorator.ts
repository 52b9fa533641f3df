import { applyDecorators, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';

/** The metadata key under which a method describes its route. */
export const DOCUMENTED_ROUTE = 'handraise:documented-route';

/** What a route answers under one status. */
export interface DocumentedResponse {
  readonly description: string;
  /** The media type of the body; none: there is no body. A problem document says `application/problem+json`. */
  readonly type?: string;
  /** JSON Schema of the body; default: any. */
  readonly schema?: Readonly<Record<string, unknown>>;
}

/** A route that is not a command, as `/openapi.json` shows it. */
export interface RouteDescription {
  /** The `operationId`. */
  readonly id: string;
  readonly summary: string;
  readonly method?: 'GET' | 'POST';
  /** From the root. */
  readonly path: string;
  readonly responses: Readonly<Record<number, DocumentedResponse>>;
}

/** Serves a route that is no command (plain text, a redirect, a raw body) and writes it into `/openapi.json`. */
export const DocumentedRoute = (route: RouteDescription): MethodDecorator =>
  applyDecorators(
    RequestMapping({ path: route.path, method: RequestMethod[route.method ?? 'GET'] }),
    SetMetadata(DOCUMENTED_ROUTE, route),
  );
