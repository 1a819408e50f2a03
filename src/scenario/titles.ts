// What is known of a scenario before it is opened. Its text is loaded when somebody wants it.
import type { Scenario } from './scenario'

export interface ScenarioTitle extends Pick<Scenario, 'name' | 'hosts'> {
  readonly titles: { readonly en: string; readonly es: string }
  /** Of its program: by it a text is known to be a scenario's. */
  readonly sum: number
}

/** All that there are. */
export interface Scenarios {
  /** Of their programs. */
  readonly sums: ReadonlySet<number>
  loadTitles(): Promise<readonly ScenarioTitle[]>
}

/** Without a title in Spanish, the English one stands for it. */
export const titleOfScenario = (
  { name, title, hosts, source }: Scenario,
  spanish: string = title,
): ScenarioTitle => ({ name, titles: { en: title, es: spanish }, hosts, sum: sumOfText(source) })

/** FNV-1a over the code units of a text. */
export function sumOfText(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}
