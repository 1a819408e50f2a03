enum Color { Red = 'RED', Green = `GREEN`, Both = Red + Green, Tpl = `<${Red}>`, Mixed = 1, Auto }
console.log(Color, Object.entries(Color))
function is(c: Color): c is Color.Red { return c === Color.Red }
console.log(is(Color.Red), is('x' as Color))
enum Other { From = Color.Auto, Then, Text = Color.Red, Elem = Color['Mixed'] }
console.log(Other)
enum Part { A = `${Color.Mixed}-${'x'}`, B = Color.Mixed + 'y' }
console.log(Part)
