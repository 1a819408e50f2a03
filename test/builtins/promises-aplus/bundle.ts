// CommonJS modules as one script, each in a function of its own, as Node wraps them.
import { readFileSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'

/** `replaced`: modules of Node, and the files that stand in for them. The others are not there. */
export function bundle(entry: string, replaced: Readonly<Record<string, string>>): string {
  const modules = new Map<string, string>()
  add(entry)
  return `const modules = {${[...modules.values()].join(',\n')}};\n${LOADER}\nload(${JSON.stringify(entry)})`

  function add(file: string): void {
    if (modules.has(file)) return
    modules.set(file, '')
    const text = readFileSync(file, 'utf8')
    const resolved: Record<string, string> = {}
    for (const [, name = ''] of text.matchAll(/\brequire\(["']([^"']+)["']\)/g)) {
      if (isBuiltin(name) && !(name in replaced)) continue
      resolved[name] = replaced[name] ?? createRequire(file).resolve(name)
      add(resolved[name])
    }
    const wrapped = `function (module, exports, require) {${text}\n}`
    modules.set(file, `${JSON.stringify(file)}: [${wrapped}, ${JSON.stringify(resolved)}]`)
  }
}

const LOADER = `
const loaded = {}
function load(file) {
  if (loaded[file]) return loaded[file].exports
  const module = (loaded[file] = { exports: {} })
  const [body, resolved] = modules[file]
  body.call(module.exports, module, module.exports, (name) => load(resolved[name]))
  return module.exports
}`
