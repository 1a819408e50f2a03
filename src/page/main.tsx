import '@fontsource/atkinson-hyperlegible/latin-400.css'
import '@fontsource/atkinson-hyperlegible/latin-700.css'
import '@fontsource/jetbrains-mono/latin-400.css'
import '@fontsource/jetbrains-mono/latin-700.css'
import '../view/tokens.css'
import { createRoot } from 'react-dom/client'
import { App } from '../view/app'
import { afterFirstRun, waitForFirstRun } from '../view/first-run'
import { createViewStore } from '../view/store'
import { WorkerEngine } from './engine'
import { returnToLeft } from './left-address'
import { keptRunFor } from './load-kept-run'
import { firstScenario, loadChanges, loadProse, loadScenario, scenarios } from './scenarios'

const root = document.getElementById('root')!
const presenter = /^#presenter=(\w+)$/.exec(location.hash)?.[1]

if (presenter !== undefined) void openPresenter(presenter)
else openPage()

/** The second window of a presentation; it needs nothing of the first. */
async function openPresenter(id: string) {
  const { openPresenterPage } = await import('../view/present/presenter-page')
  openPresenterPage(root, { id, loadProse })
}

function openPage() {
  returnToLeft()
  const engine = new WorkerEngine(keptRunFor)
  const store = createViewStore({
    engine,
    scenarios,
    firstScenario,
    loadScenario,
    loadProse,
    loadChanges,
    storage: () => localStorage,
    languages: navigator.languages,
    opened: location.hash.length > 1 ? readAddress() : Promise.resolve(undefined),
  })

  // The engine works while the page is drawn.
  waitForFirstRun(store.getState().open())
  createRoot(root).render(<App store={store} />)

  void afterFirstRun(() => import('./address')).then(({ followStore }) => followStore(store))
  void afterFirstRun(() => import('../view/breakpoints/keeping')).then(({ followBreakpoints }) =>
    followBreakpoints(store, () => localStorage),
  )
  void afterFirstRun(() => import('../view/sharing/dropped-file')).then(({ openDroppedFiles }) =>
    openDroppedFiles(store),
  )
  void afterFirstRun(() => import('../view/course/follow-progress')).then(({ followProgress }) =>
    followProgress(store),
  )
  void afterFirstRun(() => import('../view/present/kept-presentation')).then(({ keepPresentation }) =>
    keepPresentation(store),
  )
  void afterFirstRun(() => import('../view/ask/follow')).then(({ followAsking }) => followAsking(store))
  void afterFirstRun(() => engine.load()).catch(() => {})
  // The other files of the page are kept for the time without a network once this one has what it needs.
  if (import.meta.env.PROD)
    void afterFirstRun(async () => navigator.serviceWorker?.register('./offline.js')).catch(() => {})
}

async function readAddress() {
  const { parseLink } = await import('../scenario/link/link')
  return parseLink(location.hash)
}
