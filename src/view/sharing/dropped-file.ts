import type { ViewStore } from '../view-state'

/** A program's file that is dropped on the page is opened. */
export function openDroppedFiles(store: ViewStore): void {
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  })
  document.addEventListener('drop', (event) => void openDropped(store, event), true)
}

async function openDropped(store: ViewStore, event: DragEvent) {
  const file = event.dataTransfer?.files[0]
  if (!file) return
  // The editor would write the file into the text.
  event.preventDefault()
  event.stopPropagation()
  const [{ openFile }, { sharingWords }] = await Promise.all([import('./files'), import('./words')])
  const { openText, tell, language } = store.getState()
  const opened = await openFile(file, sharingWords[language])
  if ('problem' in opened) tell(opened.problem)
  else openText(opened.text, opened.name)
}
