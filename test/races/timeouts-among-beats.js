// host: browser
let s=''; const id = setInterval(() => s+='i', 30); setTimeout(() => s+='6', 60); setTimeout(() => s+='9', 90); setTimeout(()=>s+='3',30); setTimeout(() => { clearInterval(id); console.log(s) }, 120)
