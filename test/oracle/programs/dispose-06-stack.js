// hosts: browser
const show = (e) => e instanceof SuppressedError ? `S(${show(e.error)}, ${show(e.suppressed)})` : String(e);
const attempt = (f) => { try { console.log(String(f())) } catch (e) { console.log(show(e)) } };
const stack = new DisposableStack();
console.log(stack.disposed, stack.use(null), stack.adopt('v', (v) => console.log('adopted', v)), stack.defer(() => console.log('deferred')));
stack.use({ [Symbol.dispose]() { console.log('used') } });
const moved = stack.move();
console.log(stack.disposed, moved.disposed, stack === moved);
attempt(() => stack.use(null));
attempt(() => stack.adopt(1, () => {}));
attempt(() => stack.defer(1));
attempt(() => stack.move());
attempt(() => stack.dispose());
{ using s = moved; console.log('in') }
attempt(() => moved.dispose());
attempt(() => new DisposableStack().use(5));
attempt(() => new DisposableStack().use({}));
attempt(() => new DisposableStack().adopt(1, 5));
attempt(() => new DisposableStack().defer({}));
attempt(() => DisposableStack());
attempt(() => DisposableStack.prototype.use.call({}));
attempt(() => DisposableStack.prototype.disposed);
attempt(() => { const s = new DisposableStack(); s.defer(() => { throw new Error('1') }); s.defer(() => { throw new Error('2') }); s.dispose() });
console.log(Object.prototype.toString.call(stack), DisposableStack.prototype[Symbol.dispose] === DisposableStack.prototype.dispose, DisposableStack.length);
console.log(new SuppressedError(1, 2, 'm').message, Object.getOwnPropertyNames(new SuppressedError(1, 2, 'm')).join(), SuppressedError.length, Object.getPrototypeOf(SuppressedError) === Error);
