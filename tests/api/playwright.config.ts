// The black-box tests of the API: a real server, a clock that the test sets, and no browser. Every
// answer is held against api/openapi.yaml. No retries: a test that fails sometimes is a defect.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: 'output',
  workers: 2,
  retries: 0,
  fullyParallel: true,
  timeout: 30_000,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
});
