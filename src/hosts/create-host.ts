// The hosts by name.
import type { Host } from '../machine/host'
import { BrowserHost } from './browser/browser-host'
import { EcmaScriptHost } from './ecmascript-host'
import { NodeHost, type NodeOptions } from './node/node-host'

export type HostName = Host['name']

export function createHost(name: HostName, options: NodeOptions = {}): Host {
  switch (name) {
    case 'browser':
      return new BrowserHost()
    case 'node':
      return new NodeHost(options)
    case 'ecmascript':
      return new EcmaScriptHost()
  }
}
