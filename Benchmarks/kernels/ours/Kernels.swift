import Foundation

/// Runs one kernel several times in this process and prints what it took as a line of JSON.
///
///     Kernels rank | index | index-redone REPLICATIONS WORKERS RUNS
///     Kernels sensitivity EXPONENT WORKERS RUNS
@main
enum Kernels {
  static func main() {
    let arguments = CommandLine.arguments
    let numbers = arguments.dropFirst(2).compactMap { Int($0) }
    guard arguments.count == 5, numbers.count == 3, let kernel = Kernel(named: arguments[1]) else {
      FileHandle.standardError.write(Data("Kernels NAME SIZE WORKERS RUNS\n".utf8))
      exit(2)
    }
    let clock = ContinuousClock()
    var seconds: [Double] = []
    var digest: UInt64 = 0
    var asked = 0
    for _ in 0..<numbers[2] {
      let before = allocations()
      seconds.append(clock.measure { digest = kernel.run(size: numbers[0], workers: numbers[1]) } / .seconds(1))
      asked = allocations() - before
    }
    let list = seconds.map { String(format: "%.6f", $0) }.joined(separator: ", ")
    print("{\"digest\": \"\(String(digest, radix: 16))\", \"seconds\": [\(list)], \"allocations\": \(asked)}")
  }

  /// How often this process has asked for memory, where `allocations.c` is loaded into it; else 0.
  private static let allocations: @convention(c) () -> Int = {
    guard let counter = dlsym(nil, "allocations_so_far") else { return { 0 } }
    return unsafeBitCast(counter, to: (@convention(c) () -> Int).self)
  }()
}

/// What can be measured; `run` gives a number that hangs on every result.
struct Kernel {
  let run: (Int, Int) -> UInt64

  init?(named name: String) {
    switch name {
    case "rank":
      let kernel = GradedRanking()
      run = { kernel.run(replications: $0, workers: $1) }
    case "index", "index-redone":
      let kernel = CompositeIndex()
      run = { kernel.run(replications: $0, workers: $1, redo: name == "index-redone") }
    case "sensitivity":
      let kernel = CompositeIndex()
      run = { kernel.sensitivity(exponent: $0, workers: $1) }
    default: return nil
    }
  }

  func run(size: Int, workers: Int) -> UInt64 { run(size, workers) }
}

/// A number that hangs on every number added and on their order (FNV-1a over 64-bit words).
struct Digest {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ numbers: some Sequence<UInt32>) {
    for number in numbers { value = (value ^ UInt64(number)) &* 0x100_0000_01B3 }
  }
}
