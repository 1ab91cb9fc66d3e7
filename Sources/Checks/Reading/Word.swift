/// One word, number or sign of a text that a rule may ask for.
struct Word: Sendable {
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt16
    /// Begins with a capital letter.
    static let capital = Marks(rawValue: 1)
    /// Two capital letters or more, and no small one but an ending: NGO, NGOs.
    static let initials = Marks(rawValue: 2)
    /// Between quotation marks.
    static let quoted = Marks(rawValue: 4)
    /// Within the words of a link.
    static let linked = Marks(rawValue: 8)
    /// Within emphasis, which titles stand in.
    static let emphasised = Marks(rawValue: 16)
    /// Digits that go on in letters: 433quinquies.
    static let lettered = Marks(rawValue: 32)
    /// Digits with the ending of an ordinal, or of a decade: 19th, 1er, 16., 1990s.
    static let ordinal = Marks(rawValue: 64)
    /// Digits with a part of thousands or of decimals, so no year.
    static let grouped = Marks(rawValue: 128)
    /// The number of an item: 2).
    static let enumerator = Marks(rawValue: 256)
    /// A time of day, or a number that is dialled, by the way it is written.
    static let clock = Marks(rawValue: 512)
    /// In capitals throughout, one letter or more.
    static let upper = Marks(rawValue: 1024)
    /// Followed at once by a full stop.
    static let stopped = Marks(rawValue: 2048)
    /// Between round brackets.
    static let bracketed = Marks(rawValue: 4096)
    /// Made of several parts by hyphens.
    static let hyphenated = Marks(rawValue: 8192)
  }

  /// What stands between a word and the one before it.
  enum Gap: UInt8, Sendable, Comparable {
    /// Nothing, as behind an apostrophe.
    case none, space, hyphen, dash, slash, quote, open, close, comma, colon, other, semicolon, stop

    static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
  }

  /// The hash of its letters in lower case, by which words are compared.
  var key: UInt64
  var traits: Traits
  /// Among the bytes of the reading.
  var start: UInt32
  var length: UInt32
  /// The value of a number word; for digits a position.
  var value: Int32
  /// Line of the file.
  var line: UInt32
  var marks: Marks
  var gap: Gap
  /// How many words belong to the expression that begins here.
  var span: UInt8 = 1
}
