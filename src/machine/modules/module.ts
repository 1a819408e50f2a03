// Modules: what they export, and how imports are bound to it. https://tc39.es/ecma262/#sec-modules
import type { ModuleEntries, ModuleRequest } from '../../syntax/module-entries'
import { NAMESPACE } from '../../syntax/module-entries'
import type { Problem } from '../../syntax/problem'
import type { Unavailable } from '../host'
import type { PromiseObject } from '../promises/promise'
import type { Agent } from '../running/agent'
import type { Code } from '../running/code'
import { type Procedure, ThrowCompletion } from '../running/completion'
import { type BindingContent, Environment } from '../running/environment'
import type { Realm } from '../running/realm'
import { runWalk, type Walk } from '../running/walk'
import type { Value } from '../value'
import type { ModuleNamespace } from './module-namespace'

/** What an imported name is bound to: a variable of a module, or all that a module exports. */
export interface ResolvedBinding {
  readonly module: ModuleRecord
  /** In the module's environment; undefined for its namespace. */
  readonly slot: number | undefined
}

/** No such export, or several that are not the same. */
export type Resolution = ResolvedBinding | 'missing' | 'ambiguous'

/** Names that are being resolved, by the module that is asked for them. */
type Resolving = Map<ModuleRecord, Set<string>>

/** https://tc39.es/ecma262/#sec-abstract-module-records */
export abstract class ModuleRecord {
  /** Made when it is first asked for. */
  namespace: ModuleNamespace | undefined
  /** What names were found to stand for. */
  protected readonly resolutions = new Map<string, Resolution>()

  constructor(
    readonly realm: Realm,
    /** Name of its file. */
    readonly file: string,
    readonly environment: Environment,
  ) {}

  /** https://tc39.es/ecma262/#sec-getexportednames */
  exportedNames(): readonly string[] {
    return runWalk(this.namesOf(new Set()))
  }

  /** https://tc39.es/ecma262/#sec-resolveexport */
  resolveExport(name: string): Resolution {
    const found = runWalk(this.resolution(name, new Map()))
    this.resolutions.set(name, found)
    return found
  }

  abstract namesOf(visited: Set<ModuleRecord>): Walk<readonly string[]>
  abstract resolution(name: string, resolving: Resolving): Walk<Resolution>
}

/** A module whose exports are all there from the start. https://tc39.es/ecma262/#sec-synthetic-module-records */
export class SyntheticModule extends ModuleRecord {
  private readonly names: readonly string[]

  constructor(realm: Realm, file: string, exports: ReadonlyMap<string, Value>) {
    super(realm, file, new Environment(null, [...exports.values()]))
    this.names = [...exports.keys()]
  }

  *namesOf(): Walk<readonly string[]> {
    return this.names
  }

  *resolution(name: string): Walk<Resolution> {
    const slot = this.names.indexOf(name)
    return slot < 0 ? 'missing' : { module: this, slot }
  }
}

/** A file of another kind that modules import: it runs in its turn, and then its exports are there. */
export class EvaluatedModule extends SyntheticModule {
  private outcome: { readonly error?: ThrowCompletion } | undefined

  constructor(
    realm: Realm,
    file: string,
    names: readonly string[],
    private readonly run: () => Procedure<readonly Value[]>,
  ) {
    super(realm, file, new Map(names.map((name) => [name, undefined])))
  }

  /** Runs the file once; the values of its exports are in the order of their names. */
  *evaluate(): Procedure<void> {
    if (this.outcome?.error !== undefined) throw this.outcome.error
    if (this.outcome !== undefined) return
    this.outcome = {}
    try {
      for (const [i, value] of (yield* this.run()).entries()) this.environment.slots[i] = value
    } catch (error) {
      if (error instanceof ThrowCompletion) this.outcome = { error }
      throw error
    }
  }
}

/** What the text of a module becomes. */
export interface ModuleBody {
  readonly entries: ModuleEntries
  readonly code: Code
  /** What the variables of its environment hold at first. */
  readonly slots: readonly BindingContent[]
  readonly slotOf: (local: string) => number
  /** Functions that are there before anything runs. */
  readonly functions: readonly { readonly slot: number; readonly code: Code }[]
  /** Slot of `import.meta`, where the module uses it. */
  readonly metaSlot: number | undefined
}

