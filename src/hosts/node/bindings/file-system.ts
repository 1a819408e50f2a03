// The files that the program sees: in memory, and new in every run.
import { footprint } from '../../../machine/footprint'

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
  EPERM: [-1, 'operation not permitted'],
  EBADF: [-9, 'bad file descriptor'],
  EACCES: [-13, 'permission denied'],
  EEXIST: [-17, 'file already exists'],
  ENOTDIR: [-20, 'not a directory'],
  EISDIR: [-21, 'illegal operation on a directory'],
  EINVAL: [-22, 'invalid argument'],
  EFBIG: [-27, 'file too large'],
  ENOTEMPTY: [-39, 'directory not empty'],
  ELOOP: [-40, 'too many symbolic links encountered'],
} as const

export type ErrorCode = keyof typeof ERRORS

interface NodeFacts {
  readonly ino: number
  readonly birthtime: number
  mtime: number
  mode: number
  /** Number of hard links to it. */
  links: number
}

export interface FileNode extends NodeFacts {
  readonly kind: 'file'
  data: Uint8Array
}

export interface FolderNode extends NodeFacts {
  readonly kind: 'folder'
  readonly entries: Map<string, AnyNode>
}

/** A symbolic link. */
export interface LinkNode extends NodeFacts {
  readonly kind: 'link'
  readonly target: string
}

export type AnyNode = FileNode | FolderNode | LinkNode

/** Where a path leads. */
interface ResolvedPath {
  readonly folder: FolderNode
  readonly name: string
  /** The node of that name, if there is one. */
  readonly node: AnyNode | undefined
  /** The names on the way there, without links. */
  readonly names: readonly string[]
}

/** The kind of a change: 'rename' where a name comes or goes, 'change' where content changes. */
export type TellChange = (type: 'rename' | 'change', name: string) => void

interface Watcher {
  readonly node: AnyNode
  /** What the node was called when watching began. */
  readonly name: string
  readonly tell: TellChange
}

interface OpenFile {
  readonly node: FileNode | FolderNode
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
const LINK_MODE = 0o120777

/** As many links as a path may lead through. */
const MOST_LINKS = 40

export class FileSystem {
  private lastIno = 0
  private readonly root: FolderNode
  private readonly openFiles = new Map<number, OpenFile>()
  private readonly watchers = new Set<Watcher>()
  private folderOfProcess = '/'

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
    return { ino: ++this.lastIno, birthtime: now, mtime: now, mode, links: 1 }
  }

  // Paths

  get currentFolder(): string {
    footprint?.reads(this)
    return this.folderOfProcess
  }

  changeFolder(path: string): void {
    const { node, names } = this.endOf(() => this.reach(path, 'chdir', true), this.folderOfProcess, path)
    if (node?.kind !== 'folder')
      throw new SystemError(node ? 'ENOTDIR' : 'ENOENT', 'chdir', this.folderOfProcess, path)
    footprint?.writes(this)
    this.folderOfProcess = `/${names.join('/')}`
  }

  /** The path from the root. */
  private whole(path: string): string {
    return path.startsWith('/') ? path : `${this.currentFolder}/${path}`
  }

  /** Follows the links on a path, and the one at its end if that is wanted. Simplified: `..` leads back before links are followed. */
  private reach(path: string, syscall: string, followsLast: boolean): ResolvedPath {
    let names = partsOf(this.whole(path))
    let folder = this.root
    for (let i = 0, links = 0; i < names.length; i++) {
      const node = entryOf(folder, names[i]!)
      const isLast = i === names.length - 1
      if (node?.kind === 'link' && (followsLast || !isLast)) {
        if (++links > MOST_LINKS) throw new SystemError('ELOOP', syscall, path)
        const start = node.target.startsWith('/') ? [] : names.slice(0, i)
        names = partsOf([...start, node.target, ...names.slice(i + 1)].join('/'))
        folder = this.root
        i = -1
      } else if (isLast) return { folder, name: names[i]!, node, names }
      else if (node?.kind === 'folder') folder = node
      else throw new SystemError(node ? 'ENOTDIR' : 'ENOENT', syscall, path)
    }
    return { folder, name: '', node: this.root, names }
  }

