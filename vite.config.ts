import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { contentSecurityPolicy, policyHeaders } from './build/content-security-policy.ts'
import { declarations } from './build/declarations.ts'
import { firstRecord } from './build/first-record.ts'
import { createNotices } from './build/notices.ts'
import { offline } from './build/offline.ts'
import { scenarioTitles } from './build/scenario-titles.ts'

const repository = fileURLToPath(new URL('.', import.meta.url))
const notices = createNotices(readFileSync(`${repository}LICENSE`, 'utf8'))

/** `vite`, `vite build`, `vite preview`: the page. Relative addresses, so that it can be served from any folder. */
const page: ViteUserConfig = {
  root: `${repository}src/page`,
  base: './',
  publicDir: `${repository}public`,
  cacheDir: `${repository}node_modules/.vite`,
  plugins: [
    react(),
    contentSecurityPolicy(),
    scenarioTitles(`${repository}scenarios`),
    firstRecord(`${repository}src/page/record-first.ts`, `${repository}scenarios/tom-and-jerry-puzzle.js`),
    notices.collect(),
    notices.write(),
    offline(`${repository}build/offline-worker.js`),
  ],
  worker: { format: 'es', plugins: () => [notices.collect()] },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', headers: policyHeaders },
  optimizeDeps: { include: ['@babel/parser'] },
  // Browsers without modulepreload load the same files a little later.
  build: {
    outDir: `${repository}dist/page`,
    emptyOutDir: true,
    // A part that loads later waits for no file of its own, and moves nothing when its style comes.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    // Each file costs a slow machine some milliseconds: what is loaded at once is one file, and what the first run is shown with another.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'page', test: /src\/page\/main\.tsx$/, priority: 2 },
            { name: 'record', test: /src\/(view\/recording|page\/kept-run)\.ts$/, priority: 1 },
          ],
        },
      },
    },
  },
}

/** `vite build --mode library`: the library and the command line, sharing the engine's chunk; the parser is a chunk of its own. */
const library: ViteUserConfig = {
  publicDir: false,
  plugins: [declarations(repository), notices.collect(), notices.write()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    lib: {
      entry: { library: 'src/library.ts', worker: 'src/worker/worker.ts', cli: 'src/cli/main.ts' },
      formats: ['es'],
    },
    rolldownOptions: {
      external: /^node:/,
      output: {
        chunkFileNames: '[name].js',
        codeSplitting: { groups: [{ name: 'parser', test: /@babel\/parser/ }] },
      },
    },
  },
}

/** Counts what the engine does, and nothing else that was loaded. */
const APART = 'test/hostile/linear.test.ts'

const PATIENCE_IN_MS = 300_000

/** Everything under test/ but the browser's tests and what is left out. A worker loads the engine once, for all its files. */
const testsWithout = (leftOut: readonly string[], testNamePattern?: RegExp): ViteUserConfig => ({
  plugins: [react()],
  test: {
    // A machine may be busy, and nothing is said about time here.
    testTimeout: PATIENCE_IN_MS,
    hookTimeout: PATIENCE_IN_MS,
    maxWorkers: availableParallelism(),
    experimental: { fsModuleCache: true },
    ...(testNamePattern && { testNamePattern }),
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', APART, ...leftOut],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: [APART], exclude: [...leftOut] } },
    ],
  },
})

/** What takes long, or needs a build, another engine or a quiet machine. */
const SLOW = [
  'test/{cli,oracle,parcel,races}.test.ts',
  'test/{fuzz,hostile}/**',
  'test/builtins/promises-aplus.test.ts',
  'test/hosts/{document,event-fuzz,markup,node-modules,sandbox,selectors}.test.ts',
  'test/language/{random-programs,messages,stacks}.test.ts',
  'test/machine/{limits,memory}.test.ts',
  'test/scenario/reduction.test.ts',
  'test/syntax/nesting.test.ts',
  'test/trace/{every-position,replay}.test.ts',
]

/** `vitest`, and `npm run test:quick`: not what takes long, nor what runs a program in a real engine as well. */
const tests = testsWithout([])
const quickTests = testsWithout(SLOW, /^(?!.*real (?:Node|browser|Chromium|engine))/)

export default defineConfig(({ mode }) => ({ library, test: tests, quick: quickTests })[mode] ?? page)
