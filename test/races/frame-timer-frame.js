// host: browser
requestAnimationFrame(() => { console.log('frame1'); setTimeout(() => console.log('timer')); requestAnimationFrame(() => console.log('frame2')) })
