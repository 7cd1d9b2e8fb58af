// One picture of the contact sheet.
import type { Page } from '@playwright/test';
import type { Town } from './town.ts';

export interface Screen {
  name: string;
  path: string;
  /** Who looks; nobody is signed in unless it says so. `reader` may read applications only. */
  as?: 'staff' | 'reader';
  /** What the office did just before. */
  prepare?: (town: Town) => Promise<unknown>;
  /** What is done before the picture. */
  act?: (page: Page, town: Town) => Promise<void>;
  /** Also as it prints. */
  paper?: true;
  /** Where only one size has it. */
  size?: 'desktop';
  /** Dialogs that it shows, by their file below web/src. */
  dialog?: string;
}
