// Everything in the window that needs no more of the browser than its loop.
import type { Agent } from '../../machine/running/agent'
import { defineConsole } from '../console/console'
import type { BrowserLoop } from '../loop/host-loop'
import { defineBase64 } from '../web/base64'
import { defineCrypto } from '../web/crypto'
import { defineAbort } from '../web/events/abort-signal'
import { defineEventTarget } from '../web/events/event-target'
import { defineFetch } from '../web/fetch/fetch'
import type { Network } from '../web/fetch/network'
import { defineBlob } from '../web/files/blob'
import { defineFormData } from '../web/files/form-data'
import { defineDomException } from '../web/interfaces/dom-exception'
import { defineBroadcastChannel } from '../web/messages/broadcast-channel'
import { defineMessageChannel } from '../web/messages/message-port'
import { defineStructuredClone } from '../web/messages/structured-clone'
import { definePerformance } from '../web/performance/performance'
import { defineQueueMicrotask } from '../web/queue-microtask'
import { defineStreams } from '../web/streams/streams'
import { defineTextCoding } from '../web/text-coding'
import { defineUrl } from '../web/url/url'
import { defineUrlSearchParams } from '../web/url/url-search-params'
import { fillFromForm } from './dom/behaviour/form-entries'
import { defineIndexedDb } from './indexed-db/indexed-db'
import { defineTaskSignal } from './loop/task-signal'
import { defineDialogs } from './window/dialogs'
import { defineFileReader } from './window/file-reader'
import { defineHistory } from './window/history'
import { defineLocation } from './window/location'
import { defineNavigator } from './window/navigator'
import { ORIGIN } from './window/origin'
import { defineReportError } from './window/report-error'
import type { SessionHistory } from './window/session-history'
import { defineStorage } from './window/storage'
import { defineWindow } from './window/window'
import { defineWindowMessages } from './window/window-messages'
import { defineXmlHttpRequest } from './window/xml-http-request'

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
  defineIndexedDb(agent, loop)
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
