// What is said about a module that cannot be had.
import { type Said, said } from '../../syntax/said'
import { builtinNames, isPackage, nameOf } from './node-module-names'

/** About a specifier that names neither a file nor a module of the host. */
export function absentModule(specifier: string): Said {
  if (/^[a-z]+:\/\//i.test(specifier))
    return said`Nothing is loaded from the network: paste the file below a line // file: tom.js`
  if (isPackage(specifier)) return said`${specifier} needs a server, as Node has: choose the Node host.`
  if (builtinNames().includes(nameOf(specifier)))
    return said`${nameOf(specifier)} is a module of Node: choose the Node host.`
  const file = `${specifier.replace(/^@[^/]*\//, '').replace(/[^\w-].*/s, '') || 'tom'}.js`
  return said`No packages are installed here. What you need of ${specifier} can stand in this text, below a line // file: ${file}, and be had from ./${file}`
}

const ENDINGS = ['.js', '.mjs', '.cjs', '.ts', '.json', '/index.js']

/** About a file that is not there. */
export function absentFile(name: string, specifier: string, isThere: (name: string) => boolean): Said {
  const ending = ENDINGS.find((one) => isThere(name + one))
  return ending === undefined
    ? said`A line // file: ${name} begins a file of that name.`
    : said`Did you mean ${specifier}${ending}? Imports name a file with its ending.`
}
