import Cards
import Formats

/// Where one file is read: its name, its languages, the stamps of its translations, and what was found wrong.
final class Desk {
  let file: String
  /// The language of texts that name none.
  let language: LanguageTag
  let stamps: Stamps
  private let keepsTexts: Bool
  /// The texts that were read, where they are kept.
  private(set) var texts: [TextRecord] = []
  /// The languages of the translations that were read, by the names of their texts; kept only where stamps may ask.
  private(set) var translations: [String: Set<LanguageTag>] = [:]
  /// What was found wrong so far.
  private(set) var account = Account()
  /// Keys and positions that lead to the node being read; kept only where stamps may ask for it.
  private var path: [String] = []
  private var tags: [LanguageTag] = []

  init(file: String, language: LanguageTag, stamps: Stamps = Stamps(), keepsTexts: Bool = false) {
    self.file = file
    self.language = language
    self.stamps = stamps
    self.keepsTexts = keepsTexts
  }

  func place(_ node: YAMLNode) -> Place { Place(file: file, line: node.line, column: node.column) }

  func report(_ place: Place, found: String, expected: String, mend: String? = nil, rule: String = "format") {
    if Self.losing.contains(rule) { lose() }
    add(Finding(rule: rule, reach: .file, place: place, found: found, expected: expected, mend: mend))
  }

  private func add(_ finding: Finding) { account.add(finding) }

  /// What was found wrong, and at the end how much more there is.
  var findings: [Finding] { account.findings(in: file) }

  /// Whether something of the file was left out, so that what it names is not all known.
  var hasLost: Bool { account.hasLost }

  /// What was found wrong in a file or a part of it: each finding up to a limit, then how many more.
  struct Account: Sendable {
    private var told: [Finding] = []
    private var more = 0
    private var worst = Finding.Severity.warning
    fileprivate(set) var hasLost = false

    fileprivate mutating func add(_ finding: Finding) {
      guard told.count >= Finding.mostOfFile else { return told.append(finding) }
      more += 1
      if finding.severity == .error { worst = .error }
    }

    fileprivate mutating func take(_ later: Account) {
      later.told.forEach { add($0) }
      more += later.more
      if later.worst == .error { worst = .error }
      if later.hasLost { hasLost = true }
    }

    fileprivate func findings(in file: String) -> [Finding] {
      guard more > 0 else { return told }
      return told + [.more(more, worst, at: told.map(\.place).max() ?? Place(file: file))]
    }
  }

  /// The rules by which parts of a file are passed over.
  private static let losing: Set<String> = ["yaml", "csv", "json", "front-matter"]

  /// Notes that an item, an entry or a row was left out.
  func lose() { account.hasLost = true }

  func report(_ problems: [InputProblem], rule: String) {
    for problem in problems {
      let place = Place(file: file, line: problem.line, column: problem.column)
      report(place, found: problem.found, expected: problem.expected, rule: rule)
    }
  }

  func take(_ more: [Finding]) { more.forEach(add) }

  /// Takes what was found in a later part of the file.
  func take(_ later: Account) { account.take(later) }

  /// Whether anybody wants to know where in the file a text stands and what it says.
  var asksForTexts: Bool { keepsTexts || stamps.isAsked }

  @inline(__always)
  func within<Result>(_ step: @autoclosure () -> String, _ body: () -> Result) -> Result {
    guard asksForTexts else { return body() }
    path.append(step())
    defer { path.removeLast() }
    return body()
  }

  /// The name of a text of this file as `translations.csv` has it: `card.yaml#indicators.1.1.statement`.
  func textName(_ path: [String]) -> String {
    (file.split(separator: "/").last.map(String.init) ?? file) + "#" + path.joined(separator: ".")
  }

  /// For each translation of the text being read, whether it was made from another original than the present one.
  ///
  /// - Parameter texts: the original first.
  func staleness(
    of texts: [(language: LanguageTag, text: String)], name: String? = nil, at place: Place, path: [String]? = nil
  ) -> [Bool] {
    guard asksForTexts, let original = texts.first else { return texts.map { _ in false } }
    let name = name ?? textName(path ?? self.path)
    if stamps.isAsked { translations[name, default: []].formUnion(texts.dropFirst().map(\.language)) }
    let stale = texts.dropFirst().map { stamps.isStale(name, $0.language, original: original.text) }
    if keepsTexts { self.texts.append(TextRecord(name, texts, stamps: stamps, at: place)) }
    return [false] + stale
  }

  /// A language tag in its normal spelling, remembered since every text names a few.
  func tag(_ text: String) -> LanguageTag? {
    for known in tags where known.text == text { return known }
    guard let tag = LanguageTag(text), tag.text == text else { return nil }
    tags.append(tag)
    return tag
  }
}
