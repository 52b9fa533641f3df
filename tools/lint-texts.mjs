import path from 'node:path';
import { ESLint } from 'eslint';
import { root, runNx } from './children.mjs';

/**
 * Lints texts as if each stood in the named file, and prints the rules that refused each one.
 * Standard input: JSON `[{file, text}]`; standard output: JSON `[[ruleId, …], …]`. For the test that plants violations.
 */
async function lintTexts(planted) {
  await runNx(['graph', `--file=${path.join(root, '.nx/graph-planted.json')}`], { capture: true });
  const eslint = new ESLint({ cwd: root });
  const refused = [];
  for (const { file, text } of planted) {
    const [result] = await eslint.lintText(text, { filePath: path.join(root, file) });
    refused.push(result.messages.map((message) => message.ruleId ?? message.message));
  }
  return refused;
}

let input = '';
for await (const chunk of process.stdin) input += chunk;
process.stdout.write(JSON.stringify(await lintTexts(JSON.parse(input))));
