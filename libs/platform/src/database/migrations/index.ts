import { CreatePlatform1700000000100 } from './1700000000100-create-platform';
import { KeepAnswersAsText1700000000101 } from './1700000000101-keep-answers-as-text';
import { RefuseMoves1700000000102 } from './1700000000102-refuse-moves';

/** In the order in which they are applied. */
export const platformMigrations = [
  CreatePlatform1700000000100,
  KeepAnswersAsText1700000000101,
  RefuseMoves1700000000102,
];
