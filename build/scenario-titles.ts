// The module `virtual:scenario-titles`: titles of all scenarios, so that the page needs none of their texts to list them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { parseScenario } from '../src/scenario/scenario.ts'
import { titleOfScenario } from '../src/scenario/titles.ts'

const NAME = 'virtual:scenario-titles'
const RESOLVED = `\0${NAME}`

export const scenarioTitles = (folder: string): Plugin => ({
  name: 'scenario-titles',
  resolveId: (id) => (id === NAME ? RESOLVED : undefined),
  load(id) {
    if (id !== RESOLVED) return undefined
    const files = readdirSync(folder).filter((file) => file.endsWith('.js'))
    const titles = files.map((file) => {
      this.addWatchFile(join(folder, file))
      return titleOfScenario(parseScenario(file, readFileSync(join(folder, file), 'utf8')))
    })
    return `export default ${JSON.stringify(titles)}`
  },
})
