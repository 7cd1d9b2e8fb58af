// Faults against a real server: kills, races, full disks, failing calls, odd clocks. One at a time,
// because each of them wants the machine for itself. No retries: a fault that is survived sometimes
// is a defect. What is asked for by the environment is listed in README.md.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: 'output/traces', // beside output/fuzz, which stays
  workers: 1,
  retries: 0,
  timeout: 120_000,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
});
