import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type ViteUserConfig } from 'vitest/config'

const repository = fileURLToPath(new URL('.', import.meta.url))

/** `vite`, `vite build`, `vite preview`: the page. Relative addresses, so that it can be served from any folder. */
const page: ViteUserConfig = {
  root: `${repository}src/page`,
  base: './',
  publicDir: `${repository}public`,
  cacheDir: `${repository}node_modules/.vite`,
  plugins: [react()],
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  optimizeDeps: { include: ['@babel/parser'] },
  build: { outDir: `${repository}dist/page`, emptyOutDir: true },
}

/** `vite build --mode library`: the library and the command line, sharing the engine's chunk; the parser is a chunk of its own. */
const library: ViteUserConfig = {
  publicDir: false,
  plugins: [{ name: 'declarations', closeBundle: writeDeclarations }],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    lib: { entry: { library: 'src/library.ts', cli: 'src/cli/main.ts' }, formats: ['es'] },
    rolldownOptions: {
      external: /^node:/,
      output: {
        chunkFileNames: '[name].js',
        codeSplitting: { groups: [{ name: 'parser', test: /@babel\/parser/ }] },
      },
    },
  },
}

/** The types beside the library. Node resolves no import without an extension, so the declarations say theirs. */
function writeDeclarations() {
  const folder = `${repository}dist/types`
  const compiler = `${repository}node_modules/typescript/bin/tsc`
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.types.json'], {
    cwd: repository,
    stdio: 'inherit',
  })
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.d.ts')) continue
    const file = join(folder, name)
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/((?:from |import\()["']\.[^"']*)(["'])/g, '$1.js$2'))
  }
}

/** `vitest`: everything under test/ but the browser's tests. */
const tests: ViteUserConfig = {
  plugins: [react()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/browser/**'],
    testTimeout: 20_000,
  },
}

export default defineConfig(({ mode }) => ({ library, test: tests })[mode] ?? page)
