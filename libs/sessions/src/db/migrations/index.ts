import { AcceptOpenOnly1700000000801 } from './1700000000801-accept-open-only';
import { CreateSessions1700000000800 } from './1700000000800-create-sessions';

export const sessionsMigrations = [CreateSessions1700000000800, AcceptOpenOnly1700000000801];
