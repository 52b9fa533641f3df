import type { AccountId, CustomerId } from '@handraise/kernel';
import { Injectable, SetMetadata, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';

/** Whose data. */
export type Subject =
  { readonly kind: 'customer'; readonly id: CustomerId } | { readonly kind: 'agent'; readonly id: AccountId };

/** Each library answers for the personal data that it stores. */
export interface PersonalData {
  /** Everything that this library holds about the subject, for the subject. */
  export(subject: Subject): Promise<Record<string, unknown>>;
  /** Overwrites every personal word; opaque ids, books and chains stay as they are. */
  erase(tx: Tx, subject: Subject): Promise<void>;
}

const PERSONAL_DATA = 'handraise:personal-data';

/** Marks a provider as its library's `PersonalData`. */
export const PersonalDataOf = (library: string): ClassDecorator => SetMetadata(PERSONAL_DATA, library);

/** A person's rights over all libraries at once. */
@Injectable()
export class PersonalDataRegistry implements OnModuleInit {
  private readonly owners = new Map<string, PersonalData>();
  private readonly reflector = new Reflector();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function' || !instance) continue;
      const library = this.reflector.get<string | undefined>(PERSONAL_DATA, metatype);
      if (library !== undefined) this.owners.set(library, instance as PersonalData);
    }
  }

  /** By library. Each reads for itself, so the parts may differ by a moment. */
  async exportAll(subject: Subject): Promise<Record<string, unknown>> {
    const parts = [...this.owners].map(async ([library, owner]) => [library, await owner.export(subject)] as const);
    return Object.fromEntries(await Promise.all(parts));
  }

  /** All or nothing. */
  async eraseAll(subject: Subject): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      for (const owner of this.owners.values()) await owner.erase(tx, subject);
    });
  }
}
