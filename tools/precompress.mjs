import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const worthIt = /\.(js|mjs|css|html|svg|json|webmanifest)$/;
const SMALLEST = 512;

/** A Vite plugin: writes .br and .gz beside what was built, so that the server compresses nothing at run time. */
export function precompress() {
  let folder;
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: (config) => void (folder = config.build.outDir),
    closeBundle: { order: 'post', sequential: true, handler: () => compressFolder(folder) },
  };
}

async function compressFolder(folder) {
  const names = fs.readdirSync(folder, { recursive: true }).map((name) => path.join(folder, String(name)));
  await Promise.all(names.filter((name) => worthIt.test(name)).map(compressFile));
}

async function compressFile(file) {
  const content = fs.readFileSync(file);
  if (content.length < SMALLEST) return;
  const quality = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: zlib.constants.BROTLI_MAX_QUALITY } };
  fs.writeFileSync(`${file}.br`, await brotli(content, quality));
  fs.writeFileSync(`${file}.gz`, await gzip(content, { level: 9 }));
}
