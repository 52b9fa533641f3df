import path from 'node:path';
import { ArticlesService, readArticleFiles } from '@handraise/knowledge';
import { sql, UnitOfWork } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { PeopleSeed } from './people-seed';

/** Beside the source, and beside the bundle: the build copies the folder. */
const ARTICLES = path.join(__dirname, 'articles');

/** The name under which it is noted that this demo was seeded. */
const BRAND = 'lumo';
/** Nodes that start together wait here for the one that seeds; everything inside commits by itself. */
const LOCK = sql('demo.lock', `SELECT pg_advisory_xact_lock(hashtextextended('demo.seed', 0))`);
const FIND = sql('demo.find', 'SELECT name FROM demo_seeds WHERE name = $1');
const DONE = sql('demo.done', 'INSERT INTO demo_seeds (name) VALUES ($1)');

/** The demo brand "Lumo", which sells and lends: its articles, agents and applicants. */
@Injectable()
export class DemoSeed {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly articles: ArticlesService,
    private readonly people: PeopleSeed,
  ) {}

  /**
   * Seeds once per database, after the first admin was made. Interrupted half-way, the next start makes what is missing;
   * after that, what somebody changed stays changed.
   *
   * @returns whether this call seeded
   */
  async ensure(): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      await tx.query(LOCK);
      if ((await tx.query(FIND, [BRAND])).length > 0) return false;
      await this.articles.publishMissing(await readArticleFiles(ARTICLES));
      await this.people.ensure();
      await tx.query(DONE, [BRAND]);
      return true;
    });
  }
}
