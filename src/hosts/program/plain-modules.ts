// Modules where there is nothing but the language: `import()` waits for nothing.
import type { ModuleHost } from '../../machine/host'
import { absentModule } from './absent-modules'

export const PLAIN_MODULES: ModuleHost = {
  baseUrl: 'file:///',
  metaOf: () => new Map(),
  builtin: () => undefined,
  *arrive() {},
  unresolved: (specifier) => ({
    name: 'TypeError',
    message: `Cannot resolve the module '${specifier}'`,
    hint: absentModule(specifier),
  }),
  missing: (file) => ({ name: 'TypeError', message: `Cannot find the module '${file}'` }),
}
