// title: Images made by hand
// host: browser

const i = new Image(); i.src = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
i.decode().then(() => console.log('decoded'), (e) => console.log(e.name, e.message))
const j = new Image(); j.decode().catch((e) => console.log(e.name)); console.log('sync')
// prints:
//   sync
//   EncodingError
//   decoded
