/// What guards a frozen edition: its lock, what has changed since it was frozen, and the errata that tell readers so.
public struct EditionSeal: Sendable {
  /// `nil` where the edition's folder has no `edition.lock`.
  public let lock: EditionLock?
  /// Inputs that are not as the lock has them, in the order of their names.
  public let changes: [InputChange]
  /// In the order of the file.
  public let errata: [Erratum]
  /// How many case studies it was frozen with and has no more, since they were withdrawn: no changes.
  public let withdrawn: Int

  public init(
    lock: EditionLock? = nil, changes: [InputChange] = [], errata: [Erratum] = [], withdrawn: Int = 0
  ) {
    self.withdrawn = withdrawn
    self.lock = lock
    self.changes = changes
    self.errata = errata
  }

  /// What an edition has that was never frozen.
  public static let none = EditionSeal()
}

/// What `edition.lock` says: every input of a frozen edition, as it was.
public struct EditionLock: Sendable {
  public let asOf: PartialDate
  /// The version of the tool that wrote it.
  public let version: String
  /// SHA-256 in 64 hexadecimal digits, by the name of the input: a path, or a path, `#` and an entry of that file.
  public let inputs: [String: String]
  /// SHA-256 of the file itself in 64 hexadecimal digits; `nil` before it is written.
  public let hash: String?
  public let place: Place

  public init(asOf: PartialDate, version: String, inputs: [String: String], hash: String? = nil, place: Place) {
    self.asOf = asOf
    self.version = version
    self.inputs = inputs
    self.hash = hash
    self.place = place
  }
}

/// An input of a frozen edition that is not as it was frozen.
public struct InputChange: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable { case changed, added, removed }

  public let kind: Kind
  public let input: String
  /// SHA-256 as it is now; `nil` where the input is gone.
  public let hash: String?
  public let place: Place

  public init(kind: Kind, input: String, hash: String?, place: Place) {
    self.kind = kind
    self.input = input
    self.hash = hash
    self.place = place
  }
}
