// title: Markup that is written, links and selections
// host: browser

// page: <a id="a" href="#x">x</a><a id="b" href="#">top</a><a id="c" href="#x">again</a><input id="i" value="hello">
document.write('<p id="w">hi</p>'); console.log(document.getElementById('w').textContent, document.body.lastElementChild.tagName)
document.write('<div id=d><span>'); document.write('in'); document.writeln('side</span></div>'); console.log(d.outerHTML)
document.write('<script>console.log("script runs", document.currentScript.tagName)<\/script>', '<b id=bold>', 1, '</b>'); console.log(bold.outerHTML)
document.write('<ul><li>a'); console.log(document.querySelectorAll('li').length); document.write('<li>b</ul>'); console.log(document.querySelector('ul').outerHTML)
document.write('text'); console.log(document.body.lastChild.nodeName)
addEventListener('hashchange', (e) => console.log('hashchange', location.hash, new URL(e.newURL).hash))
addEventListener('popstate', (e) => console.log('popstate', e.state))
setTimeout(() => {
  a.click()
  console.log(location.hash, a.hash)
  Promise.resolve().then(() => console.log('job'))
}, 100)
setTimeout(() => {
  c.click()
  console.log('same')
}, 150)
setTimeout(() => {
  b.click()
  console.log(`[${location.hash}]`)
}, 200)
setTimeout(() => {
  a.onclick = (e) => e.preventDefault()
  a.click()
  console.log('prevented', location.hash)
  i.onselect = () => console.log('select', i.selectionStart, i.selectionEnd)
  i.select()
  Promise.resolve().then(() => console.log('job'))
}, 250)
setTimeout(() => {
  document.body.style.height = '5000px'
  addEventListener('scroll', () => console.log('scroll'))
  addEventListener('scrollend', () => console.log('scrollend'))
  scrollTo(0, 100)
  requestAnimationFrame(() => console.log('frame'))
}, 300)
setTimeout(() => i.setSelectionRange(1, 3), 500)
// prints:
//   hi P
//   <div id="d"><span>inside</span></div>
//   script runs SCRIPT
//   <b id="bold">1</b>
//   1
//   <ul><li>a</li><li>b</li></ul>
//   #text
//   popstate null
//   #x #x
//   job
//   hashchange #x #x
//   popstate null
//   same
//   popstate null
//   []
//   hashchange  
//   prevented 
//   job
//   select 0 5
//   scroll
//   scrollend
//   frame
//   select 1 3
