// Serves pages to a real browser: each has one program, and answers what the program's comments say of its network.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { UserInput } from '../../hosts/browser/dom/behaviour/user-input'
import type { Route } from '../../hosts/web/fetch/network'
import { readDocumentComments } from '../../scenario/document-comments'
import { parseRoutes } from '../../scenario/routes'
import { filesOf, textOf } from '../../syntax/source-files'
import { isModule } from './real-node'

export class PageServer {
  /** The answers by path. */
  private readonly texts = new Map<string, string>()
  /** By the path of the page that asks. */
  private readonly routes = new Map<string, readonly Route[]>()
  private readonly server: Server

  private constructor() {
    this.server = createServer((request, response) => this.answer(request, response))
  }

  static async start(): Promise<PageServer> {
    const pages = new PageServer()
    await new Promise<void>((ready) => pages.server.listen(0, '127.0.0.1', ready))
    return pages
  }

  stop(): void {
    this.server.close()
  }

  /** A page with the program as its only script: its address, and what the user does there. */
  add(source: string): { readonly address: string; readonly inputs: readonly UserInput[] } {
    const path = `/${this.texts.size}/`
    const files = filesOf(source)
    this.routes.set(path, parseRoutes(source).routes)
    for (const file of files) this.texts.set(path + file.name, textOf(file))
    const { markup, inputs } = readDocumentComments(source)
    this.texts.set(path, pageWith(files[0]!.name, isModule(source), markup))
    const { port } = this.server.address() as AddressInfo
    return { address: `http://127.0.0.1:${port}${path}`, inputs }
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { url = '', method } = request
    const route = this.routeFor(request)
    if (route !== undefined) {
      answerAs(route, response)
      return
    }
    const text = this.texts.get(url)
    response.writeHead(200, { 'content-type': text === undefined ? 'application/json' : typeOf(url) })
    response.end(text ?? JSON.stringify({ method, url }))
  }

  private routeFor({ method, url, headers }: IncomingMessage): Route | undefined {
    const page = new URL(headers.referer ?? 'http://none/').pathname
    const routes = this.routes.get(page)
    return routes?.find((route) => route.path === url && (route.method ?? method) === method)
  }
}

const pageWith = (script: string, isModule: boolean, markup: string) =>
  `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body>${markup}<script${isModule ? ' type="module"' : ''} src="${script}"></script>`

const typeOf = (address: string) =>
  address.endsWith('.js') ? 'text/javascript' : address.endsWith('.json') ? 'application/json' : 'text/html'

function answerAs({ status, latency, body, fails }: Route, response: ServerResponse): void {
  setTimeout(() => {
    if (fails) response.destroy()
    else response.writeHead(status, { 'content-length': Buffer.byteLength(body) }).end(body)
  }, latency)
}
