// Each host loads when a program first runs on it: most people use only one.
import type { HostFactory } from '../hosts/host-options'
import type { ScenarioHost } from '../scenario/scenario'

const LOADERS: Readonly<Record<ScenarioHost, () => Promise<HostFactory>>> = {
  async browser() {
    const { BrowserHost } = await import('../hosts/browser/browser-host')
    return ({ routes, document }) => new BrowserHost(routes, document)
  },
  async node() {
    const { NodeHost } = await import('../hosts/node/node-host')
    return (options) => new NodeHost(options)
  },
}

export const loadHost = (name: ScenarioHost): Promise<HostFactory> => LOADERS[name]()
