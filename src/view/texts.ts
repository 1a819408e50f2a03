// Whose the text in the editor is: one of the user's programs, a scenario's, or that of a link.
import type { BrokenLink, Link } from '../scenario/link/link'
import { sumOfText } from '../scenario/titles'
import type { Program } from './programs'
import type { Saved } from './saved'
import type { ViewState } from './view-state'

/** Another text in the editor. */
export const showing = (source: string) => ({
  source,
  isPlaying: false,
  pointedSpan: undefined,
  possible: undefined,
  ask: undefined,
  belief: undefined,
  isForeign: false,
  foreignName: undefined,
  brokenLink: undefined,
})

type Own = Pick<ViewState, 'programs' | 'programId'>

/** What is typed is one of the user's programs: the one that is being edited, one with this very text, or a new one. */
export function kept(
  { programs, programId, host, foreignName }: Own & Pick<ViewState, 'host' | 'foreignName'>,
  source: string,
): Own {
  const id = programId ?? programs.find((one) => one.source === source)?.id ?? newId()
  const name = programs.find((one) => one.id === id)?.name ?? foreignName
  const others = programs.filter((one) => one.id !== id)
  return { programId: id, programs: [{ id, source, host, name, changedAt: Date.now() }, ...others] }
}

/** What was saved before there was a list of programs is one of them, too. */
export function ownPrograms(
  programs: readonly Program[],
  scenarioSums: ReadonlySet<number>,
  { source, host }: Saved,
) {
  const own = { programs, programId: programs.find((one) => one.source === source)?.id }
  const isOwn = source.trim() !== '' && !scenarioSums.has(sumOfText(source))
  return isOwn && !own.programId ? kept({ ...own, host, foreignName: undefined }, source) : own
}

let ids = 0

const newId = () => `${Date.now().toString(36)}-${ids++}`

/** What a link shows. Where it brings a text that is not the one in the editor, that is not saved until it is edited. */
export function asLink(state: ViewState, link: Link | BrokenLink): Partial<ViewState> {
  if ('message' in link)
    return { ...showing(''), isForeign: true, brokenLink: link, run: undefined, isRunning: false }
  const { program, host = state.host, panels } = link
  const panelsShown = panels && { onlyPanels: panels }
  if (!program || program.source === state.source)
    return { host, ...panelsShown, ...(program && { inputs: program.inputs }) }
  const { source, inputs } = program
  const programId = state.programs.find((one) => one.source === source)?.id
  return { ...showing(source), host, inputs, programId, isForeign: programId === undefined, ...panelsShown }
}
