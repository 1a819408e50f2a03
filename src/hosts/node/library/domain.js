// Groups of operations whose errors go to one place. https://nodejs.org/docs/latest-v20.x/api/domain.html
// The active domains are part of the asynchronous context.
'use strict'

const EventEmitter = require('events')
const process = require('process')
const { asyncContext, setAsyncContext } = binding

/** Key of the list of active domains, the innermost last. */
const ACTIVE = Symbol('domains')

const activeDomains = () => asyncContext()?.get(ACTIVE) ?? []
const setActive = (domains) => setAsyncContext(new Map(asyncContext()).set(ACTIVE, domains))

/** Says with an error what became of it. */
function mark(error, domain, facts) {
  if (typeof error !== 'object' || error === null) return
  Object.defineProperty(error, 'domain', { value: domain, writable: true, configurable: true })
  Object.assign(error, facts)
}

class Domain extends EventEmitter {
  members = []

  enter() {
    setActive([...activeDomains(), this])
  }

  exit() {
    const active = activeDomains()
    const at = active.lastIndexOf(this)
    if (at >= 0) setActive(active.slice(0, at))
  }

  /** What is thrown leaves the domain active, so that it is told of the error. */
  run(fn, ...args) {
    return Reflect.apply(this.bind(fn), this, args)
  }

  bind(fn) {
    const domain = this
    const bound = function (...args) {
      domain.enter()
      const result = Reflect.apply(fn, this, args)
      domain.exit()
      return result
    }
    Object.defineProperty(bound, 'domain', { value: domain, writable: true, configurable: true })
    return bound
  }

  /** As `bind`, for callbacks whose first argument is an error. */
  intercept(fn) {
    const domain = this
    return this.bind(function (error, ...args) {
      if (!(error instanceof Error)) return Reflect.apply(fn, this, args)
      mark(error, domain, { domainBound: fn, domainThrown: false })
      domain.exit()
      domain.emit('error', error)
      return undefined
    })
  }

  add(member) {
    if (member.domain === this) return
    member.domain?.remove(member)
    belong(member, this)
    this.members.push(member)
  }

  remove(member) {
    member.domain = null
    this.members = this.members.filter((other) => other !== member)
    if (Object.hasOwn(member, 'emit')) delete member.emit
  }
}

/** A member's listeners run in the domain, which gets the errors for which it has no listener. */
function adopt(domain, emitter) {
  const { emit } = emitter
  const emitInDomain = function (type, ...args) {
    if (type !== 'error' || emitter.listenerCount('error') > 0)
      return domain.run(() => Reflect.apply(emit, emitter, [type, ...args]))
    mark(args[0], domain, { domainEmitter: emitter, domainThrown: false })
    const context = asyncContext()
    domain.exit()
    domain.emit('error', args[0])
    setAsyncContext(context)
    return false
  }
  Object.defineProperty(emitter, 'emit', { value: emitInDomain, writable: true, configurable: true })
}

function belong(member, domain) {
  Object.defineProperty(member, 'domain', { value: domain, writable: true, configurable: true })
  if (typeof member.emit === 'function') adopt(domain, member)
}

/** An emitter that is made in a domain belongs to it, though it is not in its list. */
require('internal-event-adoption').adopt = (emitter) => {
  const domain = activeDomains().at(-1)
  if (domain !== undefined && !(emitter instanceof Domain)) belong(emitter, domain)
}

const taker = () => activeDomains().findLast((domain) => domain.listenerCount('error') > 0)

binding.setDomainHandler(
  () => taker() !== undefined,
  (error) => {
    const domain = taker()
    mark(error, domain, { domainThrown: true })
    // A listener that throws in turn is a matter of the domain around this one.
    setActive(activeDomains().slice(0, activeDomains().lastIndexOf(domain)))
    domain.emit('error', error)
  },
)

Object.defineProperty(process, 'domain', {
  enumerable: true,
  configurable: true,
  get: () => activeDomains().at(-1),
})

const create = () => new Domain()

module.exports = {
  Domain,
  create,
  createDomain: create,
  get active() {
    return activeDomains().at(-1)
  },
}
