// The files that the program sees: in memory, and new in every run.

/** A failed operation, by the names of the system. */
export class SystemError {
  constructor(
    readonly code: ErrorCode,
    readonly syscall: string,
    readonly path?: string,
    readonly destination?: string,
  ) {}
}

/** https://docs.libuv.org/en/v1.x/errors.html */
export const ERRORS = {
  ENOENT: [-2, 'no such file or directory'],
  EBADF: [-9, 'bad file descriptor'],
  EACCES: [-13, 'permission denied'],
  EEXIST: [-17, 'file already exists'],
  ENOTDIR: [-20, 'not a directory'],
  EISDIR: [-21, 'illegal operation on a directory'],
  EINVAL: [-22, 'invalid argument'],
  EFBIG: [-27, 'file too large'],
  ENOTEMPTY: [-39, 'directory not empty'],
} as const

export type ErrorCode = keyof typeof ERRORS

interface NodeFacts {
  readonly ino: number
  readonly birthtime: number
  mtime: number
  mode: number
}

export interface FileNode extends NodeFacts {
  readonly kind: 'file'
  data: Uint8Array
}

export interface FolderNode extends NodeFacts {
  readonly kind: 'folder'
  readonly entries: Map<string, AnyNode>
}

export type AnyNode = FileNode | FolderNode

/** What is told of a change: 'rename' where a name comes or goes, 'change' where content does. */
export type TellChange = (type: 'rename' | 'change', name: string) => void

interface Watcher {
  readonly node: AnyNode
  /** What the node was called when watching began. */
  readonly name: string
  readonly tell: TellChange
}

interface OpenFile {
  readonly node: AnyNode
  readonly flags: number
  position: number
}

/** https://man7.org/linux/man-pages/man2/open.2.html */
const O_ACCESS = 3
const O_CREAT = 0o100
const O_EXCL = 0o200
const O_TRUNC = 0o1000
const O_APPEND = 0o2000
const O_DIRECTORY = 0o200000

const FILE_MODE = 0o100644
const FOLDER_MODE = 0o40755

export class FileSystem {
  private lastIno = 0
  private readonly root: FolderNode
  private readonly openFiles = new Map<number, OpenFile>()
  private readonly watchers = new Set<Watcher>()

  constructor(private readonly now: () => number) {
    this.root = this.createFolder()
    this.root.entries.set('tmp', this.createFolder())
  }

  /** Puts a file that is there from the beginning. */
  provide(path: string, text: string): void {
    this.createFoldersAt(path.slice(0, path.lastIndexOf('/') + 1))
    const { folder, name } = this.parentOf(path, 'open')
    folder.entries.set(name, this.createFile(new TextEncoder().encode(text)))
  }

  private createFolder(): FolderNode {
    return { kind: 'folder', entries: new Map(), ...this.facts(FOLDER_MODE) }
  }

  private createFile(data: Uint8Array): FileNode {
    return { kind: 'file', data, ...this.facts(FILE_MODE) }
  }

  private facts(mode: number): NodeFacts {
    const now = this.now()
    return { ino: ++this.lastIno, birthtime: now, mtime: now, mode }
  }

  // Paths

  private find(path: string, syscall: string): AnyNode {
    let node: AnyNode = this.root
    for (const name of partsOf(path)) {
      if (node.kind !== 'folder') throw new SystemError('ENOTDIR', syscall, path)
      const next = node.entries.get(name)
      if (next === undefined) throw new SystemError('ENOENT', syscall, path)
      node = next
    }
    if (path.endsWith('/') && node.kind !== 'folder') throw new SystemError('ENOTDIR', syscall, path)
    return node
  }

  private parentOf(path: string, syscall: string): { folder: FolderNode; name: string } {
    const parts = partsOf(path)
    const name = parts.pop() ?? ''
    let node: AnyNode = this.root
    for (const part of parts) {
      const next: AnyNode | undefined = node.kind === 'folder' ? node.entries.get(part) : undefined
      if (next === undefined)
        throw new SystemError(node.kind === 'folder' ? 'ENOENT' : 'ENOTDIR', syscall, path)
      node = next
    }
    if (node.kind !== 'folder') throw new SystemError('ENOTDIR', syscall, path)
    return { folder: node, name }
  }

  // Open files

