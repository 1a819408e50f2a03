const ds = Object.getOwnPropertyDescriptors(RegExp)
delete ds.escape
for (const k of Reflect.ownKeys(ds)) { const d = ds[k]; console.log(String(k), d.get?.name, d.get?.length, d.set?.name, d.set?.length, d.enumerable, d.configurable, typeof d.value) }
console.log(Object.getOwnPropertyDescriptor(RegExp,'$1').set === Object.getOwnPropertyDescriptor(RegExp,'$2').set, Object.getOwnPropertyDescriptor(RegExp,'input').get===Object.getOwnPropertyDescriptor(RegExp,'$_').get, Object.getOwnPropertyDescriptor(RegExp,'lastMatch').get === Object.getOwnPropertyDescriptor(RegExp,'$&').get)
const show = (label) => console.log(label, JSON.stringify([RegExp.$1,RegExp.$2,RegExp.$9,RegExp.lastMatch,RegExp['$+'],RegExp.leftContext,RegExp["$'"],RegExp.input]))
show('none')
;/(b)(c)?/.exec('abd'); show('exec')
;/x(y)/.exec('abd'); show('failed exec')
;/(d)(e)/.test('cdef'); show('test')
'a1b2c3'.replace(/([a-z])(\d)/g, '-'); show('replace g')
'a1b2c3'.replace(/([a-z])(\d)/g, (m) => { show('in ' + m); return '' }); 
'a1b2c3'.replace(/([a-z])(\d)/, () => { show('in'); return '' });
'a1b2c3'.match(/\d/g); show('match g')
'a1b2c3'.match(/(\d)/); show('match')
'a1,b2,c3'.split(/(,)/); show('split')
'a1,b2,c3'.split(/(,)/, 1); show('split 1')
'abc'.split(/(?:)/); show('split empty')
'a1b2c3'.search(/(b)/); show('search')
for (const m of 'x1y2'.matchAll(/([xy])(\d)/g)) show('matchAll')
'zz'.replace('z', 'y'); show('string')
RegExp.input = 12; show('input set'); RegExp.$1 = 3; show('$1 set')
;/(q)/.test('q'); show('again')
;/(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)/.exec('zabcdefghijk'); show('ten')
try { RegExp.input = Symbol() } catch (e) { console.log(e.message) }
class R extends RegExp {}
new R('(r)').exec('qrs'); show('sub'); console.log(R.$1, R.lastMatch)
const r = /(k)/g; r.exec = function (s) { return RegExp.prototype.exec.call(this, s) }; 'kk'.replace(r, 'm'); show('slow')
''.split(/(w)?/); show('empty split')
'aXbXc'.replaceAll(/X/g, ''); show('replaceAll')
'ab'.split(/$/); show('split $'); 'ab\ncd'.split(/$/m); show('split $m')
console.log(Reflect.get(RegExp, '$1', {}), Object.getOwnPropertyDescriptor(RegExp,'$1').get.call(1))
'aab'.split(/a*?/); show('lazy');'abab'.split(/(?=b)/); show('ahead'); 'A<B>bold</B>and<CODE>coded</CODE>'.split(/<(\/)?([^<>]+)>/); show('tags'); 'xay'.split(/a/y); show('sticky')
const g=/a/g; g.lastIndex=5; g.test('aaa'); show('failed g')
