// title: Walkers over a tree, iterators that stay in place, and their filters
// host: browser

{
document.body.innerHTML = '<div id=a>one<b>two<i>three</i></b><!--c--></div><p>four</p>'
const w = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL)
const seen = []
while (w.nextNode()) seen.push(w.currentNode.nodeName)
console.log(seen.join())
const t = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, { acceptNode: (n) => n.data.startsWith('t') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP })
for (let n; (n = t.nextNode()); ) console.log(n.data)
console.log(t.previousNode().data, t.currentNode.data, t.root === document.body, t.whatToShow)
const e = document.createTreeWalker(document.getElementById('a'), NodeFilter.SHOW_ELEMENT, (n) => n.tagName === 'B' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT)
console.log(e.nextNode(), e.firstChild(), e.lastChild(), e.parentNode())
const i = document.createNodeIterator(document.body, NodeFilter.SHOW_ELEMENT)
const names = []; for (let n; (n = i.nextNode()); ) names.push(n.tagName)
console.log(names.join(), i.referenceNode.tagName, i.pointerBeforeReferenceNode)
console.log(i.previousNode().tagName, i.previousNode().tagName)
const j = document.createNodeIterator(document.body, NodeFilter.SHOW_ELEMENT)
j.nextNode(); j.nextNode(); document.getElementById('a').remove(); console.log(j.referenceNode.tagName, j.nextNode().tagName)
const x = document.createTreeWalker(document.body); x.currentNode = document.querySelector('p'); console.log(x.firstChild().data, x.nextSibling(), x.parentNode().tagName, x.previousSibling())
console.log(String(w), String(i), typeof NodeFilter, NodeFilter.SHOW_COMMENT)
try { document.createTreeWalker() } catch (e) { console.log(e.message) }
try { document.createNodeIterator({}) } catch (e) { console.log(e.message) }
}
{
document.body.innerHTML = '<ul><li>1</li><li>2<b>x</b></li><li>3</li></ul><p>4</p>'
const log = []
const w = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, { acceptNode(n) { log.push(n.nodeName); return n.nodeName === 'LI' ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT } })
console.log(w.firstChild().nodeName, w.firstChild().data, w.nextSibling().data, w.nextSibling().nodeName, w.nextSibling().data, w.nextSibling(), w.parentNode().nodeName, w.lastChild().data, w.previousSibling().nodeName, w.nextNode().data, w.nextNode().data, w.previousNode().data)
console.log(log.join())
const i = document.createNodeIterator(document.querySelector('ul'), NodeFilter.SHOW_ELEMENT)
i.nextNode(); i.nextNode(); i.nextNode(); console.log(i.referenceNode.outerHTML, i.pointerBeforeReferenceNode)
document.querySelectorAll('li')[1].remove(); console.log(i.referenceNode.outerHTML, i.pointerBeforeReferenceNode)
i.previousNode(); console.log(i.referenceNode.outerHTML, i.pointerBeforeReferenceNode)
i.referenceNode.remove(); console.log(i.referenceNode.outerHTML, i.pointerBeforeReferenceNode)
const bad = document.createNodeIterator(document.body, NodeFilter.SHOW_ALL, () => { throw new Error('no') })
try { bad.nextNode() } catch (e) { console.log(e.message, bad.referenceNode.nodeName) }
const rec = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL, () => { try { rec.nextNode() } catch (e) { console.log(e.name) } return 1 }); console.log(rec.nextNode().nodeName)
try { document.createTreeWalker(document, 4, 5) } catch (e) { console.log(e.message) }
try { document.createTreeWalker(document, 4, {}).nextNode() } catch (e) { console.log(e.name) }
try { w.currentNode = {} } catch (e) { console.log(e.message) }
try { new TreeWalker() } catch (e) { console.log(e.message) }
console.log(document.createTreeWalker(document).filter, document.createNodeIterator(document, 1).whatToShow, Object.keys(NodeFilter).length)
}

// prints:
//   DIV,#text,B,#text,I,#text,#comment,P,#text
//   two
//   three
//   two two true 4
//   null null null null
//   BODY,DIV,B,I,P P false
//   P I
//   BODY P
//   four null P null
//   [object TreeWalker] [object NodeIterator] function 128
//   Failed to execute 'createTreeWalker' on 'Document': 1 argument required, but only 0 present.
//   Failed to execute 'createNodeIterator' on 'Document': parameter 1 is not of type 'Node'.
//   UL 1 2 B 3 null UL 3 B x 3 x
//   UL,LI,#text,LI,LI,#text,B,LI,LI,#text,LI,UL,LI,UL,LI,#text,LI,LI,B,#text,LI,#text,LI,LI,B,#text
//   <li>2<b>x</b></li> false
//   undefined false
//   <li>1</li> true
//   <li>3</li> true
//   no BODY
//   InvalidStateError
//   UL
//   Failed to execute 'createTreeWalker' on 'Document': parameter 3 is not of type 'Object'.
//   TypeError
//   Failed to set the 'currentNode' property on 'TreeWalker': Failed to convert value to 'Node'.
//   Failed to construct 'TreeWalker': Illegal constructor
//   null 1 16
