// The module `virtual:first-record`: the address of the record of the scenario that the page begins with, written by the engine
// while the page is built. `vite` alone makes none: there the engine runs it.
import { readFileSync } from 'node:fs'
import { type Plugin, runnerImport } from 'vite'

const NAME = 'virtual:first-record'
const RESOLVED = `\0${NAME}`

/** `recorder` exports `recordOf`; `scenario` is its file. */
export function firstRecord(recorder: string, scenario: string): Plugin {
  let isBuilt = false
  return {
    name: 'first-record',
    configResolved({ command }) {
      isBuilt = command === 'build'
    },
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined
      if (!isBuilt) return 'export default undefined'
      const { module } = await runnerImport<{ recordOf(text: string): string }>(recorder, {
        configFile: false,
      })
      const source = module.recordOf(readFileSync(scenario, 'utf8'))
      const file = this.emitFile({ type: 'asset', name: 'first-record.json', source })
      return `export default import.meta.ROLLUP_FILE_URL_${file}`
    },
  }
}