  private findItself(path: string, syscall: string): AnyNode {
    const { node } = this.reach(path, syscall, false)
    if (node === undefined) throw new SystemError('ENOENT', syscall, path)
    return node
  }

  private find(path: string, syscall: string): FileNode | FolderNode {
    const { node } = this.reach(path, syscall, true)
    if (node === undefined || node.kind === 'link') throw new SystemError('ENOENT', syscall, path)
    if (path.endsWith('/') && node.kind !== 'folder') throw new SystemError('ENOTDIR', syscall, path)
    return node
  }

  private parentOf(path: string, syscall: string): { folder: FolderNode; name: string } {
    return this.reach(path, syscall, false)
  }

  // Open files

  open(path: string, flags: number): number {
    const node = this.nodeToOpen(path, flags)
    const writes = (flags & O_ACCESS) !== 0
    if (node.kind === 'folder' && writes) throw new SystemError('EISDIR', 'open', path)
    if (node.kind === 'file' && (flags & O_DIRECTORY) !== 0) throw new SystemError('ENOTDIR', 'open', path)
    if (node.kind === 'file' && (flags & O_TRUNC) !== 0 && writes) this.replace(node, new Uint8Array())
    // Simplified: for what commutes, the number of a descriptor is as good as another.
    let fd = FIRST_DESCRIPTOR
    while (this.openFiles.has(fd)) fd++
    this.openFiles.set(fd, { node, flags, position: 0 })
    return fd
  }

  private nodeToOpen(path: string, flags: number): FileNode | FolderNode {
    if ((flags & O_CREAT) === 0) return this.find(path, 'open')
    const { folder, name, node } = this.reach(path, 'open', (flags & O_EXCL) === 0)
    if (node !== undefined && (flags & O_EXCL) !== 0) throw new SystemError('EEXIST', 'open', path)
    if (node !== undefined && node.kind !== 'link') return node
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
    footprint?.reads(file.node)
    if (position < 0) footprint?.writes(file)
    const bytes = file.node.data.subarray(start, start + into.length)
    into.set(bytes)
    if (position < 0) file.position += bytes.length
    return bytes.length
  }

  write(fd: number, bytes: Uint8Array, position: number): number {
    const file = this.opened(fd, 'write')
    if (file.node.kind === 'folder' || (file.flags & O_ACCESS) === 0) throw new SystemError('EBADF', 'write')
    footprint?.writes(file)
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
    footprint?.writes(node)
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
    footprint?.writes(folder.entries, name)
    footprint?.writes(node)
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
    const node = this.find(path, syscall)
    footprint?.reads(node)
    return node
  }

  changeFacts(path: string, syscall: string, facts: { mode?: number; mtime?: number }): void {
    const node = this.find(path, syscall)
    footprint?.writes(node)
    Object.assign(node, facts)
  }

  /** Of a link, not of what it leads to. */
  lstat(path: string): AnyNode {
    const node = this.findItself(path, 'lstat')
    footprint?.reads(node)
    return node
  }

  /** The path without links. */
  realpath(path: string): string {
    this.find(path, 'realpath')
    return `/${this.reach(path, 'realpath', true).names.join('/')}`
  }

  readlink(path: string): string {
    const node = this.findItself(path, 'readlink')
    if (node.kind !== 'link') throw new SystemError('EINVAL', 'readlink', path)
    return node.target
  }

  fstat(fd: number): FileNode | FolderNode {
    const { node } = this.opened(fd, 'fstat')
    footprint?.reads(node)
    return node
  }

  access(path: string): void {
    this.find(path, 'access')
  }

