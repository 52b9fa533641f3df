import { randomUUID } from 'node:crypto';
import { sql, UnitOfWork } from '@handraise/platform';
import { Injectable } from '@nestjs/common';

/** One conditional update decides between nodes; three renewals fit into its 6 s. */
const HOLD = sql(
  'practice.lease.hold',
  `UPDATE practice_lease SET node = $1, expires_at = clock_timestamp() + interval '6 seconds'
   WHERE node = $1 OR expires_at < clock_timestamp() RETURNING node`,
);
const LEAVE = sql('practice.lease.leave', `UPDATE practice_lease SET expires_at = '-infinity' WHERE node = $1`);

/** Of all nodes on one database, one drives the practice agents: a lease row, by the database's clock. */
@Injectable()
export class PracticeLease {
  private readonly node = randomUUID();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Takes or renews it for 6 s; false while another node holds it. */
  async hold(): Promise<boolean> {
    return (await this.unitOfWork.query(HOLD, [this.node])).length === 1;
  }

  /** Another node may take it at once. */
  async leave(): Promise<void> {
    await this.unitOfWork.query(LEAVE, [this.node]);
  }
}
