// The types of the library as one file that needs no other: those that it does not mention are left out.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type ExtractorMessage,
} from '@microsoft/api-extractor'
import type { Plugin } from 'vite'

export const declarations = (repository: string): Plugin => ({
  name: 'declarations',
  closeBundle() {
    const folder = mkdtempSync(join(repository, 'dist/.types-'))
    try {
      compile(repository, folder)
      joinFiles(repository, join(folder, 'library.d.ts'), join(repository, 'dist/library.d.ts'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
})

/** A file of declarations for each file of the source. */
function compile(repository: string, folder: string): void {
  const compiler = join(repository, 'node_modules/typescript/bin/tsc')
  const words = [compiler, '-p', 'tsconfig.types.json', '--outDir', folder]
  execFileSync(process.execPath, words, { cwd: repository, stdio: 'inherit' })
}

function joinFiles(repository: string, entry: string, file: string): void {
  const none = { logLevel: ExtractorLogLevel.None }
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(repository, 'package.json'),
    configObject: {
      projectFolder: repository,
      mainEntryPointFilePath: entry,
      compiler: { tsconfigFilePath: join(repository, 'tsconfig.types.json') },
      dtsRollup: { enabled: true, untrimmedFilePath: file },
      messages: {
        extractorMessageReporting: { default: none },
        tsdocMessageReporting: { default: none },
      },
    },
  })
  const { succeeded } = Extractor.invoke(config, { messageCallback: hideInfo })
  if (!succeeded) throw new Error('The declarations of the library could not be joined.')
}

/** Its greeting is no news; warnings and errors are. */
function hideInfo(message: ExtractorMessage): void {
  if (message.logLevel === ExtractorLogLevel.Info) message.handled = true
}
