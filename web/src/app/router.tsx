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
  component: lazyRouteComponent(() => import('../account/sign_in_page.tsx'), 'SignInPage'),
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

const account = createRoute({
  getParentRoute: () => root,
  path: '/$language/account',
  component: lazyRouteComponent(() => import('../account/account_page.tsx'), 'AccountPage'),
});

const askLink = createRoute({
  getParentRoute: () => root,
  path: '/$language/account/ask/$purpose',
  component: lazyRouteComponent(() => import('../account/ask_link_page.tsx'), 'AskLinkPage'),
});

const link = createRoute({
  getParentRoute: () => root,
  path: '/$language/account/links/$token',
  component: lazyRouteComponent(() => import('../account/link_page.tsx'), 'LinkPage'),
});

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/accounts',
  component: lazyRouteComponent(() => import('../account/accounts_page.tsx'), 'AccountsPage'),
});

const invite = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/invite',
  component: lazyRouteComponent(() => import('../account/invite_page.tsx'), 'InvitePage'),
});

const staffAccount = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/accounts/$account',
  component: lazyRouteComponent(
    () => import('../account/staff_account_page.tsx'),
    'StaffAccountPage',
  ),
});

const slots = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/slots',
  component: lazyRouteComponent(() => import('../arranging/slots_page.tsx'), 'SlotsPage'),
});

const facts = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/facts',
  component: lazyRouteComponent(() => import('../arranging/facts_page.tsx'), 'FactsPage'),
});

const inquiries = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/inquiries',
  component: lazyRouteComponent(() => import('../arranging/inquiries_page.tsx'), 'InquiriesPage'),
});

const inquiry = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/inquiries/$inquiry',
  component: lazyRouteComponent(() => import('../arranging/inquiry_page.tsx'), 'InquiryPage'),
});

const mails = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/mails',
  component: lazyRouteComponent(() => import('../mails/mails_page.tsx'), 'MailsPage'),
});

const wordings = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/wordings',
  component: lazyRouteComponent(() => import('../mails/wordings_page.tsx'), 'WordingsPage'),
});

const mailPages = [mails, wordings];
const arrangingPages = [slots, facts, inquiries, inquiry];
const accountPages = [signIn, account, askLink, link, accounts, invite, staffAccount];
const pages = [apply, correct, desk, application, ...arrangingPages, ...mailPages, ...accountPages];

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
