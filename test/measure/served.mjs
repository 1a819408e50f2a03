// The built page, served as `vite preview` does.
import { preview } from 'vite'

/** @returns {Promise<{ url: string, close(): Promise<void> }>} */
export async function servePage() {
  const server = await preview({ preview: { port: 0, strictPort: false }, logLevel: 'silent' })
  const url = server.resolvedUrls?.local[0]
  if (!url) throw new Error('The page is not served.')
  return { url, close: () => server.close() }
}
