import { CreateDispatch1700000000700 } from './1700000000700-create-dispatch';

export const dispatchMigrations = [CreateDispatch1700000000700];
