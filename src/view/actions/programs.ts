// Texts: edited, chosen, opened, named and removed.
import type { Scenario } from '../../scenario/scenario'
import { kept, showing } from '../texts'
import type { ViewState, ViewStore } from '../view-state'
import type { Runner } from './runner'

type Actions = Pick<
  ViewState,
  | 'edit'
  | 'chooseProgram'
  | 'renameProgram'
  | 'removeProgram'
  | 'undoRemove'
  | 'openText'
  | 'chooseScenario'
  | 'openForeign'
>

export function programActions(
  { setState: set, getState: get }: ViewStore,
  runner: Runner,
  loadScenario: (name: string) => Promise<Scenario>,
): Actions {
  let chosen = 0
  return {
    edit(source) {
      if (source === get().source) return
      set({ ...showing(source), ...kept(get(), source) })
    },
    chooseProgram({ id, source, host }) {
      set({ ...showing(source), programId: id, inputs: [], host })
      void runner.begin()
    },
    renameProgram(id, name) {
      const programs = get().programs.map((one) =>
        one.id === id ? { ...one, name: name.trim() || undefined } : one,
      )
      set({ programs })
    },
    removeProgram(id) {
      const removed = get().programs.find((one) => one.id === id)
      const programs = get().programs.filter((one) => one !== removed)
      set({ programs, removed, ...(get().programId === id && { programId: undefined }) })
    },
    undoRemove() {
      const { removed, programs } = get()
      if (removed) set({ programs: [removed, ...programs], removed: undefined })
    },
    openText(source, name) {
      set({ programId: undefined, foreignName: undefined, inputs: [] })
      set({ ...showing(source), ...kept(get(), source) })
      const { programId } = get()
      if (programId && name) get().renameProgram(programId, name)
      void runner.begin()
    },
    async chooseScenario({ name }, isAtHome = false) {
      const choice = ++chosen
      const { source, hosts } = await loadScenario(name)
      if (choice !== chosen) return
      const [firstHost = 'browser'] = hosts
      const host = !isAtHome && hosts.includes(get().host) ? get().host : firstHost
      set({ ...showing(source), programId: undefined, inputs: [], host })
      await runner.begin()
    },
    openForeign({ source, host, name: foreignName }) {
      set({ ...showing(source), programId: undefined, inputs: [], host, isForeign: true, foreignName })
      return runner.begin()
    },
  }
}
