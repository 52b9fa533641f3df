/** The first JSON object in a model's answer, also inside a code fence or between sentences; `undefined` when there is none. */
export function parseTolerantly(answer: string): unknown {
  return parse(answer.trim()) ?? firstObject(answer);
}

function firstObject(answer: string): unknown {
  for (let start = answer.indexOf('{'); start >= 0; start = answer.indexOf('{', start + 1)) {
    const end = endOfObject(answer, start);
    const value = end === undefined ? undefined : parse(answer.slice(start, end));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Braces within strings do not count. */
function endOfObject(text: string, start: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let index = start; index < text.length; index++) {
    const character = text[index];
    if (quoted && character === '\\') index++;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === '{') depth++;
    else if (!quoted && character === '}' && --depth === 0) return index + 1;
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined; // not JSON: the caller looks further
  }
}
