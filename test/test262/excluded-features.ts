// What the engine does not have, by the suite's feature flags. A test that needs one of these is skipped and counted.

const INTL = 'Intl (ECMA-402) is another standard.'
const ATOMICS = 'There is one agent, and no memory to share.'
const PROPOSAL = 'A proposal, not in ECMA-262.'
const ES2026 = 'In ECMA-262 since the 2026 edition.'

const EXCLUDED = new Map(
  Object.entries({
    'intl-normative-optional': INTL,
    'canonical-tz': INTL,
    Atomics: ATOMICS,
    'Atomics.pause': ATOMICS,
    'Atomics.waitAsync': ATOMICS,
    SharedArrayBuffer: ATOMICS,
    'tail-call-optimization': 'No browser but one has tail calls.',
    IsHTMLDDA: '`document.all` is no part of the language.',
    'host-gc-required': 'Nothing is ever collected.',
    caller: 'Functions have no `caller` of their own.',
    Temporal: PROPOSAL,
    ShadowRealm: PROPOSAL,
    decorators: PROPOSAL,
    'source-phase-imports': PROPOSAL,
    'source-phase-imports-module-source': PROPOSAL,
    'import-defer': PROPOSAL,
    'export-defer': PROPOSAL,
    'import-text': PROPOSAL,
    'import-bytes': PROPOSAL,
    'immutable-arraybuffer': PROPOSAL,
    'nonextensible-applies-to-private': PROPOSAL,
    'await-dictionary': PROPOSAL,
    'error-stack-accessor': PROPOSAL,
    'Iterator.prototype.join': PROPOSAL,
    'iterator-chunking': PROPOSAL,
    'iterator-includes': PROPOSAL,
    'joint-iteration': PROPOSAL,
    'legacy-regexp': PROPOSAL,
    'Error.isError': ES2026,
    'iterator-sequencing': ES2026,
    'json-parse-with-source': ES2026,
    'Math.sumPrecise': ES2026,
    'uint8array-base64': ES2026,
    upsert: ES2026,
  }),
)

/** Why a test with these flags is skipped; undefined if it is not. */
export function reasonToSkip(features: readonly string[]): string | undefined {
  for (const feature of features) {
    const reason = EXCLUDED.get(feature) ?? (/^Intl\b/.test(feature) ? INTL : undefined)
    if (reason !== undefined) return `${feature}: ${reason}`
  }
  return undefined
}