  open(path: string, flags: number): number {
    const node = this.nodeToOpen(path, flags)
    const writes = (flags & O_ACCESS) !== 0
    if (node.kind === 'folder' && writes) throw new SystemError('EISDIR', 'open', path)
    if (node.kind === 'file' && (flags & O_DIRECTORY) !== 0) throw new SystemError('ENOTDIR', 'open', path)
    if (node.kind === 'file' && (flags & O_TRUNC) !== 0 && writes) this.replace(node, new Uint8Array())
    let fd = FIRST_DESCRIPTOR
    while (this.openFiles.has(fd)) fd++
    this.openFiles.set(fd, { node, flags, position: 0 })
    return fd
  }

  private nodeToOpen(path: string, flags: number): AnyNode {
    if ((flags & O_CREAT) === 0) return this.find(path, 'open')
    const { folder, name } = this.parentOf(path, 'open')
    const existing = name === '' ? folder : folder.entries.get(name)
    if (existing !== undefined) {
      if ((flags & O_EXCL) !== 0) throw new SystemError('EEXIST', 'open', path)
      return existing
    }
    if (path.endsWith('/')) throw new SystemError('EISDIR', 'open', path)
    const created = this.createFile(new Uint8Array())
    this.enter(folder, name, created)
    return created
  }

  close(fd: number): void {
    if (!this.openFiles.delete(fd)) throw new SystemError('EBADF', 'close')
  }

  private opened(fd: number, syscall: string): OpenFile {
    const file = this.openFiles.get(fd)
    if (file === undefined) throw new SystemError('EBADF', syscall)
    return file
  }

  /** Fills `into` from a place, or from where the last read ended if that is negative. */
  read(fd: number, into: Uint8Array, position: number): number {
    const file = this.opened(fd, 'read')
    if (file.node.kind === 'folder') throw new SystemError('EISDIR', 'read')
    const start = position < 0 ? file.position : position
    const bytes = file.node.data.subarray(start, start + into.length)
    into.set(bytes)
    if (position < 0) file.position += bytes.length
    return bytes.length
  }

  write(fd: number, bytes: Uint8Array, position: number): number {
    const file = this.opened(fd, 'write')
    if (file.node.kind === 'folder' || (file.flags & O_ACCESS) === 0) throw new SystemError('EBADF', 'write')
    const { data } = file.node
    const appends = (file.flags & O_APPEND) !== 0
    const start = appends ? data.length : position < 0 ? file.position : position
    const written = createBytes(Math.max(data.length, start + bytes.length), 'write')
    written.set(data)
    written.set(bytes, start)
    this.replace(file.node, written)
    if (position < 0 || appends) file.position = start + bytes.length
    return bytes.length
  }

  truncate(fd: number, length: number): void {
    const { node } = this.opened(fd, 'ftruncate')
    if (node.kind === 'folder') throw new SystemError('EINVAL', 'ftruncate')
    const kept = createBytes(Math.max(0, length), 'ftruncate')
    kept.set(node.data.subarray(0, length))
    this.replace(node, kept)
  }

  private replace(node: FileNode, data: Uint8Array): void {
    const isSame = node.data.length === 0 && data.length === 0
    node.data = data
    node.mtime = this.now()
    if (!isSame) this.tellChange(node)
  }

  // Watching

  /** Gives a function that ends it. */
  watch(path: string, tell: TellChange): () => void {
    const watcher = { node: this.find(path, 'watch'), name: partsOf(path).at(-1) ?? '', tell }
    this.watchers.add(watcher)
    return () => void this.watchers.delete(watcher)
  }

  private tellChange(node: FileNode): void {
    for (const watcher of this.watchers) {
      const name = watcher.node === node ? watcher.name : nameWithin(watcher.node, node)
      if (name !== undefined) watcher.tell('change', name)
    }
  }

  private enter(folder: FolderNode, name: string, node: AnyNode): void {
    folder.entries.set(name, node)
    this.tellName(folder, name)
  }

  /** A name has come to a folder, or has gone from it. */
  private tellName(folder: FolderNode, name: string): void {
    folder.mtime = this.now()
    for (const watcher of this.watchers) if (watcher.node === folder) watcher.tell('rename', name)
  }

  // Asking

  stat(path: string, syscall: string): AnyNode {
    return this.find(path, syscall)
  }

  fstat(fd: number): AnyNode {
    return this.opened(fd, 'fstat').node
  }

