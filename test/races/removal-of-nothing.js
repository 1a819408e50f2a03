// host: node
const fs=require('fs');const log=(x)=>()=>console.log(x);
fs.rm('/tmp/nope',{force:true},log('op'));
setImmediate(log('imm'));
