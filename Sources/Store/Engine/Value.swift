/// A value that a statement binds or a row holds: what both engines keep alike.
public enum Value: Sendable, Hashable {
  case integer(Int64)
  case text(String)
  case bytes([UInt8])
  case null

  public init(_ number: Int) { self = .integer(Int64(number)) }
  public init(_ number: Int64?) { self = number.map(Value.integer) ?? .null }
  public init(_ bytes: [UInt8]?) { self = bytes.map(Value.bytes) ?? .null }
  public init(_ text: String?) { self = text.map(Value.text) ?? .null }
}

/// A row that a statement gave back; its values by their place.
public struct Row: Sendable, Hashable {
  public let values: [Value]
  public init(_ values: [Value]) { self.values = values }

  /// - Throws: `StoreProblem.damaged` where the place holds something else.
  public func integer(_ place: Int) throws(StoreProblem) -> Int64 {
    guard place < values.count, case .integer(let number) = values[place] else { throw .damaged("a number is missing") }
    return number
  }

  public func text(_ place: Int) throws(StoreProblem) -> String {
    guard place < values.count, case .text(let text) = values[place] else { throw .damaged("a text is missing") }
    return text
  }

  public func bytes(_ place: Int) throws(StoreProblem) -> [UInt8] {
    guard place < values.count, case .bytes(let bytes) = values[place] else { throw .damaged("bytes are missing") }
    return bytes
  }

  public func isNull(_ place: Int) -> Bool { place >= values.count || values[place] == .null }
}

/// Why the store did not do what it was asked. It never holds personal data.
public enum StoreProblem: Error, Sendable, Hashable {
  /// The database cannot be reached, is full, or its disk fails: try again later.
  case unavailable(String)
  /// A row breaks a constraint of the schema.
  case refused(String)
  /// What is stored is not what we write.
  case damaged(String)
  /// The database is of another program, or of a later version of ours.
  case foreign(String)
  /// The queue is full.
  case busy
  /// Asked for what the rules of the campaign do not allow.
  case notAllowed(String)

  /// For people.
  public var sentence: String {
    switch self {
    case .unavailable(let reason): "The database cannot be used now: \(reason)."
    case .refused(let reason): "The database refuses this: \(reason)."
    case .damaged(let reason): "The database is damaged: \(reason)."
    case .foreign(let reason): reason
    case .busy: "Too much is waiting to be stored; try again in some seconds."
    case .notAllowed(let reason): reason
    }
  }
}
