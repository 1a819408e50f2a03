function outer() {
  inner(1)
}
function inner(x) {
  const arrow = () => new Error('here ' + x)
  console.log(arrow().stack)
}
outer()
