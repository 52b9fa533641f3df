import { GuardMovesOfPayouts1700001400006 } from './1700001400006-guard-moves-of-payouts';
import { CreatePayouts1700001400001 } from './1700001400001-create-payouts';
import { CreatePracticeBank1700001400002 } from './1700001400002-create-practice-bank';
import { NameStatements1700001400003 } from './1700001400003-name-statements';
import { HearTheProcessor1700001400004 } from './1700001400004-hear-the-processor';
import { LinesOfPayouts1700001400005 } from './1700001400005-lines-of-payouts';

export const payoutsMigrations = [
  CreatePayouts1700001400001,
  CreatePracticeBank1700001400002,
  NameStatements1700001400003,
  HearTheProcessor1700001400004,
  LinesOfPayouts1700001400005,
  GuardMovesOfPayouts1700001400006,
];
