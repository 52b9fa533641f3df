import { createSocketClient } from '@handraise/client';
import { session } from '../api/server';

/** The live connection of a logged-in admin. */
export const connectAdmin = () =>
  createSocketClient({ url: location.origin, namespace: 'admin', tokens: session.tokens });
