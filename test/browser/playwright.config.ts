import { defineConfig } from '@playwright/test'
import { browserFlags, requireBrowser } from '../find-browser.mjs'

/** Another port lets two checkouts test at the same time. */
const port = Number(process.env.LOOPSCOPE_TEST_PORT ?? 4179)

/** Drives the built page as `vite preview` serves it. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.test.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  // A machine may be busy; what is waited for comes, or it does not.
  timeout: 120_000,
  // What fails once and then holds is listed as flaky, and is to be mended.
  retries: 1,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    // It would answer what a test wants to go wrong.
    serviceWorkers: 'block',
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: { executablePath: requireBrowser(), args: browserFlags },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    cwd: '../..',
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
  },
})
