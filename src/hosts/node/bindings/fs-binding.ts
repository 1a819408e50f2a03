// File operations: at once, or as requests that are done while the program goes on.
import { MapObject } from '../../../builtins/collections/map'
import { createError, type ErrorObject } from '../../../machine/objects/error'
import { createNative } from '../../../machine/objects/function'
import { createArray } from '../../../machine/operations/operations'
import type { Agent } from '../../../machine/running/agent'
import { EPOCH_IN_MS } from '../../../machine/running/clock'
import { ThrowCompletion } from '../../../machine/running/completion'
import type { Value } from '../../../machine/value'
import { tableOf } from '../../../syntax/table'
import type { Requests, Work } from '../loop/requests'
import { bytesOf } from './arguments'
import type { Natives } from './bindings'
import { type AnyNode, ERRORS, FileSystem, SystemError, type TellChange } from './file-system'

type Operation = (files: FileSystem, args: Value[], agent: Agent) => Value

const text = (value: Value): string => value as string
const number = (value: Value): number => value as number

const OPERATIONS = tableOf<Operation>({
  open: (files, [path, flags]) => files.open(text(path), number(flags)),
  close: (files, [fd]) => void files.close(number(fd)),
  read: (files, [fd, view, offset, length, position], agent) =>
    files.read(
      number(fd),
      bytesOf(agent, 'buffer', view).subarray(number(offset), number(offset) + number(length)),
      number(position),
    ),
  write: (files, [fd, view, offset, length, position], agent) =>
    files.write(
      number(fd),
      bytesOf(agent, 'buffer', view).slice(number(offset), number(offset) + number(length)),
      number(position),
    ),
  ftruncate: (files, [fd, length]) => void files.truncate(number(fd), number(length)),
  fsync: () => undefined,
  fstat: (files, [fd], agent) => factsOf(agent, files.fstat(number(fd))),
  stat: (files, [path], agent) => factsOf(agent, files.stat(text(path), 'stat')),
  lstat: (files, [path], agent) => factsOf(agent, files.lstat(text(path))),
  access: (files, [path]) => void files.access(text(path)),
  readdir: (files, [path], agent) =>
    createArray(
      agent,
      files
        .list(text(path))
        .map(({ name, kind }) => createArray(agent, [name, kind === 'folder', kind === 'link'])),
    ),
  mkdir: (files, [path, isRecursive]) => {
    if (isRecursive) return files.createFoldersAt(text(path))
    files.createFolderAt(text(path))
    return undefined
  },
  mkdtemp: (files, [prefix], agent) => {
    const suffix = Array.from({ length: 6 }, () => LETTERS[Math.floor(agent.random() * LETTERS.length)])
    const path = text(prefix) + suffix.join('')
    files.createFolderAt(path)
    return path
  },
  realpath: (files, [path]) => files.realpath(text(path)),
  readlink: (files, [path]) => files.readlink(text(path)),
  link: (files, [from, to]) => void files.link(text(from), text(to)),
  symlink: (files, [target, path]) => void files.symlink(text(target), text(path)),
  rmdir: (files, [path]) => void files.removeFolder(text(path)),
  unlink: (files, [path]) => void files.unlink(text(path)),
  rename: (files, [from, to]) => void files.rename(text(from), text(to)),
  copyFile: (files, [from, to, mode]) => void files.copy(text(from), text(to), (number(mode) & 1) !== 0),
  chmod: (files, [path, mode]) => {
    const node = files.stat(text(path), 'chmod')
    files.changeFacts(text(path), 'chmod', { mode: (node.mode & ~0o777) | number(mode) })
    return undefined
  },
  utimes: (files, [path, time]) => {
    files.changeFacts(text(path), 'utime', { mtime: number(time) })
    return undefined
  },
})

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

function sizeOf(node: AnyNode): number {
  if (node.kind === 'folder') return 4096
  return node.kind === 'file' ? node.data.length : node.target.length
}

/** Whether it is a folder, mode, size, inode, times, number of its names. */
const factsOf = (agent: Agent, node: AnyNode): Value =>
  createArray(agent, [
    node.kind === 'folder',
    node.mode,
    sizeOf(node),
    node.ino,
    node.mtime,
    node.birthtime,
    node.links,
  ])

/** The natives of one process, whose files are new. */
export function fsNatives(agent: Agent, requests: Requests, texts: ReadonlyMap<string, string>): Natives {
  const files = new FileSystem(() => EPOCH_IN_MS + agent.clock.now)
  for (const [name, text] of texts) files.provide(`/${name}`, text)
  return {
    fs: (_agent, _this, [name, ...args]) => {
      const operation = OPERATIONS.get(text(name))!
      return asProgram(agent, () => operation(files, args, agent))
    },
    currentFolder: () => files.currentFolder,
    changeFolder: (_agent, _this, [path]) => {
      asProgram(agent, () => files.changeFolder(text(path)))
      return undefined
    },
    /** Gives a function that ends the watching. */
    fsWatch: (_agent, _this, [path, callback]) => {
      const tell: TellChange = (type, name) => {
        requests.expect(agent, `${type} of ${name}`, callback, () => [type, name], agent.clock.now)
      }
      const stop = asProgram(agent, () => files.watch(text(path), tell))
      return createNative(agent, 'stop', 0, () => void stop())
    },
    /** Names and words of errors by their numbers. */
    systemErrors: (agent) => {
      const map = new MapObject(agent.realm.intrinsics['Map.prototype'])
      for (const [code, [number, words]] of Object.entries(ERRORS))
        map.data.set(number, createArray(agent, [code, words]))
      return map
    },
    fsRequest: (_agent, _this, [callback, name, ...args]) => {
      const work = workOf(agent, files, text(name), args)
      requests.submit(agent, labelOf(text(name), args), callback, work)
      return undefined
    },
  }
}

/** Errors of the system as the program sees them. */
function asProgram<T>(agent: Agent, run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw error instanceof SystemError ? new ThrowCompletion(errorObject(agent, error)) : error
  }
}

function workOf(agent: Agent, files: FileSystem, name: string, args: readonly Value[]): Work {
  const operation = OPERATIONS.get(name)!
  return () => {
    try {
      return [null, operation(files, [...args], agent)]
    } catch (error) {
      if (!(error instanceof SystemError)) throw error
      return [errorObject(agent, error)]
    }
  }
}

const labelOf = (name: string, [subject]: Value[]): string =>
  typeof subject === 'string' ? `${name} ${subject}` : name

/** "ENOENT: no such file or directory, open '/x'" */
function errorObject(agent: Agent, { code, syscall, path, destination }: SystemError): ErrorObject {
  const [errno, words] = ERRORS[code]
  const shownPath = path === undefined ? '' : ` '${path}'`
  const shownDestination = destination === undefined ? '' : ` -> '${destination}'`
  const error = createError(agent, 'Error', `${code}: ${words}, ${syscall}${shownPath}${shownDestination}`)
  const facts = {
    errno,
    code,
    syscall,
    ...(path !== undefined && { path }),
    ...(destination !== undefined && { dest: destination }),
  }
  for (const [name, value] of Object.entries(facts)) error.put(name, value)
  return error
}
