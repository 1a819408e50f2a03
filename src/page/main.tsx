import '@fontsource/atkinson-hyperlegible/latin-400.css'
import '@fontsource/atkinson-hyperlegible/latin-700.css'
import '@fontsource/jetbrains-mono/latin-400.css'
import '@fontsource/jetbrains-mono/latin-700.css'
import '../view/tokens.css'
import { createRoot } from 'react-dom/client'
import { App } from '../view/app'
import { createViewStore } from '../view/store'
import { WorkerEngine } from './engine'
import { firstScenario, loadScenario, titles } from './scenarios'

const store = createViewStore({
  engine: new WorkerEngine(),
  scenarios: titles,
  firstScenario,
  loadScenario,
  storage: () => localStorage,
  languages: navigator.languages,
  opened: location.hash.length > 1 ? readAddress() : Promise.resolve(undefined),
})

createRoot(document.getElementById('root')!).render(<App store={store} />)

// The other files of the page are kept for the time without a network once this one has what it needs.
if (import.meta.env.PROD)
  addEventListener('load', () => void navigator.serviceWorker?.register('./offline.js').catch(() => {}))

void import('./address').then(({ followStore }) => followStore(store))
void import('../view/course/follow-progress').then(({ followProgress }) => followProgress(store))

async function readAddress() {
  const { parseLink } = await import('../scenario/link/link')
  return parseLink(location.hash)
}
