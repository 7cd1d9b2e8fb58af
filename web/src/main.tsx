// The entry of the application in the browser.
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openInsideLinks } from './app/inside_links.ts';
import { followOnFirstPressAlone } from './app/pressed_twice.ts';
import { createQueryClient } from './app/query_client.ts';
import { createAppRouter } from './app/router.tsx';

const place = document.getElementById('app');
if (!place) throw new Error('the page has no #app');

const router = createAppRouter();
followOnFirstPressAlone();
openInsideLinks((href) => router.history.push(href));

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
