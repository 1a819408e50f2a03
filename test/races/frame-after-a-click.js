// host: browser
// page: <button id="go">x</button>
// input: 150ms click #go
document.getElementById('go').onclick = () => { console.log('click'); setTimeout(() => console.log('timer')); requestAnimationFrame(() => console.log('frame'));  Promise.resolve().then(() => console.log('job')) }
