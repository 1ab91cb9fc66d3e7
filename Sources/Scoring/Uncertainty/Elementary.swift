/// Logarithm and exponential that give the same bits on every machine.
///
/// The system's functions differ in the last bits between processors with and without fused multiplication and addition,
/// and between versions of the library. That is nothing in a number, but it can turn a rank. These use additions,
/// multiplications and divisions alone, in a fixed order, and Swift fuses none by itself. Both are off by less than two
/// units in the last place. They hold no branches, so that a loop over them can run on several numbers at once.
enum Elementary {
  /// The natural logarithm of a number above zero; numbers below 2^-1022 count as that, infinity as 2^1024, NaN
  /// stays.
  ///
  /// With x = 2^k m and m between √½ and √2, log x = k log 2 + 2 artanh((m − 1) / (m + 1)), by its Taylor series.
  @inline(__always)
  static func log(_ number: Double) -> Double {
    let result = logOfNormal(max(number, .leastNormalMagnitude))
    return number == number ? result : number
  }

  /// The same for a number that is known to be 2^-1022 or more.
  @inline(__always)
  static func logOfNormal(_ number: Double) -> Double {
    let bits = number.bitPattern
    // Adding this turns the exponent into that of the power of two nearest below √2 times the number.
    let raised = (bits &+ 0x3FF0_0000_0000_0000 &- 0x3FE6_A09E_667F_3BCD) >> 52
    let mantissa = Double(bitPattern: bits &- (raised &- 1023) << 52)
    let exponent = Double(bitPattern: raised | 0x4330_0000_0000_0000) - 0x1p52 - 1023
    let s = (mantissa - 1) / (mantissa + 1)
    let q = s * s
    var sum = 1.0 / 23
    sum = sum * q + 1.0 / 21
    sum = sum * q + 1.0 / 19
    sum = sum * q + 1.0 / 17
    sum = sum * q + 1.0 / 15
    sum = sum * q + 1.0 / 13
    sum = sum * q + 1.0 / 11
    sum = sum * q + 1.0 / 9
    sum = sum * q + 1.0 / 7
    sum = sum * q + 1.0 / 5
    sum = sum * q + 1.0 / 3
    let twice = s + s
    return exponent * log2High + (twice + (twice * (q * sum) + exponent * log2Low))
  }

  /// e to the power of a number; beyond ±708 as at ±708, and NaN stays.
  ///
  /// With x = k log 2 + r and |r| at most half of log 2, e^x = 2^k e^r, by its Taylor series.
  @inline(__always)
  static func exp(_ number: Double) -> Double {
    let power = min(max(number, -708), 708)
    // Adding and taking away 1.5 × 2^52 rounds to a whole number, which then stands in the lowest bits.
    let shifted = power * 1.442695040888963407 + 0x1.8p52
    let whole = shifted - 0x1.8p52
    let r = (power - whole * log2High) - whole * log2Low
    var sum = 1.0 / 6_227_020_800
    sum = sum * r + 1.0 / 479_001_600
    sum = sum * r + 1.0 / 39_916_800
    sum = sum * r + 1.0 / 3_628_800
    sum = sum * r + 1.0 / 362_880
    sum = sum * r + 1.0 / 40_320
    sum = sum * r + 1.0 / 5_040
    sum = sum * r + 1.0 / 720
    sum = sum * r + 1.0 / 120
    sum = sum * r + 1.0 / 24
    sum = sum * r + 1.0 / 6
    sum = sum * r + 0.5
    let fraction = 1 + (r + r * r * sum)
    let result = Double(bitPattern: fraction.bitPattern &+ shifted.bitPattern << 52)
    return number == number ? result : number
  }

  /// log 2 with 21 zero bits at its end, so that its product with an exponent is exact; and what is missing to log 2.
  private static let log2High = 0x1.62e42fee00000p-1
  private static let log2Low = 0x1.a39ef35793c76p-33
}
