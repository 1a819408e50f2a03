// Modules where there is nothing but the language: what is there is there at once.
import type { ModuleHost } from '../../machine/host'

export const PLAIN_MODULES: ModuleHost = {
  baseUrl: 'file:///',
  metaOf: () => new Map(),
  builtin: () => undefined,
  *arrive() {},
  unresolved: (specifier) => ({ name: 'TypeError', message: `Cannot resolve the module '${specifier}'` }),
  missing: (file) => ({ name: 'TypeError', message: `Cannot find the module '${file}'` }),
}
