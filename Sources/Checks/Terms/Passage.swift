import Cards

/// A paragraph, heading or cell in which a term was seen, as scalars and as symbols.
struct Passage {
  private(set) var scalars: [Unicode.Scalar] = []
  /// What the scalars fold to, and from which scalar each symbol comes.
  private(set) var symbols: [UInt8] = []
  private(set) var origins: [Int] = []
  /// Emphasised runs.
  private(set) var emphasised: [Range<Int>] = []
  /// Code, which is no prose.
  private(set) var code: [Range<Int>] = []
  let isHeading: Bool
  private let line: Int
  private var folding = Folding()

  init(_ text: String, line: Int) {
    isHeading = false
    self.line = line
    append(text)
  }

  private init(isHeading: Bool, line: Int) {
    self.isHeading = isHeading
    self.line = line
  }

  private mutating func append(_ text: String) {
    for scalar in text.unicodeScalars {
      let origin = scalars.count
      folding.feed(scalar: scalar.value) { symbol in
        symbols.append(symbol)
        origins.append(Fold.isLetter(symbol) ? origin : max(origin - 1, 0))
      }
      scalars.append(scalar)
    }
  }
}

extension Passage {
  /// The passages of a text that stand in no quotation of their own.
  static func all(of prose: Prose) -> [Passage] {
    var gathering = Gathering(line: prose.place.line)
    prose.forEachEvent { gathering.take($0) }
    gathering.end()
    return gathering.done
  }

  /// Follows the events of a text.
  private struct Gathering {
    private(set) var done: [Passage] = []
    private var passage: Passage?
    private var line: Int
    /// How many block quotes and blocks of code are open.
    private var depth = 0
    private var codeFrom: Int?
    private var emphasisFrom: Int?

    init(line: Int) { self.line = line }

    mutating func take(_ event: Prose.Event) {
      switch event {
      case .open(.quote, let line), .open(.codeBlock, let line):
        end()
        self.line = line
        depth += 1
      case .close(.quote), .close(.codeBlock):
        end()
        depth -= 1
      case .open(.emphasis, _): emphasisFrom = passage?.scalars.count ?? 0
      case .close(.emphasis): if let range = passage?.since(emphasisFrom) { passage?.emphasised.append(range) }
      case .open(.code, _): codeFrom = passage?.scalars.count ?? 0
      case .close(.code): if let range = passage?.since(codeFrom) { passage?.code.append(range) }
      case .open(let element, let line):
        guard element.isBlock else { break }
        end()
        self.line = line
        if case .heading = element { passage = Passage(isHeading: true, line: line) }
      case .close(let element): if element.isBlock { end() }
      case .text(let text): append(text)
      case .bind(let binding): append(binding.text)
      case .softBreak, .hardBreak: append("\n")
      case .cite, .rule: break
      }
    }

    private mutating func append(_ text: String) {
      guard depth == 0 else { return }
      if passage == nil { passage = Passage(isHeading: false, line: line) }
      passage?.append(text)
    }

    mutating func end() {
      if let passage, !passage.scalars.isEmpty { done.append(passage) }
      passage = nil
    }
  }

  private func since(_ from: Int?) -> Range<Int>? {
    guard let from, from < scalars.count else { return nil }
    return from..<scalars.count
  }

  /// The scalars from which a run of symbols comes.
  func scalars(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last, origins.indices.contains(last) else { return 0..<0 }
    return origins[first]..<(origins[last] + 1)
  }

  func line(of scalar: Int) -> Int { line + scalars[..<scalar].count { $0 == "\n" } }

  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars[range] { text.append(scalar == "\n" ? " " : scalar) }
    return String(text)
  }
}
