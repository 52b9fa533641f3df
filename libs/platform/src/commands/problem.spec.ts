import { DomainError } from '@handraise/kernel';
import { NotFoundException } from '@nestjs/common';
import { toFailedAck, toProblem, toRefusal } from './problem';

describe('what is told of an error', () => {
  it('is a refusal as it was meant', () => {
    const refusal = new DomainError('OFFER_TAKEN', 'Somebody was faster.');
    expect(toRefusal(refusal)).toBe(refusal);
    expect(toProblem(refusal, 'c-1')).toEqual({
      type: 'urn:handraise:problem:offer-taken',
      title: 'offer taken',
      status: 409,
      detail: 'Somebody was faster.',
      code: 'OFFER_TAKEN',
      correlationId: 'c-1',
    });
    expect(toFailedAck(refusal)).toEqual({
      ok: false,
      error: { code: 'OFFER_TAKEN', message: 'Somebody was faster.' },
    });
  });

  it('is INTERNAL for a fault of ours, without a word of its cause', () => {
    for (const fault of [new Error('password=hunter2'), 'hunter2', undefined, { statusCode: 400 }]) {
      const refusal = toRefusal(fault);
      expect(refusal.code).toBe('INTERNAL');
      expect(JSON.stringify([toProblem(refusal, 'c'), toFailedAck(refusal)])).not.toContain('hunter2');
    }
  });

  it('is UNAVAILABLE while the database is away, which passes', () => {
    const starting = Object.assign(new Error('the database system is starting up'), { code: '57P03' });
    const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
    const cut = new Error('Connection terminated unexpectedly');
    for (const fault of [starting, refused, cut]) {
      const refusal = toRefusal(fault);
      expect(toFailedAck(refusal)).toMatchObject({ error: { code: 'UNAVAILABLE', retryAfterMs: 1000 } });
      expect(toProblem(refusal, 'c').status).toBe(503);
    }
  });

  it('is our code for what Nest and Fastify refuse', () => {
    expect(toRefusal(new NotFoundException()).code).toBe('NOT_FOUND');
    const ofFastify = (statusCode: number) => toRefusal(Object.assign(new Error('no'), { statusCode })).code;
    expect([400, 401, 403, 404, 413, 415, 429, 500, 503].map(ofFastify)).toEqual([
      'VALIDATION_FAILED',
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'NOT_FOUND',
      'PAYLOAD_TOO_LARGE',
      'VALIDATION_FAILED',
      'RATE_LIMITED',
      'INTERNAL',
      'INTERNAL',
    ]);
  });

  it('says when to try again, to sockets too', () => {
    const refusal = new DomainError('RATE_LIMITED', 'Too many.', { retryAfterMs: 1500 });
    expect(toFailedAck(refusal)).toMatchObject({ error: { retryAfterMs: 1500 } });
  });
});
