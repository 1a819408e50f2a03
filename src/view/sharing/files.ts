// What the page gives and takes as files.
import type { SharingWords } from './words'

export function download(name: string, content: string | Blob, type = 'text/javascript'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}

/** More than anybody wrote by hand. */
const LARGEST = 1_000_000

export type Opened = { readonly name: string; readonly text: string } | { readonly problem: string }

export async function openFile(file: File, words: SharingWords): Promise<Opened> {
  const { name, size } = file
  if (!/\.(m?js|cjs|m?ts|cts|txt)$/i.test(name)) return { problem: words.isNoProgram(name) }
  if (size > LARGEST) return { problem: words.isTooLarge(name) }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    return { name, text: text.replaceAll('\r\n', '\n') }
  } catch {
    return { problem: words.isNoUtf8(name) }
  }
}
