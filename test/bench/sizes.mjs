// What a reader has to download, gzipped.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const page = 'dist/page'

/** Minified as a page would ship it, from the library's entry, with the parser left out. */
export async function engineWithoutParser() {
  const output = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'src/library.ts', formats: ['es'] },
      minify: true,
      rolldownOptions: { external: /^@babel\/parser/ },
    },
  })
  const [bundle] = Array.isArray(output) ? output : []
  return kilobytes(bundle?.output.map((chunk) => ('code' in chunk ? chunk.code : '')) ?? [])
}

/** The scripts that the page asks for before it can show itself; the editor and the worker come later. */
export function firstLoad() {
  const html = readFileSync(join(page, 'index.html'), 'utf8')
  const scripts = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.js)"/g)]
  return kilobytes(scripts.map(([, address = '']) => readFileSync(join(page, address), 'utf8')))
}

/** @param {readonly string[]} texts */
function kilobytes(texts) {
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000
}
