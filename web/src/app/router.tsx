// Every page of the application, one line each. Pages load when they are opened, so that the first
// load stays within its budget; the gallery of the kit exists in development only.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import type { Receipt } from '../api/contract.ts';
import { BrokenPage, MissingPage } from './failure_pages.tsx';
import { galleryRoutes } from '../gallery/gallery_routes.ts';
import { Layout } from './layout.tsx';

const root = createRootRoute({ component: Layout });

const apply = createRoute({
  getParentRoute: () => root,
  path: '/$language/apply/$programme/$course',
  component: lazyRouteComponent(() => import('../pages/apply_page.tsx'), 'ApplyPage'),
});

const correct = createRoute({
  getParentRoute: () => root,
  path: '/$language/correct/$token',
  component: lazyRouteComponent(() => import('../pages/correct_page.tsx'), 'CorrectPage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/$language/signin',
  component: lazyRouteComponent(() => import('../pages/sign_in_page.tsx'), 'SignInPage'),
});

const desk = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk',
  component: lazyRouteComponent(() => import('../desk/queue_page.tsx'), 'QueuePage'),
});

const application = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/applications/$application',
  component: lazyRouteComponent(() => import('../desk/application_page.tsx'), 'ApplicationPage'),
});

const pages = [apply, correct, signIn, desk, application];

export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren(import.meta.env.DEV ? [...pages, ...galleryRoutes(root)] : pages),
    defaultNotFoundComponent: MissingPage,
    defaultErrorComponent: BrokenPage,
    scrollRestoration: true,
    // Addresses are plain texts, as the documents write them.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(search as Record<string, string>).toString();
      return text === '' ? '' : `?${text}`;
    },
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
  interface HistoryState {
    /** Kept with the entry in the browser's history, so that a reload shows the receipt again. */
    receipt?: Receipt;
  }
}
