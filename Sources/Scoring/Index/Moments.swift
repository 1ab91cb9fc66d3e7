/// Count, mean and central sums of the numbers of a column; missing ones are passed over.
struct Moments {
  private(set) var count = 0
  private(set) var mean = 0.0
  /// Sums of the second, third and fourth powers of the distances to the mean.
  private(set) var second = 0.0
  private(set) var third = 0.0
  private(set) var fourth = 0.0

  init(_ column: Column) {
    self.init(column, passingOver: false)
    // A number that is missing makes every sum so.
    if mean.isNaN { self.init(column, passingOver: true) }
  }

  /// Two passes: the mean, then the distances. Four partial sums, so that they can be added side by side.
  @inline(__always)
  private init(_ column: Column, passingOver: Bool) {
    typealias Lanes = SIMD4<Double>
    let whole = column.count - column.count % 4
    var sum = Lanes.zero, counts = Lanes.zero
    for start in stride(from: 0, to: whole, by: 4) {
      let x = Lanes(column[start], column[start + 1], column[start + 2], column[start + 3])
      let there = x .== x
      sum += passingOver ? x.replacing(with: 0, where: .!there) : x
      if passingOver { counts += Lanes.zero.replacing(with: 1, where: there) }
    }
    var total = sum.added, number = passingOver ? counts.added : Double(whole)
    for position in whole..<column.count where !(passingOver && column[position].isNaN) {
      total += column[position]
      number += 1
    }
    count = Int(number)
    guard count > 0 else { return }
    mean = total / number
    guard !mean.isNaN else { return }
    let centre = Lanes(repeating: mean)
    var squares = Lanes.zero, cubes = Lanes.zero, fourths = Lanes.zero
    for start in stride(from: 0, to: whole, by: 4) {
      let x = Lanes(column[start], column[start + 1], column[start + 2], column[start + 3])
      let distance = passingOver ? (x - centre).replacing(with: 0, where: x .!= x) : x - centre
      let square = distance * distance
      squares += square
      cubes += square * distance
      fourths += square * square
    }
    (second, third, fourth) = (squares.added, cubes.added, fourths.added)
    for position in whole..<column.count where !(passingOver && column[position].isNaN) {
      let distance = column[position] - mean
      let square = distance * distance
      second += square
      third += square * distance
      fourth += square * square
    }
    settleSame(column)
  }

  /// Numbers that are all the same have no distance to their mean, however their sum was rounded.
  private mutating func settleSame(_ column: Column) {
    // The mean of equal numbers is off by no more than n roundings, and so is each distance.
    let rounding = Double(count) * .ulpOfOne * abs(mean)
    guard second > 0, second <= 4 * Double(count) * rounding * rounding else { return }
    let extremes = Extremes(column)
    if extremes.lowest == extremes.highest { (mean, second, third, fourth) = (extremes.lowest, 0, 0, 0) }
  }

  /// With n − 1 in the denominator; `nil` for fewer than two numbers.
  var deviation: Double? {
    count >= 2 ? (second / Double(count - 1)).squareRoot() : nil
  }

  /// Adjusted Fisher–Pearson skewness G₁ = g₁ √(n(n−1)) / (n−2), g₁ = m₃ / m₂^1.5: type 2 in Joanes and Gill (1998),
  /// as in e1071, COINr, SAS and spreadsheets; `nil` for fewer than three numbers or where all are the same.
  var skewness: Double? {
    guard count >= 3, second > 0 else { return nil }
    let n = Double(count)
    let plain = n.squareRoot() * third / (second * second.squareRoot())
    return plain * (n * (n - 1)).squareRoot() / (n - 2)
  }

  /// Excess kurtosis G₂ = ((n+1) g₂ + 6)(n−1) / ((n−2)(n−3)), g₂ = m₄ / m₂² − 3: type 2 in Joanes and Gill (1998);
  /// `nil` for fewer than four numbers or where all are the same.
  var kurtosis: Double? {
    guard count >= 4, second > 0 else { return nil }
    let n = Double(count)
    let plain = n * fourth / (second * second) - 3
    return ((n + 1) * plain + 6) * (n - 1) / ((n - 2) * (n - 3))
  }
}

extension SIMD4<Double> {
  /// The sum in an order that is the same on every machine.
  fileprivate var added: Double { (self[0] + self[1]) + (self[2] + self[3]) }
}

/// The smallest and the largest number of a column.
struct Extremes {
  private(set) var lowest = Double.infinity
  private(set) var highest = -Double.infinity

  init(_ column: Column) {
    typealias Lanes = SIMD4<Double>
    let whole = column.count - column.count % 4
    var low = Lanes(repeating: .infinity), high = Lanes(repeating: -.infinity)
    for start in stride(from: 0, to: whole, by: 4) {
      let x = Lanes(column[start], column[start + 1], column[start + 2], column[start + 3])
      low.replace(with: x, where: x .< low)
      high.replace(with: x, where: x .> high)
    }
    lowest = min(min(low[0], low[1]), min(low[2], low[3]))
    highest = max(max(high[0], high[1]), max(high[2], high[3]))
    for position in whole..<column.count {
      let x = column[position]
      if x < lowest { lowest = x }
      if x > highest { highest = x }
    }
  }

  /// Whether there is a number at all.
  var exist: Bool { lowest <= highest }
}
