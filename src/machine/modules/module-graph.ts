// A walk through a module and all that it needs, what is needed first. It goes in a loop: a row of modules may be long.
import { type ModuleRecord, type ModuleStatus, SourceTextModule } from './module'

export type GraphStep =
  /** It has come to a module, which it may have seen before. */
  | { readonly kind: 'reached'; readonly to: ModuleRecord; readonly module?: undefined }
  /** It begins with a module. */
  | { readonly kind: 'entered'; readonly module: SourceTextModule }
  /** It is done with one of the modules that this one needs. */
  | { readonly kind: 'returned'; readonly module: SourceTextModule; readonly from: ModuleRecord }
  /** It is done with all of them. */
  | { readonly kind: 'left'; readonly module: SourceTextModule }

interface Visit {
  readonly module: SourceTextModule
  /** How many of its imports the walk has visited. */
  reached: number
}

/** Goes into the modules that are new when they are reached. */
export function* walkGraph(
  root: ModuleRecord,
  isNew: (module: SourceTextModule) => boolean,
): Generator<GraphStep, void, void> {
  const visits: Visit[] = []
  for (let to: ModuleRecord | undefined = root; to !== undefined || visits.length > 0; ) {
    if (to !== undefined) {
      yield { kind: 'reached', to }
      if (to instanceof SourceTextModule && isNew(to)) {
        yield { kind: 'entered', module: to }
        visits.push({ module: to, reached: 0 })
      } else if (visits.length > 0) yield { kind: 'returned', module: visits.at(-1)!.module, from: to }
    }
    to = undefined
    const visit = visits.at(-1)
    if (visit === undefined) return
    if (visit.reached < visit.module.requested.length) to = visit.module.requested[visit.reached++]
    else {
      visits.pop()
      yield { kind: 'left', module: visit.module }
      const outer = visits.at(-1)
      if (outer !== undefined) yield { kind: 'returned', module: outer.module, from: visit.module }
    }
  }
}

// Cycles: a module knows the first module that it leads back to. https://tc39.es/ecma262/#sec-cyclic-module-records

export function enterCycle(
  module: SourceTextModule,
  status: ModuleStatus,
  index: number,
  stack: SourceTextModule[],
): void {
  module.status = status
  module.dfsIndex = index
  module.dfsAncestorIndex = index
  stack.push(module)
}

export function joinCycle(module: SourceTextModule, required: SourceTextModule): void {
  module.dfsAncestorIndex = Math.min(module.dfsAncestorIndex, required.dfsAncestorIndex)
}

/** All modules of the cycle that ends with this one; none while it leads further back. */
export function closedCycle(module: SourceTextModule, stack: SourceTextModule[]): SourceTextModule[] {
  return module.dfsAncestorIndex === module.dfsIndex ? stack.splice(stack.lastIndexOf(module)) : []
}
