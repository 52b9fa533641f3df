import { CreatePlatform1700000000100 } from './1700000000100-create-platform';

export const platformMigrations = [CreatePlatform1700000000100];
