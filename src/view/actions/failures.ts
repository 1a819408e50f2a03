// What is shown where the engine itself failed: even then there is an answer.
import { reportOf, textOfError } from '../report'
import type { Loss, ShownRun } from '../run'
import type { ViewState } from '../view-state'
import { momentWords } from '../words/moments'

type Asked = Pick<ViewState, 'source' | 'host' | 'language'>

export const failedRun = (asked: Asked, error: unknown): ShownRun => ({
  source: asked.source,
  host: asked.host,
  outcome: lossOf(asked, error),
  recording: undefined,
})

export const lossOf = ({ source, host, language }: Asked, error: unknown): Loss => ({
  kind: 'lost',
  message: momentWords[language].simulatorFailed,
  report: reportOf({ what: 'the simulator failed', error: textOfError(error), source, host }),
})
