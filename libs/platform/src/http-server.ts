import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProblemFilter, sendProblem } from './commands/problem.filter';
import { refuseUnreadable } from './commands/unreadable-request';
import type { Configuration } from './config/configuration';
import { JsonLogger } from './logging';
import { SocketAdapter } from './sockets/socket-adapter';

/** The largest body: an article of 50,000 characters. Socket messages are capped lower, by the socket server. */
const BODY_LIMIT = 262_144;

/** Pages of our own only, except that any site may load the widget and talk to the customer's routes. */
const security = {
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      connectSrc: ["'self'", 'ws:', 'wss:'],
      imgSrc: ["'self'", 'data:'],
      styleSrc: ["'self'", "'unsafe-inline'"],
      objectSrc: ["'none'"],
      frameAncestors: ["'self'"],
      upgradeInsecureRequests: null,
    },
  },
  crossOriginResourcePolicy: { policy: 'cross-origin' as const },
  strictTransportSecurity: false,
};

/** Builds the server on Fastify with our error format, headers and sockets. The caller listens. */
export async function createHttpServer(
  root: Type | DynamicModule,
  configuration: Configuration,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    trustProxy: configuration.env.TRUST_PROXY,
    frameworkErrors: sendProblem,
    clientErrorHandler: refuseUnreadable,
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: new JsonLogger(configuration),
    rawBody: true,
    abortOnError: false,
  });
  await app.register(helmet, security);
  app.enableCors({ origin: true, exposedHeaders: ['retry-after'], maxAge: 600 });
  app.useGlobalFilters(new ProblemFilter());
  app.useWebSocketAdapter(new SocketAdapter(app, configuration));
  return app;
}
