import { tableOf } from '../syntax/table'

const names = tableOf<string>({
  ArrowRight: '→',
  ArrowLeft: '←',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  ' ': 'Space',
})

/** A key as a person reads it. */
export function keyWords(key: string): string {
  return key
    .split('+')
    .map((part) => names.get(part) ?? part)
    .join(' ')
}
