// Like the journeys, but takes the pictures of the README; `tools/pictures.sh` runs it.
import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

export default defineConfig({
  ...journeys,
  testMatch: 'pictures.ts',
  projects: [{ name: 'pictures', use: { viewport: { width: 1280, height: 800 } } }],
});
