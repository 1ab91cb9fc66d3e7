/// Reads what stands between `{{` and `}}`: a name with what it needs, then a manner of writing and forms, after semicolons.
public struct BindingReader {
  /// What is wrong with a binding, for a finding.
  public struct Problem: Error, Sendable, Equatable {
    public let found: String
    public let expected: String
    public let mend: String?
  }

  /// The longest text between the braces, in bytes.
  public static let longest = 1_000

  private let text: String
  private let country: CountryCode?
  private let place: Place

  /// - Parameter country: that of the card in which the binding stands.
  public static func read(
    _ text: String, of country: CountryCode?, at place: Place
  ) throws(Problem) -> Binding {
    // Spaces that do not break are kept: forms are printed as they are.
    let words = text.split { $0 == " " || $0 == "\t" || $0.isNewline }
    return try BindingReader(text: words.joined(separator: " "), country: country, place: place).binding
  }

  /// The country in whose folder of an edition a file stands: `editions/2010-06/BE/situation.en.md`.
  public static func country(ofFile path: String) -> CountryCode? {
    let parts = path.split(separator: "/", maxSplits: 3)
    guard parts.count == 4, parts[0] == "editions" else { return nil }
    return CountryCode(parts[2])
  }

  private var binding: Binding {
    get throws(Problem) {
      var parts = text.split(separator: ";", omittingEmptySubsequences: false).map { $0.trimmingSpaces }
      var words = parts.removeFirst().split { $0.isWhitespace }.map(String.init)
      guard !words.isEmpty else {
        throw problem("a binding without a name", "{{ name … }}, such as {{ count states }}")
      }
      let name = words.removeFirst()
      guard let kind = Kind(rawValue: name) else {
        throw problem(
          "the binding \(quoted(name))", "one of " + Kind.allCases.map(\.rawValue).joined(separator: ", "),
          Spelling.nearest(name, among: Kind.allCases.map(\.rawValue)))
      }
      guard let (subject, unit) = kind.read(words, country) else {
        throw problem("the binding \(quoted(text))", kind.usage)
      }
      let (style, forms) = try options(parts)
      return Binding(subject: subject, unit: unit, style: style, forms: forms, text: text, place: place)
    }
  }

  private func options(_ parts: [String]) throws(Problem) -> (Binding.Style, [Binding.Form]) {
    var style: Binding.Style = .digits
    var forms: [Binding.Form] = []
    for part in parts {
      guard let equals = part.firstIndex(of: "=") else {
        guard let named = Binding.Style(rawValue: part) else {
          throw problem(
            "\(quoted(part)) in the binding \(quoted(text))", "words, Words, or a form such as one=state",
            Spelling.nearest(part, among: Binding.Style.allCases.map(\.rawValue)))
        }
        style = named
        continue
      }
      let form = try form(String(part[..<equals]).trimmingSpaces, String(part[part.index(after: equals)...]))
      guard !forms.contains(where: { $0.numbers == form.numbers }) else {
        throw problem("the form \(form.numbers) a second time in \(quoted(text))", "each form once")
      }
      forms.append(form)
    }
    return (style, forms)
  }

  private func form(_ key: String, _ text: String) throws(Problem) -> Binding.Form {
    if let category = PluralCategory(rawValue: key) { return Binding.Form(.plural(category), text.trimmingSpaces) }
    if let number = Quantity(key), number.decimals == 0, (0...999).contains(number.units) {
      return Binding.Form(.exactly(number.units), text.trimmingSpaces)
    }
    let names = PluralCategory.allCases.map(\.rawValue)
    throw problem(
      "the form \(quoted(key)) in the binding \(quoted(self.text))",
      "one of " + names.joined(separator: ", ") + ", or a number", Spelling.nearest(key, among: names))
  }

  private func problem(_ found: String, _ expected: String, _ mend: String? = nil) -> Problem {
    Problem(found: found, expected: expected, mend: mend)
  }

  private func quoted(_ text: String) -> String {
    "“" + (text.unicodeScalars.count > 80 ? String(text.unicodeScalars.prefix(80)) + "…" : text) + "”"
  }
}

extension StringProtocol {
  fileprivate var trimmingSpaces: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
