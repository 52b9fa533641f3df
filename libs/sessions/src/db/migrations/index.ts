import { GuardMovesOfSessions1700000000804 } from './1700000000804-guard-moves-of-sessions';
import { AcceptOpenOnly1700000000801 } from './1700000000801-accept-open-only';
import { AcceptInOneRoundTrip1700000000802 } from './1700000000802-accept-in-one-round-trip';
import { FindByConversation1700000000803 } from './1700000000803-find-by-conversation';
import { CreateSessions1700000000800 } from './1700000000800-create-sessions';

export const sessionsMigrations = [
  CreateSessions1700000000800,
  AcceptOpenOnly1700000000801,
  AcceptInOneRoundTrip1700000000802,
  FindByConversation1700000000803,
  GuardMovesOfSessions1700000000804,
];
