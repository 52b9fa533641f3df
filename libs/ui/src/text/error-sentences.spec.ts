import { errorStatus } from '@handraise/kernel';
import { errorSentences, explainError, explainLogin } from './error-sentences';

describe('error sentences', () => {
  it('there is one for every refusal of the contract', () => {
    expect(Object.keys(errorSentences).sort()).toEqual(Object.keys(errorStatus).sort());
  });

  it('explains a refusal by its code', () => {
    expect(explainError({ code: 'OFFER_TAKEN' })).toContain('Another agent was faster');
  });

  it('gives the reference of what only the logs can explain', () => {
    expect(explainError({ code: 'INTERNAL', details: { correlationId: 'c-1' } })).toContain('Reference: c-1');
    expect(explainError({ code: 'CONFLICT', details: { correlationId: 'c-1' } })).not.toContain('c-1');
  });

  it('shows what the server found wrong with an input', () => {
    const errors = [{ path: 'country', message: 'use the two capital letters' }];
    expect(explainError({ code: 'VALIDATION_FAILED', details: { errors } })).toBe(
      'country: use the two capital letters',
    );
    expect(explainError({ code: 'VALIDATION_FAILED', message: 'Too short.' })).toBe('Too short.');
  });

  it('shows which rule forbids it, and who was faster, in the server’s words', () => {
    const message = 'Whoever ran this payout cannot approve it: a second admin must.';
    expect(explainError({ code: 'NOT_ALLOWED_BY_POLICY', message })).toBe(message);
    expect(explainError({ code: 'CONFLICT', message: 'This is the last admin.' })).toBe('This is the last admin.');
    expect(explainError({ code: 'CONFLICT' })).toContain('changed this meanwhile');
  });

  it('lets the door that was the wrong one say where the right one is', () => {
    expect(explainLogin({ code: 'FORBIDDEN', message: 'Admins log in at /console/.' })).toBe(
      'Admins log in at /console/.',
    );
    expect(explainLogin({ code: 'UNAUTHENTICATED', message: 'no' })).toContain('not right');
  });

  it('takes everything else for a lost connection', () => {
    expect(explainError(new TypeError('Failed to fetch'))).toContain('cannot be reached');
    expect(explainError({ code: 'NO_ANSWER' })).toContain('cannot be reached');
  });
});
