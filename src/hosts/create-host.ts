// The hosts by name.
import type { Host } from '../machine/host'
import { BrowserHost } from './browser/browser-host'
import { EcmaScriptHost } from './ecmascript-host'
import type { HostName, HostOptions } from './host-options'
import { NodeHost } from './node/node-host'

export function createHost(name: HostName, options: HostOptions = {}): Host {
  switch (name) {
    case 'browser':
      return new BrowserHost(options.routes, options.document)
    case 'node':
      return new NodeHost(options)
    case 'ecmascript':
      return new EcmaScriptHost()
  }
}
