/// A text file in two parts: YAML between two lines `---` at its start, and the text below.
public struct FrontMatter: Sendable, Equatable {
  /// The bytes of the YAML part without its fences, and their first line; nil when the file has none.
  public let yaml: Part?
  public let body: Part

  /// A part of a file: its bytes by their position, and the line on which they start.
  public struct Part: Sendable, Equatable {
    public let range: Range<Int>
    public let firstLine: Int
  }

  /// Finds the parts of a file. A file that does not begin with a line `---` is all body.
  ///
  /// The ranges count from 0, as the indices of an array do. A first fence that is never closed is a problem, and the
  /// file then has no value.
  public static func split(_ bytes: some Collection<UInt8>) -> Reading<FrontMatter> {
    withContiguous(bytes) { split($0) }
  }

  private static func split(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading<FrontMatter> {
    let start = bytes.count - InputText.withoutMark(bytes).count
    let whole = Part(range: start..<bytes.count, firstLine: 1)
    guard let first = fence(bytes, at: start) else { return Reading(value: FrontMatter(yaml: nil, body: whole)) }
    var index = first
    var line = 2
    while index < bytes.count {
      if let end = fence(bytes, at: index) {
        let yaml = Part(range: first..<index, firstLine: 2)
        let body = Part(range: end..<bytes.count, firstLine: line + 1)
        return Reading(value: FrontMatter(yaml: yaml, body: body))
      }
      index = bytes[index...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      line += 1
    }
    let problem = InputProblem(
      line: 1, found: "a line \"---\" that opens the settings and is never closed",
      expected: "another line \"---\" between the settings and the text")
    return Reading(value: nil, problems: [problem])
  }

  /// Where the next line starts, when the line at `start` is `---` and no more than spaces.
  private static func fence(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard bytes.count - start >= 3, bytes[start..<start + 3].allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    for index in start + 3..<bytes.count {
      switch bytes[index] {
      case 0x0A: return index + 1
      case 0x20, 0x09, 0x0D: continue
      default: return nil
      }
    }
    return bytes.count
  }
}
