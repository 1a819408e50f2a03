import type { InLanguages } from '../words/language'

interface OverlayWords {
  readonly close: string
}

export const overlayWords: InLanguages<OverlayWords> = {
  en: { close: 'Back to the machine' },
  es: { close: 'Volver a la máquina' },
}
