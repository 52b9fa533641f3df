import fs from 'node:fs';
import path from 'node:path';

const block = 512;
const chunkBytes = 1 << 20;

/** A tar stream (ustar) of entries `{name, file?, text?, folder?}`. A file that shrinks while it is read is padded, one that vanished is left out. */
export async function* packTar(entries) {
  for await (const entry of entries) {
    if (entry.folder) yield header(entry.name, 0, '5');
    else if (entry.text !== undefined) yield* packBytes(entry.name, Buffer.from(entry.text));
    else yield* packFile(entry.name, entry.file);
  }
  yield Buffer.alloc(2 * block);
}

function* packBytes(name, bytes) {
  yield header(name, bytes.length, '0');
  yield bytes;
  yield padding(bytes.length);
}

async function* packFile(name, file) {
  const handle = await fs.promises.open(file).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (!handle) return;
  try {
    const { size } = await handle.stat();
    yield header(name, size, '0');
    for (let at = 0; at < size; at += chunkBytes) {
      const chunk = Buffer.alloc(Math.min(chunkBytes, size - at));
      await handle.read(chunk, 0, chunk.length, at);
      yield chunk;
    }
    yield padding(size);
  } finally {
    await handle.close();
  }
}

function header(name, size, type) {
  if (Buffer.byteLength(name) > 100) throw new Error(`the name is too long for the archive: ${name}`);
  const bytes = Buffer.alloc(block);
  const octal = (value, length) => value.toString(8).padStart(length - 1, '0') + '\0';
  const mode = type === '5' ? 0o700 : 0o600;
  bytes.write(name, 0);
  bytes.write(octal(mode, 8) + octal(0, 8) + octal(0, 8) + octal(size, 12) + octal(0, 12) + ' '.repeat(8) + type, 100);
  bytes.write('ustar\u000000', 257);
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  bytes.write(sum.toString(8).padStart(6, '0') + '\0 ', 148);
  return bytes;
}

const padding = (size) => Buffer.alloc((block - (size % block)) % block);

/** Unpacks what `packTar` wrote into a folder; names that lead out of it are refused. */
export async function unpackTar(stream, folder) {
  const reader = new BlockReader(stream);
  for (;;) {
    const head = await reader.take(block);
    if (head.every((byte) => byte === 0)) return;
    const name = head.toString('utf8', 0, 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(head.toString('latin1', 124, 135), 8);
    const target = path.resolve(folder, name);
    if (!target.startsWith(path.resolve(folder) + path.sep) || Number.isNaN(size))
      throw new Error(`not an entry of a backup: ${name}`);
    if (head.toString('latin1', 156, 157) === '5') fs.mkdirSync(target, { recursive: true, mode: 0o700 });
    else await unpackFile(reader, target, size);
  }
}

async function unpackFile(reader, target, size) {
  fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
  const handle = await fs.promises.open(target, 'w', 0o600);
  try {
    for (let left = size; left > 0; left -= chunkBytes)
      await handle.write(await reader.take(Math.min(chunkBytes, left)));
    await reader.take(padding(size).length);
  } finally {
    await handle.close();
  }
}

/** Gives exactly as many bytes as asked for, however the stream is cut. */
class BlockReader {
  #chunks;
  #rest = Buffer.alloc(0);

  constructor(stream) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  async take(length) {
    const parts = [this.#rest];
    let have = this.#rest.length;
    while (have < length) {
      const { value, done } = await this.#chunks.next();
      if (done) throw new Error('the archive ends in the middle');
      parts.push(value);
      have += value.length;
    }
    const all = Buffer.concat(parts);
    this.#rest = all.subarray(length);
    return all.subarray(0, length);
  }
}
