import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readArticleFile, type ArticleDraft } from '../domain/article-file';

/** Reads all Markdown files of a folder. The caller names the folder: a library must not guess where the app was started. */
export async function readArticleFiles(folder: string): Promise<ArticleDraft[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(names.map((name) => readOne(path.join(folder, name))));
}

async function readOne(file: string): Promise<ArticleDraft> {
  try {
    return readArticleFile(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new Error(`The article ${path.basename(file)} cannot be read`, { cause });
  }
}
