// The module `virtual:scenario-titles`: titles of all scenarios, so that the page needs none of their texts to list them; and
// `virtual:scenario-sums`: the sums of their texts alone, by which the page knows at once whose a text is.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { parseProse } from '../src/scenario/prose.ts'
import { parseScenario } from '../src/scenario/scenario.ts'
import { titleOfScenario } from '../src/scenario/titles.ts'

const TITLES = 'virtual:scenario-titles'
const SUMS = 'virtual:scenario-sums'
const RESOLVED = new Map([TITLES, SUMS].map((name) => [name, `\0${name}`]))

export const scenarioTitles = (folder: string): Plugin => ({
  name: 'scenario-titles',
  resolveId: (id) => RESOLVED.get(id),
  load(id) {
    if (![...RESOLVED.values()].includes(id)) return undefined
    const read = (file: string) => {
      this.addWatchFile(join(folder, file))
      return readFileSync(join(folder, file), 'utf8')
    }
    const titles = readdirSync(folder).flatMap((file) => {
      if (!file.endsWith('.js')) return []
      const spanish = file.replace('.js', '.es.md')
      const prose = existsSync(join(folder, spanish)) ? parseProse(read(spanish)) : undefined
      return titleOfScenario(parseScenario(file, read(file)), prose?.title)
    })
    return `export default ${JSON.stringify(id === RESOLVED.get(SUMS) ? titles.map(({ sum }) => sum) : titles)}`
  },
})
