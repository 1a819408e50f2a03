// Values in 32 bits, and identities of objects: given when the record first mentions one.

import type { NodeField } from '../hosts/browser/dom/tree/changes'
import { EcmaFunction, FunctionObject, NativeFunction, type Settlement } from '../machine/objects/function'
import type { DocumentNode, ObjectValue } from '../machine/objects/object'
import { PromiseObject } from '../machine/promises/promise'
import type { Code } from '../machine/running/code'
import type { Environment } from '../machine/running/environment'
import { type ExecutionContext, NativeContext } from '../machine/running/execution-context'
import { isObject, keyAsValue, type PropertyKey, UNINITIALIZED, type Value } from '../machine/value'
import {
  DEAD_ZONE,
  FALSE,
  FIRST_ENTITY,
  FIRST_PROPERTY,
  NULL,
  SPAN_SHIFT,
  TRUE,
  UNDEFINED,
} from '../trace/schema'
import {
  DOCUMENT_NODE,
  FIRST_ATTRIBUTE,
  NODE_CHECKED,
  NODE_FIRST_CHILD,
  NODE_FOCUS,
  NODE_NEXT,
  NODE_TEXT,
  NODE_VALUE,
} from '../trace/things/document/format'
import { SETTLEMENTS } from '../trace/things/objects/format'
import type { CodeDetail } from '../trace/things/stack/format'
import type { EventLog } from './event-log'
import { COLLECTION, ENTITY, numbersOf } from './kinds'
import { describeFunction, describeObject, fileLabel, SCRIPT } from './labels'

const SETTLEMENT = numbersOf(SETTLEMENTS)

type PlainField = Exclude<NodeField, `@${string}`>

const FIELD_KEYS: { readonly [F in PlainField]: number } = {
  'first-child': NODE_FIRST_CHILD,
  next: NODE_NEXT,
  text: NODE_TEXT,
  value: NODE_VALUE,
  checked: NODE_CHECKED,
  focus: NODE_FOCUS,
}

export class Objects {
  /** Which variables the slots of modules' environments hold. */
  readonly moduleBindings = new Map<Environment, readonly number[]>()
  private promises = 0
  private readonly nativeDetails = new Map<FunctionObject, number>()
  private readonly libraryDetails = new Map<Code, number>()

  constructor(
    private readonly log: EventLog,
    /** Takes all objects by their identity, where somebody wants to look into them. */
    private readonly known?: Map<number, ObjectValue>,
  ) {}

  encode(value: Value | typeof UNINITIALIZED): number {
    const { log } = this
    if (typeof value === 'number') return log.number(value)
    switch (typeof value) {
      case 'string':
        return log.table(log.kept(value))
      case 'boolean':
        return value ? TRUE : FALSE
      case 'undefined':
        return UNDEFINED
      case 'symbol':
        return value === UNINITIALIZED ? DEAD_ZONE : log.table({ text: log.kept(String(value)) })
      case 'bigint':
        return log.table({ text: log.kept(textOfBigInt(value)) })
      default:
        return value === null ? NULL : FIRST_ENTITY + this.identify(value)
    }
  }

  identify(object: ObjectValue): number {
    if (object.traceId === 0) {
      this.giveIdentity(object)
      const node = object.asNode
      if (node !== undefined) this.writeNodes(node)
    }
    return object.traceId
  }

  /** Identity of a function, 0 for anything else. */
  identifyFunction(value: Value): number {
    return value instanceof FunctionObject ? this.identify(value) : 0
  }

  private giveIdentity(object: ObjectValue): void {
    object.traceId = this.introduce(object)
    this.known?.set(object.traceId, object)
  }

  private introduce(object: ObjectValue): number {
    const { log } = this
    if (object instanceof PromiseObject) return log.entity(ENTITY.promise, ++this.promises, 0)
    if (object instanceof EcmaFunction)
      return log.entity(ENTITY.function, this.codeDetail(object.code, object), 0)
    if (object instanceof NativeFunction && object.settles !== undefined)
      return this.introduceSettler(object, object.settles)
    if (object instanceof FunctionObject) return log.entity(ENTITY.function, this.nativeDetail(object), 0)
    const node = object.asNode
    if (node !== undefined) return log.entityWithDetail(ENTITY.node, { name: node.nodeName.toLowerCase() })
    return log.entityWithDetail(ENTITY.object, { text: describeObject(object) })
  }

