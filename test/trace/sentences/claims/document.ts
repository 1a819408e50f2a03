import { FIRST_ENTITY, NULL } from '../../../../src/trace/schema'
import { FIRST_ATTRIBUTE, NODE_FOCUS } from '../../../../src/trace/things/document/format'
import { viewOf } from '../../../../src/trace/values'
import { claim } from '../claim'
import { detail } from '../details'
import { isBeginningOf, type Moment } from '../moment'

const dispatch = (at: Moment) => detail(at.trace, 'dispatch', at.subject)

const WAYS = [
  'It has no other targets on its way.',
  ...['target', 'targets'].flatMap((noun) =>
    ['', ' and up again'].map((up) => `Its way: down through {number} ${noun}${up}.`),
  ),
]

const events = WAYS.flatMap((way) =>
  [
    `The browser fires {type:code} at {target:code}. ${way}`,
    `Node fires {type:code} at {target:code}. ${way}`,
    `Your code fires {type:code} at {target:code}, at once. ${way}`,
  ].map((pattern) =>
    claim('event-dispatched', pattern, ({ type, target, number = 0 }, at) => ({
      'it is of that type': type === dispatch(at).type,
      'it is fired there': isBeginningOf(target, dispatch(at).target),
      'that is who fired it': dispatch(at).isTrusted === !pattern.startsWith('Your'),
      'it is that host': !pattern.startsWith('Node') || at.isNode,
      'so many targets are on its way': number === dispatch(at).length - 1,
      'it goes up again': dispatch(at).bubbles === way.includes('up again') || number === 0,
      'code runs': !pattern.startsWith('Your') || at.after.counts.stack > 0,
    })),
  ),
)

const PHASES = [
  ['goes down and is at', 1],
  ['is at its target', 2],
  ['bubbles up and is at', 3],
] as const

const listeners = PHASES.flatMap(([words, phase]) =>
  ['Jobs run after it.', 'The stack is not empty, so jobs wait.'].map((end) =>
    claim(
      'listener-invoked',
      `{type:code} ${words} {target:code}: its listener is called. ${end}`,
      ({ type, target }, at) => ({
        'it is of that type': type === dispatch(at).type,
        'it is there': isBeginningOf(target, dispatch(at).current),
        'it is on that part of its way': phase === dispatch(at).phase,
        'the stack is so': (at.after.counts.stack === 0) === end.startsWith('Jobs'),
      }),
    ),
  ),
)

const isNode = (at: Moment, quoted: string): boolean =>
  isBeginningOf(quoted, viewOf(at.trace, FIRST_ENTITY + at.subject).text)

const nodes = [
  claim(
    'node-inserted',
    '{node:code} gets its place in the tree. That happens at once; drawing it waits for a frame.',
    ({ node }, at) => ({ 'it is that node': isNode(at, node) }),
  ),
  claim(
    'node-removed',
    '{node:code} is taken out of the tree at once; the screen follows with the next frame.',
    ({ node }, at) => ({ 'it is that node': isNode(at, node) }),
  ),
  claim('node-changed', 'The focus leaves its element.', (_blanks, at) => ({
    'it is about the focus': at.write.key === NODE_FOCUS && at.write.value === NULL,
  })),
  claim('node-changed', '{node:code} has the focus now.', ({ node }, at) => ({
    'it is about the focus': at.write.key === NODE_FOCUS,
    'it is that node': at.write.value === FIRST_ENTITY + at.subject && isNode(at, node),
  })),
  ...['text', 'value', 'check mark'].flatMap((what) => [
    claim('node-changed', `The ${what} of {node:code} is gone.`, ({ node }, at) => ({
      'it is that node': isNode(at, node),
      'it is gone': at.write.value === NULL,
    })),
    claim('node-changed', `The ${what} of {node:code} is {value:code} now.`, ({ node, value }, at) => ({
      'it is that node': isNode(at, node),
      'that is its value': at.shows(value, at.write.value),
    })),
  ]),
  claim('node-changed', 'The attribute {name:code} of {node:code} is gone.', ({ name, node }, at) => ({
    'it is that node': isNode(at, node),
    'that is its name': name === at.trace.data.names[at.write.key - FIRST_ATTRIBUTE],
    'it is gone': at.write.value === NULL,
  })),
  claim(
    'node-changed',
    'The attribute {name:code} of {node:code} is {value:code} now.',
    ({ name, node, value }, at) => ({
      'it is that node': isNode(at, node),
      'that is its name': name === at.trace.data.names[at.write.key - FIRST_ATTRIBUTE],
      'that is its value': at.shows(value, at.write.value),
    }),
  ),
]

export const documentClaims = [...events, ...listeners, ...nodes]
