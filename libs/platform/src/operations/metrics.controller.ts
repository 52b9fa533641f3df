import { timingSafeEqual } from 'node:crypto';
import { DomainError } from '@handraise/kernel';
import { Controller, Get, Header, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { Configuration } from '../config/configuration';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Prometheus figures, for this machine or for who holds `METRICS_TOKEN`. */
@Controller()
export class MetricsController {
  private readonly registry = new Registry();

  constructor(private readonly configuration: Configuration) {
    collectDefaultMetrics({ register: this.registry });
  }

  @Get('/metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
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
