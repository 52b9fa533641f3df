import type { CommandInput, CommandResult } from '@handraise/client';

/** An article as its form holds it: the questions are one text, one on each line. */
export interface Draft {
  readonly title: string;
  readonly locale: string;
  readonly body: string;
  readonly questions: string;
}

export const emptyDraft: Draft = { title: '', locale: 'en', body: '', questions: '' };

export const draftOf = ({ title, locale, body, sampleQuestions }: CommandResult<'getArticle'>): Draft => ({
  title,
  locale,
  body,
  questions: sampleQuestions.join('\n'),
});

export const contentOf = ({ title, locale, body, questions }: Draft): CommandInput<'createArticle'> => ({
  title: title.trim(),
  locale: locale.trim(),
  body,
  sampleQuestions: questions
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
});

/** What keeps a draft from being published, by field. */
export function faultsOf(draft: Draft): Partial<Record<keyof Draft, string>> {
  const { title, locale, body, sampleQuestions = [] } = contentOf(draft);
  return {
    ...(title.length < 3 && { title: 'A title has at least 3 letters.' }),
    ...(!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(locale) && { locale: 'Such as “en” or “pt-BR”.' }),
    ...(body.trim() === '' && { body: 'An article needs a text.' }),
    ...(sampleQuestions.some((question) => question.length < 3 || question.length > 300) && {
      questions: 'Each question has 3 to 300 letters.',
    }),
    ...(sampleQuestions.length > 50 && { questions: 'At most 50 questions.' }),
  };
}

export const isSame = (a: Draft, b: Draft): boolean =>
  a.title === b.title && a.locale === b.locale && a.body === b.body && a.questions === b.questions;
