// title: Blobs are read in the order of the requests, their addresses later.
// host: browser

const b = new Blob(['hello ', new Uint8Array([119, 111]), 'rld'], { type: 'text/plain' }); const r = new FileReader(); for (const t of ['loadstart', 'progress', 'load', 'loadend']) r.addEventListener(t, () => console.log(t, r.readyState)); r.onload = () => console.log(r.result); r.readAsText(b); b.text().then((t) => console.log('text', t)); b.arrayBuffer().then((a) => console.log('buffer', a.byteLength)); b.slice(0, 5).text().then(console.log); const u = URL.createObjectURL(b); console.log(u.startsWith('blob:')); fetch(u).then((r) => r.text()).then((t) => { console.log('fetched', t); URL.revokeObjectURL(u); fetch(u).catch((e) => console.log(e.name)) }); const f = new File(['x'], 'a.txt', { lastModified: 5 }); console.log(f.name, f.size, f.lastModified, f.type === '')

// prints:
//   true
//   a.txt 1 5 true
//   loadstart 1
//   progress 1
//   load 2
//   hello world
//   loadend 2
//   text hello world
//   buffer 11
//   hello
//   fetched hello world
//   TypeError
