// Lines of a real browser's console, from events of the DevTools protocol, in the order in which they came.

interface RemoteObject {
  readonly type: string
  readonly value?: unknown
  readonly unserializableValue?: string
  readonly description?: string
}

/** `Runtime.consoleAPICalled` and `Runtime.exceptionThrown` as lines; undefined for other events. */
export function lineOf(method: string, params: unknown): string | undefined {
  if (method === 'Runtime.consoleAPICalled') {
    const { args } = params as { readonly args: readonly RemoteObject[] }
    return args.map(shown).join(' ')
  }
  if (method !== 'Runtime.exceptionThrown') return undefined
  const { exceptionDetails } = params as {
    readonly exceptionDetails: { readonly text: string; readonly exception?: RemoteObject }
  }
  const { text, exception } = exceptionDetails
  const place = text.includes('in promise') ? 'Uncaught (in promise)' : 'Uncaught'
  return `${place} ${exception ? shown(exception) : text}`
}

function shown({ type, value, unserializableValue, description }: RemoteObject): string {
  if (type === 'object' && description) return description.split('\n    at ')[0] ?? ''
  return unserializableValue ?? description ?? String(value)
}
