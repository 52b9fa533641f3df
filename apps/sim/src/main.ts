import { parseArguments } from './arguments';

const { mode } = parseArguments(process.argv.slice(2));
console.error(`sim: ${mode}`);
