// hosts: browser
const res = (name) => ({ [Symbol.dispose]() { console.log('dispose', name) } });
{
  using a = res('a'), b = res('b');
  console.log('in block');
  using c = res('c');
}
function f() {
  using x = res('x');
  try {
    using y = res('y');
    return console.log('return');
  } finally {
    console.log('finally');
  }
}
f();
for (using i = res('loop'), n = null; ;) { console.log('round'); break; }
for (using item of [res('1'), res('2'), res('3')]) {
  if (item === undefined) continue;
  console.log('item');
}
outer: for (const k of [1, 2]) {
  for (using item of [res(`k${k}`), res('never')]) {
    if (k === 1) continue outer;
    break outer;
  }
}
label: { using z = res('z'); break label; }
class C { static { using s = res('static'); console.log('block'); } }
console.log('end');
