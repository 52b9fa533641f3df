import { CreateDispatch1700000000700 } from './1700000000700-create-dispatch';
import { KeepChoice1700000000701 } from './1700000000701-keep-choice';

export const dispatchMigrations = [CreateDispatch1700000000700, KeepChoice1700000000701];
