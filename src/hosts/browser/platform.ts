// Everything in the window that needs no more of the browser than its loop.
import type { Agent } from '../../machine/running/agent'
import { defineFetch } from '../fetch/fetch'
import type { Network } from '../fetch/network'
import { defineAbort } from '../globals/abort-signal'
import { defineBase64 } from '../globals/base64'
import { defineBlob } from '../globals/blob'
import { defineBroadcastChannel } from '../globals/broadcast-channel'
import { defineConsole } from '../globals/console'
import { defineCrypto } from '../globals/crypto'
import { defineDomException } from '../globals/dom-exception'
import { defineEventTarget } from '../globals/event-target'
import { defineFormData } from '../globals/form-data'
import { defineMessageChannel } from '../globals/message-port'
import { definePerformance } from '../globals/performance'
import { defineQueueMicrotask } from '../globals/queue-microtask'
import { defineStreams } from '../globals/streams'
import { defineStructuredClone } from '../globals/structured-clone'
import { defineTextCoding } from '../globals/text-coding'
import type { BrowserLoop } from '../loop/host-loop'
import { defineUrl } from '../url/url'
import { defineUrlSearchParams } from '../url/url-search-params'
import { defineDialogs } from './dialogs'
import { fillFromForm } from './dom/form-entries'
import { defineFileReader } from './file-reader'
import { defineHistory } from './history'
import { defineLocation } from './location'
import { defineNavigator } from './navigator'
import { ORIGIN } from './origin'
import { defineReportError } from './report-error'
import type { SessionHistory } from './session-history'
import { defineStorage } from './storage'
import { defineTaskSignal } from './task-signal'
import { defineWindow } from './window'
import { defineWindowMessages } from './window-messages'
import { defineXmlHttpRequest } from './xml-http-request'

export function definePlatform(agent: Agent, loop: BrowserLoop, history: SessionHistory): void {
  defineConsole(agent)
  defineQueueMicrotask(agent)
  defineDomException(agent)
  defineEventTarget(agent)
  defineWindow(agent)
  definePerformance(agent, loop)
  defineReportError(agent)
  defineAbort(agent, loop)
  defineTaskSignal(agent)
  defineMessages(agent, loop)
  defineBase64(agent)
  defineTextCoding(agent)
  defineStreams(agent)
  defineBlob(agent, loop)
  defineFileReader(agent, loop)
  defineFormData(agent, (data, form, submitter) => fillFromForm(agent, data, form, submitter))
  defineCrypto(agent)
  defineStorage(agent)
  defineNavigator(agent)
  defineLocation(agent, history)
  defineHistory(agent, history)
  defineDialogs(agent)
  defineUrl(agent)
  defineUrlSearchParams(agent)
}

function defineMessages(agent: Agent, loop: BrowserLoop): void {
  defineStructuredClone(agent)
  defineMessageChannel(agent, loop)
  defineBroadcastChannel(agent, loop)
  defineWindowMessages(agent, loop)
}

export function defineNetworking(agent: Agent, loop: BrowserLoop, network: Network): void {
  const base = `${ORIGIN}/`
  defineFetch(agent, loop, network, base)
  defineXmlHttpRequest(agent, loop, network, base)
}
