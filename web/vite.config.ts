// Build: the application's page and the shared style sheet, each with a hashed name that the server
// finds in the manifest. Nothing is inlined, because pages allow no data: and no inline code.
import { defineConfig } from 'vitest/config';

// In development, the tools are Vite's and everything else comes from a running server.
const musubiUrl = process.env['MUSUBI_URL'] ?? 'http://127.0.0.1:8080';
const served = ['/api', '^/(ja|en)/?$', '^/(ja|en)/(programmes|status|development)'];

export default defineConfig({
  build: {
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: { app: 'index.html', site: 'styles/site.css' },
      // Libraries mark their files for server rendering, which this build has no use for.
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
  server: {
    strictPort: true,
    proxy: Object.fromEntries(served.map((path) => [path, musubiUrl])),
  },
  test: {
    include: ['{src,tools}/**/*_test.{ts,tsx}'],
    environment: 'node',
  },
});
