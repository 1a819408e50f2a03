const url=require('url')
for (const u of ['http://a.com:80/p?q=1#h','https://u:p%20w@Host.COM/a b?c=d e','/path?x=1','//host/path','mailto:a@b.c','javascript:alert(1)','file:///a/b','http://a.com','a.com:80','','?a=b','#h','http://[::1]:3000/x','HTTP://X.com','x:y','http://a.com/{x}','http:a','http://a_b.com/','http://u@h@x/','http://a.com\\b','  http://a.com  ']) console.log(JSON.stringify(u), JSON.stringify(url.parse(u)))
console.log(url.parse('http://a.com/?a=1&b=2',true).query, url.parse('//h/p',false,true).host)
for (const [a,b] of [['/one/two/three','four'],['http://example.com/','/one'],['http://example.com/one','/two'],['http://a.com/b/c?x','?y'],['http://a.com/b/c','#z'],['http://a.com/b/','../../c'],['http://a.com','//x.y/z'],['http://a.com/b','mailto:x@y'],['a/b/c','../d'],['','x'],['http://a.com/b','']]) console.log(a,b,url.resolve(a,b))
for (const o of [{protocol:'http',host:'a.com',pathname:'x',search:'q=1'},{protocol:'https:',hostname:'b',port:8080,pathname:'/p',query:{a:1,b:[2,3]},hash:'h'},{hostname:'::1',protocol:'http:',slashes:true},{auth:'u:p',host:'h'},{pathname:'/a?b#c'},{protocol:'mailto',auth:'a',hostname:'b'}]) console.log(url.format(o))
console.log(url.format(new URL('http://u:p@a.com/x?y#z'),{fragment:false,search:false,auth:false,unicode:true}), url.format('http://a.com/b c'))
try{url.parse(1)}catch(e){console.log(e.code,e.message)} try{url.format(1)}catch(e){console.log(e.code,e.message)} try{console.log(url.parse('http://a b.com/').href)}catch(e){console.log(e.code,e.message)}
console.log(url.parse('http://a.com/p?q'), Object.keys(url).join())
console.log(url.domainToASCII('español.com'), url.domainToUnicode('xn--espaol-zwa.com'), JSON.stringify(url.domainToASCII('xn--iñvalid.com')))
