// Random programs whose tasks share a little: variables, objects, files, a document.
import { RandomWriter } from '../fuzz/random-writer'

const PLACES = ['v', 'w', 'o.p', 'o.q', 'list[0]', 'list[1]']

const DECLARED = 'let v = 0, w = 0, t; const o = { p: 0, q: 0 }, list = [0, 0], map = new Map()'

/** Acts are what makes tasks; effects are what happens in them. */
abstract class TaskWriter extends RandomWriter {
  protected abstract act(depth: number): string

  protected acts(most: number): string {
    return Array.from({ length: 2 + this.int(most - 1) }, () => this.act(0)).join('\n')
  }

  protected effect(): string {
    const [a, b] = [this.pick(PLACES), this.pick(PLACES)]
    return this.pick([
      this.log(''),
      `console.log('${this.label()}', ${a})`,
      `${a}++`,
      `${a} = ${b} * 2 + 1`,
      `list.push(${b})`,
      `map.set('${a}', ${b})`,
      `if (${a} > 0) ${this.log('')}`,
      'clearTimeout(t)',
      '0',
    ])
  }

  protected body(depth: number, deepest: number): string {
    const inner = depth < deepest && this.chance(0.35) ? this.act(depth + 1) : ''
    return `${this.effect()}; ${inner}`
  }
}

export class NodeTaskWriter extends TaskWriter {
  program(): string {
    const end = this.chance(0.5) ? "process.on('exit', () => console.log('end', v, w, o, list, map))" : ''
    return `const fs = require('fs'); fs.writeFileSync('/a', 'one'); fs.writeFileSync('/b', 'two')\n${DECLARED}; let i\n${this.acts(3)}\n${end}`
  }

  protected act(depth: number): string {
    const file = `'/${this.pick(['a', 'b', 'c'])}'`
    const body = this.body(depth, 1)
    return this.pick([
      `fs.readFile(${file}, 'utf8', (error, text) => { console.log(text); ${body} });`,
      `fs.readFile(${file}, 'utf8', () => { ${body} });`,
      `fs.stat(${file}, () => { ${body} });`,
      `fs.promises.readFile(${file}).then(() => { ${body} }, () => { ${this.effect()} });`,
      `setImmediate(() => { ${body} });`,
      `i = setImmediate(() => { ${body} });`,
      `setImmediate(() => { clearImmediate(i); ${body} });`,
      `setTimeout(() => { ${body} }, ${this.pick([0, 0, 1, 2])});`,
      `t = setTimeout(() => { ${body} }, ${this.pick([0, 1, 2])});`,
      `Promise.all([fs.promises.readFile('/a'), fs.promises.stat('/b')]).then(() => { ${body} });`,
      `Promise.race([fs.promises.readFile('/a'), fs.promises.stat('/b').then(() => 's')]).then((x) => { console.log(String(x)); ${body} });`,
      `fs.writeFile(${file}, 'three', () => { ${body} });`,
      `fs.unlink(${file}, (error) => { console.log(error?.code); ${body} });`,
      `setImmediate(() => { fs.writeFileSync(${file}, 'four'); ${body} });`,
      `fs.createReadStream('/a').on('data', () => { ${this.effect()} }).on('close', () => { ${body} });`,
      `setTimeout(() => { ${body} }, 1).unref();`,
      `(async () => { await 1; ${this.effect()}; await fs.promises.stat('/a'); ${body} })();`,
    ])
  }
}

/** What takes several turns of the loop against what goes on in the thread pool meanwhile. */
export class ChainWriter extends NodeTaskWriter {
  protected override act(depth: number): string {
    if (depth > 0 || !this.chance(0.4)) return super.act(depth)
    const n = 2 + this.int(6)
    const f = `f${this.int(1000)}`
    const inEach = this.chance(0.3) ? this.effect() : ''
    return this.pick([
      `{ let n = 0; setImmediate(function ${f}() { ${inEach}; if (++n < ${n}) setImmediate(${f}); else { ${this.body(1, 1)} } }) }`,
      `{ let n = 0; setTimeout(function ${f}() { ${inEach}; if (++n < ${n}) setTimeout(${f}, 1); else { ${this.body(1, 1)} } }, 1) }`,
      `{ let n = 0; const id = setInterval(() => { ${inEach}; if (++n === ${n}) { clearInterval(id); ${this.body(1, 1)} } }, ${this.pick([1, 2])}) }`,
      `{ let n = 0; fs.stat('/a', function ${f}() { ${inEach}; if (++n < ${n}) fs.stat('/a', ${f}); else { ${this.body(1, 1)} } }) }`,
      `(async () => { for (let k = 0; k < ${n}; k++) { await fs.promises.stat('/b'); ${inEach} } ${this.body(1, 1)} })();`,
    ])
  }
}

export class BrowserTaskWriter extends TaskWriter {
  program(): string {
    const channel = `const channel = new MessageChannel(); channel.port2.onmessage = () => { ${this.effect()} }`
    const end = "setTimeout(() => console.log('end', v, w, JSON.stringify([o, list, [...map]])), 500)"
    return `${DECLARED}, c = new AbortController()\n${channel}\n${this.acts(4)}\n${end}`
  }

  protected act(depth: number): string {
    const body = this.body(depth, 2)
    return this.pick([
      `fetch('/${this.pick(['a', 'b'])}').then(() => { ${body} });`,
      `fetch('/c', { signal: c.signal }).then(() => { ${body} }, () => { ${this.effect()} });`,
      `setTimeout(() => { ${body} }, ${this.pick([0, 0, 1, 16, 100])});`,
      `t = setTimeout(() => { ${body} }, ${this.pick([0, 1, 100])});`,
      `requestAnimationFrame(() => { ${body} });`,
      `requestIdleCallback(() => { ${body} });`,
      'channel.port1.postMessage(1);',
      `onmessage = () => { ${body} }; postMessage('x');`,
      `setTimeout(() => c.abort(), ${this.pick([0, 100])});`,
      `Promise.all([fetch('/a'), fetch('/b')]).then(() => { ${body} });`,
      `document.body.append('x'); setTimeout(() => { document.body.textContent = 'y'; ${body} }, 0);`,
      `fetch('/d').then(() => { console.log(document.body.textContent.length); ${body} });`,
      `scheduler.postTask(() => { ${body} });`,
    ])
  }
}
