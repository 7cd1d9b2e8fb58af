// Every page of the application, one line each. Pages load when they are opened, so that the first
// load stays within its budget; the gallery of the kit exists in development only.
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { accountWords } from '../account/words.ts';
import type { Receipt } from '../api/contract.ts';
import { arrangingWords } from '../arranging/words.ts';
import { exportWords } from '../desk/export_words.ts';
import { deskWords } from '../desk/words.ts';
import { documentsWords } from '../documents/words.ts';
import { draftWords } from '../draft/words.ts';
import { BrokenPage, MissingPage } from './failure_pages.tsx';
import { galleryRoutes } from '../gallery/gallery_routes.ts';
import { mailsWords } from '../mails/words.ts';
import { Layout } from './layout.tsx';
import { pageOf } from './page_of.ts';

const root = createRootRoute({ component: Layout });

const apply = createRoute({
  getParentRoute: () => root,
  path: '/$language/apply/$programme/$course',
  component: pageOf(() => import('../pages/apply_page.tsx'), 'ApplyPage', [
    documentsWords,
    draftWords,
  ]),
});

const correct = createRoute({
  getParentRoute: () => root,
  path: '/$language/correct/$token',
  component: pageOf(() => import('../pages/correct_page.tsx'), 'CorrectPage', [
    documentsWords,
    draftWords,
  ]),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/$language/signin',
  component: pageOf(() => import('../account/sign_in_page.tsx'), 'SignInPage', [accountWords]),
});

const desk = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk',
  component: pageOf(() => import('../desk/queue_page.tsx'), 'QueuePage', [deskWords, exportWords]),
});

const application = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/applications/$application',
  component: pageOf(() => import('../desk/application_page.tsx'), 'ApplicationPage', [
    deskWords,
    arrangingWords,
  ]),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/$language/account',
  component: pageOf(() => import('../account/account_page.tsx'), 'AccountPage', [
    accountWords,
    deskWords,
  ]),
});

const askLink = createRoute({
  getParentRoute: () => root,
  path: '/$language/account/ask/$purpose',
  component: pageOf(() => import('../account/ask_link_page.tsx'), 'AskLinkPage', [accountWords]),
});

const link = createRoute({
  getParentRoute: () => root,
  path: '/$language/account/links/$token',
  component: pageOf(() => import('../account/link_page.tsx'), 'LinkPage', [accountWords]),
});

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/accounts',
  component: pageOf(() => import('../account/accounts_page.tsx'), 'AccountsPage', [
    accountWords,
    deskWords,
  ]),
});

const invite = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/invite',
  component: pageOf(() => import('../account/invite_page.tsx'), 'InvitePage', [
    accountWords,
    deskWords,
  ]),
});

const staffAccount = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/accounts/$account',
  component: pageOf(() => import('../account/staff_account_page.tsx'), 'StaffAccountPage', [
    accountWords,
    deskWords,
  ]),
});

const slots = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/slots',
  component: pageOf(() => import('../arranging/slots_page.tsx'), 'SlotsPage', [
    arrangingWords,
    deskWords,
  ]),
});

const facts = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/facts',
  component: pageOf(() => import('../arranging/facts_page.tsx'), 'FactsPage', [
    arrangingWords,
    deskWords,
  ]),
});

const inquiries = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/inquiries',
  component: pageOf(() => import('../arranging/inquiries_page.tsx'), 'InquiriesPage', [
    arrangingWords,
    deskWords,
  ]),
});

const inquiry = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/inquiries/$inquiry',
  component: pageOf(() => import('../arranging/inquiry_page.tsx'), 'InquiryPage', [
    arrangingWords,
    deskWords,
  ]),
});

const exports = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/exports',
  component: pageOf(() => import('../desk/exports_page.tsx'), 'ExportsPage', [
    exportWords,
    deskWords,
  ]),
});

const mails = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/mails',
  component: pageOf(() => import('../mails/mails_page.tsx'), 'MailsPage', [mailsWords, deskWords]),
});

const wordings = createRoute({
  getParentRoute: () => root,
  path: '/$language/desk/wordings',
  component: pageOf(() => import('../mails/wordings_page.tsx'), 'WordingsPage', [
    mailsWords,
    arrangingWords,
    deskWords,
  ]),
});

const mailPages = [mails, wordings, exports];
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
