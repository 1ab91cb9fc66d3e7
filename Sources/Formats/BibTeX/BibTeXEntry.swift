/// One `@type{key, field = value, …}` of a BibTeX file, its macros put in.
public struct BibTeXEntry: Sendable, Equatable {
  public struct Field: Sendable, Equatable {
    /// In small letters.
    public let name: String
    /// As written between the outer braces or quotation marks, white space in single spaces.
    public let value: String
    /// Line of the file, from 1.
    public let line: Int

    public init(name: String, value: String, line: Int) {
      self.name = name
      self.value = value
      self.line = line
    }
  }

  /// In small letters: `article`, `online` …
  public let type: String
  public let key: String
  /// In the order of the file, no name twice.
  public let fields: [Field]
  public let line: Int

  public init(type: String, key: String, fields: [Field], line: Int) {
    self.type = type
    self.key = key
    self.fields = fields
    self.line = line
  }

  public subscript(name: String) -> Field? { fields.first { $0.name == name } }
}
