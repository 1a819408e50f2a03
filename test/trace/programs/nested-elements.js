// Elements nested deeper than anybody sees, and than a call per level could go.
let n = document.body
for (let i = 0; i < 3000; i++) {
  const d = document.createElement('div')
  n.append(d)
  n = d
}
n.append('deep')
let detached = document.createElement('p')
for (let i = 0; i < 3000; i++) {
  const outer = document.createElement('p')
  outer.append(detached)
  detached = outer
}
document.body.append(detached)
