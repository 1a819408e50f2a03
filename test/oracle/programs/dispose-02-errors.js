// hosts: browser
const bad = (name) => ({ [Symbol.dispose]() { console.log('dispose', name); throw new Error(name) } });
const show = (e) => e instanceof SuppressedError ? `S(${show(e.error)}, ${show(e.suppressed)}: ${e.message})` : String(e);
const attempt = (f) => { try { console.log('result', f()) } catch (e) { console.log(show(e)) } };
attempt(() => { using a = bad('a') });
attempt(() => { using a = bad('a'), b = bad('b'), c = bad('c') });
attempt(() => { using a = bad('a'); throw new Error('body') });
attempt(() => { using a = bad('a'); return 'lost' });
attempt(() => { using a = 5 });
attempt(() => { using a = {} });
attempt(() => { using a = bad('before'), b = { [Symbol.dispose]: 1 } });
attempt(() => { using a = null, b = undefined; return 'nothing' });
attempt(() => { using a = bad('constant'); a = 1 });
attempt(() => { for (using x of [bad('x'), bad('y')]) console.log('round') });
attempt(() => { { using x = bad('x'); try { throw 1 } finally { console.log('f') } } });
attempt(() => { tdz; using tdz = null });
using_();
function using_() { try { using q = bad('q') } catch { console.log('caught') } finally { console.log('after') } }
