import { applyTheme, storedTheme, Toaster } from '@handraise/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client';
import { session } from './api/server';
import { router } from './router';
import './styles.css';

applyTheme(storedTheme());

// A login that ended, here or in another tab, leads to the login page; what was on screen is forgotten with it.
session.subscribe(() => {
  if (session.principal() !== undefined) return;
  queryClient.clear();
  void router.invalidate();
});

// Beside the way around, where nothing is pressed; on phones buttons stand at the lower edge, so above them all.
const isWide = matchMedia('(min-width: 48rem)').matches;
const aboveTheAccount = { bottom: 64, left: 16 };

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Toaster position={isWide ? 'bottom-left' : 'top-center'} offset={aboveTheAccount} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
