enum Level { Low = 1, High = 10 }
type Table = Record<Level, string>
const table: Table = { [Level.Low]: 'low', [Level.High]: 'high' }
const level: Level = Level.High
switch (level) { case Level.Low: console.log('L'); break; case Level.High: console.log('H') }
console.log(table[Level.Low], Level[level], Object.values(Level).filter((v) => typeof v === 'number'))
class Logger { constructor(public level: Level = Level.Low) {} static Level = Level }
console.log(new Logger().level, Logger.Level === Level)
enum Flags { None = 0, A = 1 << 0, B = 1 << 1, All = A | B }
let flags = Flags.None
flags |= Flags.B
console.log(flags & Flags.All, Flags[flags], !!(flags & Flags.A))