export type ModuleStatus = 'unlinked' | 'linking' | 'linked' | 'evaluating' | 'evaluating-async' | 'evaluated'

/** https://tc39.es/ecma262/#sec-source-text-module-records and https://tc39.es/ecma262/#sec-cyclic-module-records */
export class SourceTextModule extends ModuleRecord {
  status: ModuleStatus = 'unlinked'
  /** One for each request. */
  requested: ModuleRecord[] = []
  evaluationError: ThrowCompletion | undefined
  dfsIndex = 0
  dfsAncestorIndex = 0
  cycleRoot: SourceTextModule | undefined
  /** When its asynchronous evaluation was decided on, among all modules; 'done' when it has ended. */
  asyncEvaluationOrder: number | 'done' | undefined
  topLevelPromise: PromiseObject | undefined
  readonly asyncParents: SourceTextModule[] = []
  pendingAsyncDependencies = 0

  constructor(
    realm: Realm,
    file: string,
    readonly body: ModuleBody,
  ) {
    super(realm, file, new Environment(null, body.slots.slice()))
  }

  get entries(): ModuleEntries {
    return this.body.entries
  }

  *namesOf(visited: Set<ModuleRecord>): Walk<readonly string[]> {
    if (visited.has(this)) return []
    visited.add(this)
    const { localExports, indirectExports, starExports } = this.entries
    const names = new Set([...localExports.keys(), ...indirectExports.map(({ exported }) => exported)])
    for (const request of starExports) {
      const others: readonly string[] = yield this.requested[request]!.namesOf(visited)
      for (const name of others) if (name !== 'default') names.add(name)
    }
    return [...names]
  }

  *resolution(name: string, resolving: Resolving): Walk<Resolution> {
    const known = this.resolutions.get(name)
    if (known !== undefined) return known
    const names = resolving.get(this) ?? new Set()
    if (names.has(name)) return 'missing'
    resolving.set(this, names.add(name))
    const local = this.entries.localExports.get(name)
    if (local !== undefined) return { module: this, slot: this.body.slotOf(local) }
    const indirect = this.entries.indirectExports.find(({ exported }) => exported === name)
    if (indirect === undefined)
      return name === 'default' ? 'missing' : ((yield this.starResolution(name, resolving)) as Resolution)
    const module = this.requested[indirect.request]!
    if (indirect.imported === NAMESPACE) return { module, slot: undefined }
    return (yield module.resolution(indirect.imported, resolving)) as Resolution
  }

  private *starResolution(name: string, resolving: Resolving): Walk<Resolution> {
    let found: Resolution = 'missing'
    for (const request of this.entries.starExports) {
      const other: Resolution = yield this.requested[request]!.resolution(name, resolving)
      if (other === 'ambiguous') return 'ambiguous'
      if (other === 'missing') continue
      if (typeof found !== 'object') found = other
      else if (other.module !== found.module || other.slot !== found.slot) return 'ambiguous'
    }
    return found
  }
}

/** A module that cannot be had, has problems, or cannot be linked. */
export class ModuleFailure {
  constructor(
    /** What an `import()` is rejected with. */
    readonly error: Unavailable,
    readonly problems: readonly Problem[],
  ) {}
}

/** Where the modules come from. */
export interface ModuleLoader {
  /** https://tc39.es/ecma262/#sec-HostLoadImportedModule; throws a ModuleFailure. `referrer` is the name of a file. */
  load(agent: Agent, referrer: string, request: ModuleRequest): ModuleRecord
  /** Loads a module for `import()`, in the time that the host takes for it. */
  loadLater(agent: Agent, referrer: string, request: ModuleRequest): Procedure<ModuleRecord>
  /** A file as a CommonJS module; undefined where there is none of that name. Throws a ModuleFailure. */
  commonJs(name: string): Code | undefined
  /** Whether the program has such a file. */
  has(name: string): boolean
  /** A file as a script. Throws a ModuleFailure. */
  script(name: string): Code
  /** A file, or another text, as a module. Throws a ModuleFailure. */
  moduleNamed(agent: Agent, name: string): SourceTextModule
  moduleOfText(agent: Agent, text: string): SourceTextModule
  /** https://tc39.es/ecma262/#sec-hostgetimportmetaproperties */
  describe(agent: Agent, module: SourceTextModule): ReadonlyMap<string, Value>
}
