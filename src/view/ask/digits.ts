import { useEffect } from 'react'

/** Digits that are typed outside of text. */
export function useDigits(onDigit: (digit: number) => void): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey } = event
      const isWriting =
        target instanceof HTMLElement && target.closest('textarea, [contenteditable]') !== null
      if (!/^[1-9]$/.test(key) || isWriting || ctrlKey || metaKey || altKey) return
      event.preventDefault()
      onDigit(Number(key))
    }
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [onDigit])
}
