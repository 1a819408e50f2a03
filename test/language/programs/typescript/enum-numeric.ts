enum Direction { Up, Down = 5, Left, Right = Left << 1, Mask = Up | Down, Neg = -3, Next, Not = ~Down, Power = 2 ** 5, Float = 1 / 2 }
console.log(Direction, Direction.Up, Direction[5], Direction['Left'], Direction[Direction.Next])
console.log(Object.keys(Direction), typeof Direction)
enum Computed { A = 'abc'.length, B = Math.max(1, 2), C = B * 2, D = A + 1 }
console.log(Computed)
enum Quoted { 'with space' = 1, after, 'a-b' = after + 1 }
console.log(Quoted, Quoted['with space'])
enum Inf { Infinity_ = 1 / 0, NaN_ = 0 / 0, MinusInf = -Infinity }
console.log(Inf)
enum Empty {}
console.log(Empty)
enum Twice { A = 1, B = 1, C = A }
console.log(Twice, Twice[1])
