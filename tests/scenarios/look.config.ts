// Like the journeys, but takes a picture of every screen: the contact sheet, to be looked at by
// people. `tools/look.sh` runs it.
import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

export default defineConfig({
  ...journeys,
  testMatch: 'look.ts',
  outputDir: 'output/look_traces',
  projects: [{ name: 'look', use: { actionTimeout: 5_000 } }],
});
