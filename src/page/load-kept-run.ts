// The first run of whoever comes for the first time. It was recorded when the page was built, so it waits for no engine.
import address from 'virtual:first-record'
import type { RunRequest } from '../view/run'
import type { KeptRun } from './kept-run'
import { firstScenario } from './scenarios'

/** Undefined where something else is asked for; a promise of undefined where the record does not load. */
export function keptRunFor({
  source,
  host,
  level,
  inputs,
  choices,
}: RunRequest): Promise<KeptRun | undefined> | undefined {
  if (!address || source !== firstScenario.source || host !== 'browser' || level !== 'everything')
    return undefined
  return inputs.length + choices.length > 0 ? undefined : read(address).catch(() => undefined)
}

async function read(address: string): Promise<KeptRun> {
  const [{ parseRun }, answer] = await Promise.all([import('./kept-run'), fetch(address)])
  return parseRun(await answer.text())
}
