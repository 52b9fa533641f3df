import { CreateCustomers1700000001001 } from './1700000001001-create-customers';

/** What this library adds to the database, in order. */
export const customersMigrations = [CreateCustomers1700000001001];
