import { sql, UnitOfWork } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { Hiring } from './hiring';
import { practiceAgents } from './practice-agents';
import { PracticeLogins } from './practice-logins';

/** Beside the demo's own brand in the same table: either may be seeded without the other. */
const NAME = 'practice-agents';
/** Nodes that start together wait here for the one that seeds; everything inside commits by itself. */
const LOCK = sql('practice.lock', `SELECT pg_advisory_xact_lock(hashtextextended('practice.seed', 0))`);
const FIND = sql('practice.find', 'SELECT name FROM demo_seeds WHERE name = $1');
const DONE = sql('practice.done', 'INSERT INTO demo_seeds (name) VALUES ($1)');

/** The practice agents' accounts, with or without the rest of the demo. */
@Injectable()
export class PracticeSeed {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hiring: Hiring,
    private readonly logins: PracticeLogins,
  ) {}

  /** Once per database, after the first admin was made; what somebody changed afterwards stays changed. */
  async ensure(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query(LOCK);
      if ((await tx.query(FIND, [NAME])).length > 0) return;
      const by = await this.hiring.firstAdmin();
      const logins = await this.logins.list();
      for (const [index, person] of practiceAgents.entries()) {
        const agentId = await this.hiring.apply(person, { password: logins[index]?.password ?? '', simulated: true });
        if (agentId !== undefined) await this.hiring.admit(person, { agentId, by });
      }
      await tx.query(DONE, [NAME]);
    });
  }
}
