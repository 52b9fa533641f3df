import { applyTheme, storedTheme, Toaster } from '@handraise/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client';
import { login } from './api/server';
import { router } from './router';
import { forgetAllRooms } from './sessions/browser-room-shelf';
import './styles.css';

applyTheme(storedTheme());

// A login that ended, here or in another tab, leads to the login page; what was on screen is forgotten with it.
login.subscribe(() => {
  if (login.principal() !== undefined) return;
  queryClient.clear();
  forgetAllRooms();
  void router.invalidate();
});

if (import.meta.env.PROD) void navigator.serviceWorker?.register(`${import.meta.env.BASE_URL}sw.js`);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Toaster />
      </QueryClientProvider>
    </StrictMode>,
  );
}
