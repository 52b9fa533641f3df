import { timingSafeEqual } from 'node:crypto';
import { DomainError } from '@handraise/kernel';
import { Controller, Header, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { Configuration } from '../config/configuration';
import { DocumentedRoute } from '../documents/documented-route.decorator';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

const TEXT = 'text/plain; version=0.0.4; charset=utf-8';

/** Prometheus figures, for this machine or for who holds `METRICS_TOKEN`. */
@Controller()
export class MetricsController {
  private readonly registry = new Registry();

  constructor(private readonly configuration: Configuration) {
    collectDefaultMetrics({ register: this.registry });
  }

  @DocumentedRoute({
    id: 'readFigures',
    summary: 'Figures for Prometheus, for this machine or for who bears METRICS_TOKEN.',
    path: '/metrics',
    responses: {
      200: { description: 'The text format of Prometheus.', type: TEXT, schema: { type: 'string' } },
      403: { description: 'Asked from elsewhere without the token.', type: 'application/problem+json' },
    },
  })
  @Header('content-type', TEXT)
  async read(@Req() request: FastifyRequest): Promise<string> {
    if (!LOOPBACK.has(request.ip) && !this.bearsToken(request))
      throw new DomainError(
        'FORBIDDEN',
        'Metrics are read from this machine, or with METRICS_TOKEN as a bearer token.',
      );
    return this.registry.metrics();
  }

  private bearsToken(request: FastifyRequest): boolean {
    const expected = this.configuration.env.METRICS_TOKEN;
    if (expected === undefined) return false;
    const [given, wanted] = [Buffer.from(request.headers.authorization ?? ''), Buffer.from(`Bearer ${expected}`)];
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}
