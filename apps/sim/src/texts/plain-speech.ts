/** Marks of Markdown that an article may hold, and what a person would type instead. Lists stay as they are. */
const marks: readonly (readonly [mark: RegExp, typed: string])[] = [
  [/^#{1,6}\s+/gmu, ''],
  [/!?\[([^\]]*)\]\(([^)\s]+)\)/gu, '$1 ($2)'],
  [/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2'],
  [/(?<![\p{L}\p{N}*\\])\*(?=[^\s*])([^*\n]+?)(?<=\S)\*(?!\*)/gu, '$1'],
  [/(?<![\p{L}\p{N}_\\])_(?=\S)([^_\n]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1'],
  [/`([^`\n]+)`/gu, '$1'],
  [/\\([\\*_`#[\]()!>-])/gu, '$1'],
];

/** What a Markdown answer is when somebody types it: what agents write is shown letter by letter. */
export const plainSpeech = (markdown: string): string =>
  marks.reduce((text, [mark, typed]) => text.replace(mark, typed), markdown);
