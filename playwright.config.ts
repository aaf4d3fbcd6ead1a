import { defineConfig } from '@playwright/test';

/** Another where two checkouts are tested at once. */
const PORT = process.env['UNALIKE_PORT'] ?? '4180';

/** The system's browser, where `cargo xtask` found one; else Playwright's own. */
const executablePath = process.env['UNALIKE_BROWSER'];

export default defineConfig({
  testDir: 'tests/page',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // What a test waits for comes in moments; on a machine with other work it may take longer.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // Each test has the page as it is built, not as a visit before kept it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: `http://127.0.0.1:${PORT}`,
    reuseExistingServer: false,
  },
  projects: [
    { name: 'page', testMatch: '*.spec.ts' },
    { name: 'picture', testMatch: 'picture.ts' },
  ],
});
