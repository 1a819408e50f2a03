// host: node
const http=require('http');let n=0;const s=http.createServer((q,r)=>{setImmediate(()=>console.log('si'));r.end('x')}).listen(0,()=>{for(const k of 'ab')http.get({port:s.address().port,path:'/'+k,agent:false},(r)=>{console.log('res',k);r.resume();r.on('end',()=>{if(++n==2)s.close()})})});
