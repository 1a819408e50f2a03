// title: Entries of the performance timeline, files and blobs
// host: browser
// route: GET /s 200 10ms hello

const o = new PerformanceObserver((l, ob) => { console.log('entries', l.getEntries().map((e) => e.name + ':' + e.entryType).join(), ob === o, l instanceof PerformanceObserverEntryList); Promise.resolve().then(() => console.log('job of o')) }); performance.mark('early'); o.observe({ entryTypes: ['mark', 'measure'] }); performance.mark('a'); performance.measure('m', 'a'); console.log(o.takeRecords().length, o.takeRecords().length); performance.mark('b'); Promise.resolve().then(() => console.log('job')); setTimeout(() => console.log('timer'));
new PerformanceObserver((l) => console.log('buffered', l.getEntriesByName('early').length, l.getEntriesByType('mark').length)).observe({ type: 'mark', buffered: true }); console.log(PerformanceObserver.supportedEntryTypes.includes('mark'))
setTimeout(() => { o.disconnect(); performance.mark('c') }, 50)
try { o.observe({}) } catch (e) { console.log(e.message) } try { new PerformanceObserver(1) } catch (e) { console.log(e.message) } try { o.observe({ type: 'mark' }) } catch (e) { console.log(e.name, e.message) }
const detail = { a: 1 }; const m = performance.mark('m', { detail, startTime: 0 }); console.log(m.detail === detail, m.detail.a, m.startTime)
for (const g of [{}, { childList: true, attributeOldValue: true, attributes: false }, { childList: true, attributeFilter: ['a'], attributes: false }, { childList: true, characterDataOldValue: true, characterData: false }]) try { new MutationObserver(() => {}).observe(document, g); console.log('ok') } catch (e) { console.log(e.message) }
const box = document.createElement('div'); box.innerHTML = '<i></i><b></b><u></u>'; box.lastChild.after(box.lastChild, box.firstChild); console.log(box.innerHTML); box.firstChild.before(box.firstChild, 'x', box.lastChild); console.log(box.innerHTML); box.firstChild.replaceWith('y', box.firstChild, box.lastChild); console.log(box.innerHTML)
setTimeout(() => {
  const blob = new Blob(['hé', new Uint8Array([65, 66]), new Blob(['!'])], { type: 'Text/Plain' })
  const file = new File(['x'], 'a.txt', { type: 'text/plain', lastModified: 5 })
  console.log(blob.size, blob.type, file.name, file.lastModified, file instanceof Blob, blob.slice(-1).size)
  const reader = new FileReader()
  for (const type of ['loadstart', 'progress', 'load', 'loadend'])
    reader[`on${type}`] = (e) => console.log(type, reader.readyState, reader.result, e.loaded)
  reader.readAsText(blob)
  Promise.resolve().then(() => console.log('job'))
}, 100)
setTimeout(async () => {
  const blob = new Blob(['text'])
  console.log(await blob.text(), (await blob.arrayBuffer()).byteLength, await structuredClone(blob).text())
  const url = URL.createObjectURL(blob)
  console.log(await (await fetch(url)).text(), await (await fetch('data:,data')).text())
  const answer = await fetch('/s')
  const copy = answer.clone()
  console.log((await answer.blob()).size, new TextDecoder().decode(await copy.arrayBuffer()))
  const data = new FormData()
  data.append('file', blob, 'n.txt')
  console.log((await new Response(data).formData()).get('file').name, new Response(blob).headers.get('content-type'))
}, 200)
// prints:
//   2 0
//   true
//   Failed to execute 'observe' on 'PerformanceObserver': An observe() call must include either entryTypes or type arguments.
//   Failed to construct 'PerformanceObserver': parameter 1 is not of type 'Function'.
//   InvalidModificationError Failed to execute 'observe' on 'PerformanceObserver': This observer has performed observe({entryTypes:...}, therefore it cannot perform observe({type:...})
//   false 1 0
//   Failed to execute 'observe' on 'MutationObserver': The options object must set at least one of 'attributes', 'characterData', or 'childList' to true.
//   Failed to execute 'observe' on 'MutationObserver': The options object may only set 'attributeOldValue' to true when 'attributes' is true or not present.
//   Failed to execute 'observe' on 'MutationObserver': The options object may only set 'attributeFilter' when 'attributes' is true or not present.
//   Failed to execute 'observe' on 'MutationObserver': The options object may only set 'characterDataOldValue' to true when 'characterData' is true or not present.
//   <b></b><u></u><i></i>
//   <b></b>x<i></i><u></u>
//   y<b></b><u></u>x<i></i>
//   job
//   entries m:mark,b:mark true true
//   job of o
//   buffered 1 4
//   timer
//   buffered 0 1
//   6 text/plain a.txt 5 true 1
//   job
//   loadstart 1 null 0
//   progress 1 null 6
//   load 2 héAB! 6
//   loadend 2 héAB! 6
//   text 4 text
//   text data
//   5 hello
//   n.txt null
