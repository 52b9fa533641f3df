/** An article as an author writes it. */
export interface ArticleDraft {
  readonly title: string;
  readonly locale: string;
  readonly body: string;
  readonly sampleQuestions: readonly string[];
}

/** Reads a Markdown file with front matter: `key: value` lines and one list, `sampleQuestions`. Not YAML on purpose: nothing to exploit. */
export function readArticleFile(file: string): ArticleDraft {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(file);
  if (parts === null) throw new Error('The file has no front matter between two lines of ---');
  const [, head = '', body = ''] = parts;
  const lines = head.split(/\r?\n/);
  return {
    title: required(lines, 'title'),
    locale: required(lines, 'locale'),
    body: body.trim(),
    sampleQuestions: lines.filter((line) => line.startsWith('  - ')).map((line) => unquote(line.slice(4))),
  };
}

/** Throws in words for the author, who sees them when the server starts. */
function required(lines: readonly string[], key: string): string {
  const value = valueOf(lines, key);
  if (value === undefined || value === '') throw new Error(`The front matter has no ${key}`);
  return value;
}

function valueOf(lines: readonly string[], key: string): string | undefined {
  const line = lines.find((each) => each.startsWith(`${key}:`));
  return line === undefined ? undefined : unquote(line.slice(key.length + 1));
}

/** Formatters quote a value that holds a colon. */
function unquote(value: string): string {
  return value.trim().replace(/^(['"])([\s\S]*)\1$/, '$2');
}