  /** Identity of an environment, 0 where there is none. */
  identifyEnvironment(environment: Environment | null): number {
    if (environment === null) return 0
    if (environment.traceId === 0) {
      const outer = this.identifyEnvironment(environment.outer)
      environment.traceId = this.log.entity(ENTITY.environment, outer, 0)
    }
    return environment.traceId
  }

  private introduceSettler(settler: NativeFunction, settlement: Settlement): number {
    const { promise, combinator } = settlement
    const how = combinator ?? (settlement.rejects ? 'reject' : 'resolve')
    const kind = ENTITY.function | (SETTLEMENT[how] << SPAN_SHIFT)
    const index = combinator === undefined ? 0 : settlement.index
    return this.log.entity(kind, this.nativeDetail(settler), this.identify(promise), index)
  }

  // Nodes

  /** What a node holds when the record meets it, with the document around it and all that its links lead to. */
  private writeNodes(first: ObjectValue & DocumentNode): void {
    const document = this.identify(first.document)
    if (document === first.traceId)
      this.log.write(COLLECTION.document, DOCUMENT_NODE, FIRST_ENTITY + document)
    const unwritten = [first]
    for (let node = unwritten.pop(); node !== undefined; node = unwritten.pop())
      for (const { field, value } of node.fields()) {
        const other = isObject(value) && value.traceId === 0 ? value.asNode : undefined
        if (other !== undefined) {
          this.giveIdentity(other)
          unwritten.push(other)
        }
        this.log.write(node.traceId, this.fieldKey(field as NodeField), this.encode(value))
      }
  }

  // Keys

  fieldKey(field: NodeField): number {
    return field.startsWith('@')
      ? FIRST_ATTRIBUTE + this.log.name(field.slice(1))
      : FIELD_KEYS[field as PlainField]
  }

  propertyKey(key: PropertyKey): number {
    return FIRST_PROPERTY + this.log.name(String(keyAsValue(key)))
  }

  // Code

  /** Index of what is known of a function's code. */
  codeDetail(code: Code, callee: FunctionObject | null): number {
    if (code.isLibrary) return this.libraryDetail(code, callee)
    if (code.traceDetail < 0) code.traceDetail = this.log.details.push(describeCode(code, callee)) - 1
    return code.traceDetail
  }

  /** Library code is shared by many runs, so the index cannot be kept at the code itself. */
  private libraryDetail(code: Code, callee: FunctionObject | null): number {
    let detail = this.libraryDetails.get(code)
    if (detail === undefined) {
      detail = this.log.details.push(describeCode(code, callee)) - 1
      this.libraryDetails.set(code, detail)
    }
    return detail
  }

  /** Index of what is known of a waiter that the record does not show: a context, or the engine in a role. */
  waiterDetail(context: ExecutionContext | null, role: string): number {
    if (context !== null && context.code !== null) return this.codeDetail(context.code, context.callee)
    if (context?.callee) return this.nativeDetail(context.callee)
    const label = (context instanceof NativeContext ? context.role : undefined) ?? role
    return (
      this.log.details.push({ label, labelled: 'role', isBuiltin: true, span: 0 } satisfies CodeDetail) - 1
    )
  }

  /** Index of a built-in's details. */
  nativeDetail(callee: FunctionObject): number {
    let detail = this.nativeDetails.get(callee)
    if (detail === undefined) {
      const described: CodeDetail = { ...describeFunction(callee), isBuiltin: true, span: 0 }
      detail = this.log.details.push(described) - 1
      this.nativeDetails.set(callee, detail)
    }
    return detail
  }
}

function describeCode(code: Code, callee: FunctionObject | null): CodeDetail {
  const { file, kind, isLibrary, suspension } = code
  if (!isLibrary && (file !== undefined || callee === null)) {
    const label = fileLabel(file)
    return { label, labelled: label === SCRIPT ? 'script' : 'file', isBuiltin: false, span: 0 }
  }
  return {
    ...(kind === 'initializer'
      ? ({ label: 'class fields', labelled: 'fields' } as const)
      : describeFunction(callee)),
    isBuiltin: isLibrary,
    span: code.span,
    ...(suspension !== 'none' && { suspension }),
  }
}

/** Writing a very long number in decimal takes longer than computing it. */
const textOfBigInt = (value: bigint): string =>
  Number.isFinite(Number(value))
    ? `${value}n`
    : value.toString(16).length < MOST_DIGITS
      ? `${value}n`
      : '(a very long BigInt)'

const MOST_DIGITS = 10_000
