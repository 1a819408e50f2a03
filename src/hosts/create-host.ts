// The hosts by name.
import type { Host } from '../machine/host'
import { BrowserHost } from './browser/browser-host'
import type { Page } from './browser/dom/install'
import { EcmaScriptHost } from './ecmascript-host'
import type { Route } from './fetch/network'
import { NodeHost, type NodeOptions } from './node/node-host'

export interface HostOptions extends NodeOptions {
  /** Of the browser: an empty page that nobody touches, unless it says otherwise. */
  readonly page?: Page
  /** Of the simulated network. */
  readonly routes?: readonly Route[]
}

export type HostName = Host['name']

export function createHost(name: HostName, options: HostOptions = {}): Host {
  switch (name) {
    case 'browser':
      return new BrowserHost(options.routes, options.page)
    case 'node':
      return new NodeHost(options)
    case 'ecmascript':
      return new EcmaScriptHost()
  }
}
