import { CreateCustomers1700000001001 } from './1700000001001-create-customers';
import { IndexEndsOfCustomerIds1700000001002 } from './1700000001002-index-ends-of-customer-ids';

/** What this library adds to the database, in order. */
export const customersMigrations = [CreateCustomers1700000001001, IndexEndsOfCustomerIds1700000001002];
