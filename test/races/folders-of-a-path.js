// host: node
const fs=require('fs');const log=(x)=>()=>console.log(x);
fs.mkdir('/tmp/y'+process.pid+'/z',{recursive:true},()=>{console.log('op');fs.rmSync('/tmp/y'+process.pid,{recursive:true})});
setImmediate(log('imm'));
