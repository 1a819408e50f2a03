customElements.define(
  'x-a',
  class extends HTMLElement {
    count = 0
    connectedCallback() {
      this.count++
      this.textContent = this.count
    }
  },
)
document.body.append(document.createElement('x-a'))
