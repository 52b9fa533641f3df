import { GuardMovesOfAgents1700000006010 } from './1700000006010-guard-moves-of-agents';
import { CreateAgents1700000006001 } from './1700000006001-create-agents';
import { CreateLoads1700000006002 } from './1700000006002-create-loads';
import { CreatePresence1700000006003 } from './1700000006003-create-presence';
import { CreateEngagements1700000006004 } from './1700000006004-create-engagements';
import { CreateCapacityFunctions1700000006005 } from './1700000006005-create-capacity-functions';
import { NoteOutages1700000006006 } from './1700000006006-note-outages';
import { RecordAccept1700000006007 } from './1700000006007-record-accept';
import { RoomOfPracticeAgents1700000006008 } from './1700000006008-room-of-practice-agents';
import { BeforeTheFirstLook1700000006009 } from './1700000006009-before-the-first-look';

/** What this library adds to the database, in order. */
export const agentsMigrations = [
  CreateAgents1700000006001,
  CreateLoads1700000006002,
  CreatePresence1700000006003,
  CreateEngagements1700000006004,
  CreateCapacityFunctions1700000006005,
  NoteOutages1700000006006,
  RecordAccept1700000006007,
  RoomOfPracticeAgents1700000006008,
  BeforeTheFirstLook1700000006009,
  GuardMovesOfAgents1700000006010,
];
