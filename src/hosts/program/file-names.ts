// Names of files as other files write them.

/** Name of the file that a specifier means as seen from another file; undefined for one that means no file. */
export function resolveFile(referrer: string, specifier: string): string | undefined {
  if (!/^\.{0,2}\//.test(specifier)) return undefined
  const parts = specifier.startsWith('/') ? [] : referrer.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
