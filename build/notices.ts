// The licences of everything that a build bundles, as one text beside it.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

/** The file that holds them. */
const NOTICES = 'THIRD-PARTY-NOTICES.txt'

export interface Notices {
  /** Notes which packages a bundle is made of; each worker is a bundle of its own. */
  readonly collect: () => Plugin
  /** Writes the licences of all that were noted. */
  readonly write: () => Plugin
}

/** `ownLicense` is that of what is built. */
export function createNotices(ownLicense: string): Notices {
  const folders = new Set<string>()
  return {
    collect: () => ({
      name: 'collect-notices',
      generateBundle(_options, bundle) {
        const sources = Object.values(bundle).flatMap((output) =>
          output.type === 'chunk' ? output.moduleIds : output.originalFileNames,
        )
        for (const folder of sources.map(packageFolder)) if (folder !== undefined) folders.add(folder)
      },
    }),
    write: () => ({
      name: 'write-notices',
      generateBundle: {
        order: 'post',
        handler() {
          const source = noticesText(ownLicense, [...folders].sort().map(noticeOf))
          this.emitFile({ type: 'asset', fileName: NOTICES, source })
        },
      },
    }),
  }
}

/** The folder of the package that a module or file is from. What a bundler adds has an id like "\0vite/preload-helper.js". */
function packageFolder(id: string): string | undefined {
  const installed = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]
  const added = /^\0((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1]
  return installed?.replace(/^.*?(?=node_modules\/)/, '') ?? (added && `node_modules/${added}`)
}

interface Notice {
  readonly title: string
  readonly text: string
}

/** A package without the text of its licence cannot be shipped. */
function noticeOf(folder: string): Notice {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder).filter((file) =>
    /^(?:licen[cs]e|copying|notice)(?:-\w+)?(?:\.(?:md|txt))?$/i.test(file),
  )
  if (files.length === 0)
    throw new Error(`${name} is bundled, but has no file with its licence: ${resolve(folder)}`)
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8'))
  return { title: `${name} ${version} (${license})`, text: texts.map(withoutBundled).join('\n\n') }
}

/** Vite's own licence is followed by those of what Vite itself contains, and no program that it builds. */
const withoutBundled = (license: string): string =>
  license.replace(/^# Licenses of bundled dependencies$.*/ms, '').trim()

const RULE = '-'.repeat(80)

function noticesText(ownLicense: string, notices: readonly Notice[]): string {
  const parts = notices.map(({ title, text }) => `${RULE}\n${title}\n${RULE}\n\n${text}\n`)
  return [`${ownLicense.trim()}\n`, 'This build contains parts of the following packages.\n', ...parts].join(
    '\n',
  )
}
