// The programs of the folder scenarios/, the puzzle first.
import { parseScenario, type Scenario } from '../scenario/scenario'

const files = import.meta.glob<string>('../../scenarios/*.js', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export const scenarios: readonly Scenario[] = Object.entries(files).map(([fileName, text]) =>
  parseScenario(fileName, text),
)
