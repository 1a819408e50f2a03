// What the engine's layers say, in the language of the page. Their sentences are English; those of another language load with it.
import { useEffect, useState } from 'react'
import { type Catalogue, type Said, sentence } from '../../syntax/said'
import { useView } from '../view-context'

/** What has a sentence in English, and the same with its facts. */
export interface Message {
  readonly message: string
  readonly said?: Said
}

/** Until the catalogue is there, and where a sentence is none of ours, it is the text as it came. */
export function useSaid(): (said: Said | undefined, text: string) => string {
  const language = useView((state) => state.language)
  const [spanish, setSpanish] = useState<Catalogue>()
  useEffect(() => {
    if (language === 'es')
      import('./spanish').then(
        (loaded) => setSpanish(loaded.spanish),
        () => {},
      )
  }, [language])
  return (said, text) =>
    said === undefined || language === 'en' || spanish === undefined ? text : sentence(said, spanish)
}

/** A message as a part of the page. */
export function SaidText({ message, said }: Message): string {
  return useSaid()(said, message)
}
