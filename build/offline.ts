// Writes the service worker with the list of all files that the page consists of.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

export const offline = (file: string): Plugin => ({
  name: 'offline',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const files = Object.keys(bundle).filter((name) => name !== 'index.html' && !name.endsWith('.map'))
      const list = JSON.stringify(['./', './favicon.svg', ...files.sort().map((name) => `./${name}`)])
      // Names of files tell their contents, but for the page's own.
      const page = bundle['index.html']
      const content = page?.type === 'asset' ? String(page.source) : ''
      const version = createHash('sha256').update(list).update(content).digest('hex').slice(0, 12)
      const worker = readFileSync(file, 'utf8')
      const source = `const VERSION = '${version}'\nconst FILES = ${list}\n${worker}`
      this.emitFile({ type: 'asset', fileName: 'offline.js', source })
    },
  },
})
