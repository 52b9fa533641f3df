import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

/** Makes identifiers: UUIDv7 (RFC 9562), so that they sort by age. */
@Injectable()
export class Ids {
  next<T extends string>(): T {
    return v7() as T;
  }
}
