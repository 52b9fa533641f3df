import { RequestError } from '@handraise/client';
import { QueryClient } from '@tanstack/react-query';

/** The connection or the server was gone for a moment; asking again may help. */
const isTransient = (error: Error): boolean => error instanceof RequestError && error.transient;

/** What the app has read from the server. Refusals are final; only missing answers are asked for again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5000, retry: (failures, error) => failures < 2 && isTransient(error) },
    mutations: { retry: false },
  },
});
