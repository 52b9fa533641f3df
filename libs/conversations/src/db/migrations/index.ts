import { GuardMovesOfConversations1700000000404 } from './1700000000404-guard-moves-of-conversations';
import { AddIsOpen1700000000401 } from './1700000000401-add-is-open';
import { AppendUnjudged1700000000402 } from './1700000000402-append-unjudged';
import { AppendTogether1700000000405 } from './1700000000405-append-together';
import { CreateConversations1700000000400 } from './1700000000400-create-conversations';
import { KeepLeftMessages1700000000403 } from './1700000000403-keep-left-messages';

export const conversationsMigrations = [
  CreateConversations1700000000400,
  AddIsOpen1700000000401,
  AppendUnjudged1700000000402,
  KeepLeftMessages1700000000403,
  GuardMovesOfConversations1700000000404,
  AppendTogether1700000000405,
];
