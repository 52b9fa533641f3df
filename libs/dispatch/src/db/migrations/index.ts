import { GuardMovesOfDispatch1700000000704 } from './1700000000704-guard-moves-of-dispatch';
import { CreateDispatch1700000000700 } from './1700000000700-create-dispatch';
import { KeepChoice1700000000701 } from './1700000000701-keep-choice';
import { TakeOfferClearsDeadlines1700000000702 } from './1700000000702-take-offer-clears-deadlines';
import { AskAgain1700000000703 } from './1700000000703-ask-again';
import { IndexDeferred1700000000705 } from './1700000000705-index-deferred';

export const dispatchMigrations = [
  CreateDispatch1700000000700,
  KeepChoice1700000000701,
  TakeOfferClearsDeadlines1700000000702,
  AskAgain1700000000703,
  GuardMovesOfDispatch1700000000704,
  IndexDeferred1700000000705,
];
