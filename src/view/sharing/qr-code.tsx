import { encode } from 'uqr'
import { useWords } from '../view-context'
import styles from './share.module.css'
import { sharingWords } from './words'

/** For a phone's camera. Nothing where the text is too long for one. */
export function QrCode({ text }: { readonly text: string }) {
  const words = useWords(sharingWords)
  const code = codeOf(text)
  if (!code) return <p className={styles.size}>{words.noQrCode}</p>
  const path = code.data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return (
    <svg className={styles.qr} viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={words.qrCode}>
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}

function codeOf(text: string) {
  try {
    return encode(text, { ecc: 'L', border: 2 })
  } catch {
    return undefined
  }
}
