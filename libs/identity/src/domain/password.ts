import { DomainError } from '@handraise/kernel';
import { commonPasswords } from './common-passwords';

export const MIN_PASSWORD_LENGTH = 10;

/** Throws unless a password is long enough and not among the first that anyone would try. No rules about symbols. */
export function assertGoodPassword(password: string, email: string): void {
  if (password.length < MIN_PASSWORD_LENGTH) refuse(`A password has at least ${MIN_PASSWORD_LENGTH} characters.`);
  const plain = password.toLowerCase();
  if (new Set(plain).size < 4 || isRun(plain)) refuse('This password is too regular to be hard to guess.');
  if (isCommon(plain)) refuse('This password is one of the most used ones.');
  if (saysTheEmail(plain, email.toLowerCase())) refuse('A password must not be made of the e-mail address.');
}

/** Also with a few digits or signs behind, as most people vary them. */
function isCommon(plain: string): boolean {
  const stem = plain.replace(/[\d\W_]+$/, '');
  return commonPasswords.has(plain) || commonPasswords.has(stem);
}

function saysTheEmail(plain: string, email: string): boolean {
  const [name = ''] = email.split('@');
  return plain === email || (name.length >= 4 && plain.replace(/[\d\W_]+$/, '') === name);
}

/** 0123456789, abcdefghij, and the same backwards. */
function isRun(plain: string): boolean {
  const steps = [...plain].slice(1).map((char, index) => char.charCodeAt(0) - plain.charCodeAt(index));
  return steps.every((step) => step === 1 || step === -9) || steps.every((step) => step === -1 || step === 9);
}

function refuse(message: string): never {
  throw new DomainError('VALIDATION_FAILED', message, { path: 'password' });
}
