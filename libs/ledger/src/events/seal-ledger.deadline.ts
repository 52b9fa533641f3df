import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Deadlines, OnDeadline, UnitOfWork, type Tx } from '@handraise/platform';
import { LedgerService } from '../ledger.service';

const SEAL = 'ledger.seal';
const BOOKS = 'books';
const EVERY_MS = 60_000;

/** Seals what was booked, once a minute, on whichever node is alive. */
@Injectable()
export class SealLedgerDeadline implements OnApplicationBootstrap {
  constructor(
    private readonly ledger: LedgerService,
    private readonly deadlines: Deadlines,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.unitOfWork.run((tx) => this.deadlines.set(tx, SEAL, BOOKS, EVERY_MS));
  }

  @OnDeadline(SEAL)
  async seal(tx: Tx): Promise<void> {
    await this.ledger.seal(tx);
    await this.deadlines.set(tx, SEAL, BOOKS, EVERY_MS);
  }
}