  /** Names and kinds, in alphabetical order. */
  list(path: string): { name: string; kind: AnyNode['kind'] }[] {
    const node = this.find(path, 'scandir')
    if (node.kind !== 'folder') throw new SystemError('ENOTDIR', 'scandir', path)
    footprint?.reads(node.entries)
    const names = [...node.entries.keys()].sort()
    return names.map((name) => ({ name, kind: node.entries.get(name)!.kind }))
  }

  // Changing the tree

  createFolderAt(path: string): void {
    const { folder, name } = this.parentOf(path, 'mkdir')
    if (name === '' || entryOf(folder, name) !== undefined) throw new SystemError('EEXIST', 'mkdir', path)
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
    const node = this.findItself(path, 'rmdir')
    if (node.kind !== 'folder') throw new SystemError('ENOTDIR', 'rmdir', path)
    footprint?.reads(node.entries)
    if (node.entries.size > 0) throw new SystemError('ENOTEMPTY', 'rmdir', path)
    this.detach(path, 'rmdir')
  }

  unlink(path: string): void {
    const node = this.findItself(path, 'unlink')
    if (node.kind === 'folder') throw new SystemError('EISDIR', 'unlink', path)
    footprint?.writes(node)
    node.links--
    this.detach(path, 'unlink')
  }

  /** Another name for a file. */
  link(from: string, to: string): void {
    const node = this.endOf(() => this.findItself(from, 'link'), from, to)
    if (node.kind === 'folder') throw new SystemError('EPERM', 'link', from, to)
    this.enter(...this.freePlace('link', from, to), node)
    node.links++
  }

  symlink(target: string, path: string): void {
    this.enter(...this.freePlace('symlink', target, path), {
      kind: 'link',
      target,
      ...this.facts(LINK_MODE),
    })
  }

  private freePlace(syscall: string, from: string, to: string): [FolderNode, string] {
    const { folder, name, node } = this.endOf(() => this.reach(to, syscall, false), from, to)
    if (node !== undefined) throw new SystemError('EEXIST', syscall, from, to)
    return [folder, name]
  }

  private detach(path: string, syscall: string): void {
    const { folder, name } = this.parentOf(path, syscall)
    footprint?.writes(folder.entries, name)
    folder.entries.delete(name)
    this.tellName(folder, name)
  }

  rename(from: string, to: string): void {
    const node = this.endOf(() => this.findItself(from, 'rename'), from, to)
    const { folder, name } = this.endOf(() => this.parentOf(to, 'rename'), from, to)
    const existing = entryOf(folder, name)
    if (existing?.kind === 'folder' && node.kind !== 'folder')
      throw new SystemError('EISDIR', 'rename', from, to)
    if (existing?.kind === 'folder' && existing.entries.size > 0)
      throw new SystemError('ENOTEMPTY', 'rename', from, to)
    if (existing !== undefined) existing.links--
    this.detach(from, 'rename')
    this.enter(folder, name, node)
  }

  copy(from: string, to: string, exclusive: boolean): void {
    const node = this.endOf(() => this.find(from, 'copyfile'), from, to)
    if (node.kind === 'folder') throw new SystemError('EISDIR', 'copyfile', from, to)
    const { folder, name, node: existing } = this.endOf(() => this.reach(to, 'copyfile', true), from, to)
    if (exclusive && existing !== undefined) throw new SystemError('EEXIST', 'copyfile', from, to)
    if (existing?.kind === 'folder') throw new SystemError('EISDIR', 'copyfile', from, to)
    footprint?.reads(node)
    if (existing?.kind === 'file') this.replace(existing, node.data.slice())
    else this.enter(folder, name, this.createFile(node.data.slice()))
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

function entryOf({ entries }: FolderNode, name: string): AnyNode | undefined {
  footprint?.reads(entries, name)
  return entries.get(name)
}

/** A file's name in a folder; undefined where it is not in that folder. */
function nameWithin(node: AnyNode, file: FileNode): string | undefined {
  if (node.kind !== 'folder') return undefined
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