  access(path: string): void {
    this.find(path, 'access')
  }

  /** Names and kinds, in alphabetical order. */
  list(path: string): { name: string; kind: AnyNode['kind'] }[] {
    const node = this.find(path, 'scandir')
    if (node.kind !== 'folder') throw new SystemError('ENOTDIR', 'scandir', path)
    const names = [...node.entries.keys()].sort()
    return names.map((name) => ({ name, kind: node.entries.get(name)!.kind }))
  }

  // Changing the tree

  createFolderAt(path: string): void {
    const { folder, name } = this.parentOf(path, 'mkdir')
    if (name === '' || folder.entries.has(name)) throw new SystemError('EEXIST', 'mkdir', path)
    this.enter(folder, name, this.createFolder())
  }

  /** Makes what is missing on the way; gives the first that was made. */
  createFoldersAt(path: string): string | undefined {
    let first: string | undefined
    let prefix = ''
    for (const name of partsOf(path)) {
      prefix += `/${name}`
      try {
        this.createFolderAt(prefix)
        first ??= prefix
      } catch (error) {
        if (!(error instanceof SystemError) || error.code !== 'EEXIST') throw error
        if (this.find(prefix, 'mkdir').kind === 'file')
          throw new SystemError(prefix === normal(path) ? 'EEXIST' : 'ENOTDIR', 'mkdir', path)
      }
    }
    return first
  }

  removeFolder(path: string): void {
    const node = this.find(path, 'rmdir')
    if (node.kind === 'file') throw new SystemError('ENOTDIR', 'rmdir', path)
    if (node.entries.size > 0) throw new SystemError('ENOTEMPTY', 'rmdir', path)
    this.detach(path, 'rmdir')
  }

  unlink(path: string): void {
    if (this.find(path, 'unlink').kind === 'folder') throw new SystemError('EISDIR', 'unlink', path)
    this.detach(path, 'unlink')
  }

  private detach(path: string, syscall: string): void {
    const { folder, name } = this.parentOf(path, syscall)
    folder.entries.delete(name)
    this.tellName(folder, name)
  }

  rename(from: string, to: string): void {
    const node = this.endOf(() => this.find(from, 'rename'), from, to)
    const { folder, name } = this.endOf(() => this.parentOf(to, 'rename'), from, to)
    const existing = folder.entries.get(name)
    if (existing?.kind === 'folder' && node.kind === 'file')
      throw new SystemError('EISDIR', 'rename', from, to)
    if (existing?.kind === 'folder' && existing.entries.size > 0)
      throw new SystemError('ENOTEMPTY', 'rename', from, to)
    this.detach(from, 'rename')
    this.enter(folder, name, node)
  }

  copy(from: string, to: string, exclusive: boolean): void {
    const node = this.endOf(() => this.find(from, 'copyfile'), from, to)
    if (node.kind === 'folder') throw new SystemError('EISDIR', 'copyfile', from, to)
    const { folder, name } = this.endOf(() => this.parentOf(to, 'copyfile'), from, to)
    if (exclusive && folder.entries.has(name)) throw new SystemError('EEXIST', 'copyfile', from, to)
    this.enter(folder, name, this.createFile(node.data.slice()))
  }

  /** An operation on two paths names both in its errors. */
  private endOf<T>(find: () => T, from: string, to: string): T {
    try {
      return find()
    } catch (error) {
      throw error instanceof SystemError ? new SystemError(error.code, error.syscall, from, to) : error
    }
  }
}

/** What a folder calls a file; undefined where it is not in it. */
function nameWithin(node: AnyNode, file: FileNode): string | undefined {
  if (node.kind === 'file') return undefined
  for (const [name, entry] of node.entries) if (entry === file) return name
  return undefined
}

/** Simplified: a file has a size that any machine has room for. */
const MAX_SIZE = 2 ** 26

function createBytes(size: number, syscall: string): Uint8Array {
  if (size > MAX_SIZE) throw new SystemError('EFBIG', syscall)
  return new Uint8Array(size)
}

/** 0, 1 and 2 are the streams of the process. */
const FIRST_DESCRIPTOR = 3

/** The names on a path from the root, where the process is, too. */
export function partsOf(path: string): string[] {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts
}

const normal = (path: string): string => `/${partsOf(path).join('/')}`
