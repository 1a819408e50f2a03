// A runner written in TypeScript, bundled with the engine into a folder of its own, so that several can run at once.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

/** What is not bundled is found from here. */
const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url))

/**
 * Calls `run` with the bundle of `input.main` and its folder, which is removed at the end; it gives the exit code.
 * @param {Record<string, string>} input
 * @param {import('vite').SSROptions} ssr
 * @param {(bundle: { main: Function }, folder: string) => Promise<number>} run
 */
export async function runBundle(input, ssr, run) {
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(`${cache}runner-`)
  try {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      build: { outDir, ssr: true, target: 'node20', rolldownOptions: { input } },
      ssr,
    })
    process.exitCode = await run(await import(pathToFileURL(`${outDir}/main.js`).href), outDir)
  } finally {
    rmSync(outDir, { recursive: true })
  }
}
