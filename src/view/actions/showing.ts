// How the page shows itself: panels, sizes, languages, a presentation, dialogs.
import { isDrawer } from '../layout/regions'
import type { ViewState, ViewStore } from '../view-state'
import type { Language } from '../words/language'
import { loadSentences } from '../words/sentences'

/** Sentences come a moment later, unless another language was chosen meanwhile. */
export async function speak({ setState, getState }: ViewStore, language: Language): Promise<void> {
  const sentenceWords = await loadSentences(language)
  if (language === getState().language) setState({ sentenceWords })
}

type Actions = Pick<
  ViewState,
  | 'chooseGranularity'
  | 'chooseSpeed'
  | 'chooseTheme'
  | 'chooseLanguage'
  | 'togglePanel'
  | 'openStrip'
  | 'resize'
  | 'present'
  | 'scale'
  | 'blank'
  | 'askClass'
  | 'openPresenter'
  | 'openDialog'
>

export function showingActions(store: ViewStore): Actions {
  const { setState: set, getState: get } = store
  return {
    chooseGranularity: (granularity) => set({ granularity }),
    chooseSpeed: (speed) => set({ speed }),
    chooseTheme: (theme) => set({ theme }),
    chooseLanguage(language) {
      set({ language })
      void speak(store, language)
    },
    togglePanel(name) {
      const { hiddenPanels, onlyPanels, openDrawers } = get()
      if (isDrawer(name)) {
        const others = openDrawers.filter((open) => open !== name)
        set({ openDrawers: others.length < openDrawers.length ? others : [...openDrawers, name] })
        return
      }
      if (onlyPanels) {
        const others = onlyPanels.filter((shown) => shown !== name)
        set({ onlyPanels: others.length < onlyPanels.length ? others : [...onlyPanels, name] })
        return
      }
      const others = hiddenPanels.filter((hidden) => hidden !== name)
      set({ hiddenPanels: others.length < hiddenPanels.length ? others : [...others, name] })
    },
    openStrip: (isStripOpen) => set({ isStripOpen }),
    resize(sized, percent) {
      const { [sized]: _, ...others } = get().sizes
      set({ sizes: percent === undefined ? others : { ...others, [sized]: percent } })
    },
    present(isPresenting) {
      const { hiddenPanels, presentation } = get()
      if (isPresenting === (presentation !== undefined)) return
      set(
        isPresenting
          ? {
              presentation: { scale: 1, isBlank: false },
              onlyPanels: undefined,
              hiddenBefore: hiddenPanels,
            }
          : { presentation: undefined, hiddenPanels: get().hiddenBefore },
      )
    },
    scale(factor) {
      const { presentation } = get()
      if (!presentation) return
      const scale = Math.min(2, Math.max(0.6, presentation.scale * factor))
      set({ presentation: { ...presentation, scale } })
    },
    blank(isBlank) {
      const { presentation } = get()
      if (presentation) set({ presentation: { ...presentation, isBlank } })
    },
    async askClass() {
      const { askClass } = await import('../present/ask-class')
      await askClass(get())
    },
    openPresenter: () =>
      void import('../present/presenting').then(({ openPresenter }) => openPresenter(store)),
    openDialog: (dialog) => set({ dialog, removed: undefined }),
  }
}
