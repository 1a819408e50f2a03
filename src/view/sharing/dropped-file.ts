import { useEffect } from 'react'
import { useViewStore } from '../view-context'

/** A program's file that is dropped on the page is opened. */
export function useDroppedFile(): void {
  const store = useViewStore()
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const drop = async (event: DragEvent) => {
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
    document.addEventListener('dragover', allow)
    document.addEventListener('drop', drop, true)
    return () => {
      document.removeEventListener('dragover', allow)
      document.removeEventListener('drop', drop, true)
    }
  }, [store])
}
