/// A growing run of UTF-8 bytes that writers append to: the one output type of every format.
///
/// Appending copies whole runs; nothing here allocates per character.
public struct Bytes: Sendable {
  public private(set) var array: [UInt8] = []

  public init(capacity: Int = 0) {
    if capacity > 0 { array.reserveCapacity(capacity) }
  }

  public var count: Int { array.count }

  /// Forgets the content but keeps the memory, so that one buffer can serve many files.
  public mutating func removeAll() { array.removeAll(keepingCapacity: true) }

  /// Drops the last byte; nothing of nothing.
  public mutating func removeLast() { _ = array.popLast() }

  /// Moves the content out without copying it, and leaves nothing behind.
  mutating func take() -> Bytes {
    var taken = Bytes()
    swap(&taken, &self)
    return taken
  }

  @inline(__always) public mutating func append(_ byte: UInt8) { array.append(byte) }

  @inline(__always) public mutating func append(_ text: StaticString) {
    array.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  public mutating func append(_ text: borrowing String) { text.withBytes { array.append(contentsOf: $0) } }

  public mutating func append(_ text: borrowing Substring) { text.withBytes { array.append(contentsOf: $0) } }

  public mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { array.append(contentsOf: $0) } }

  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { array.append(contentsOf: bytes) }

  public mutating func append(_ bytes: some Sequence<UInt8>) { array.append(contentsOf: bytes) }

  public mutating func append(_ number: Int) { append(String(number)) }
}

extension String {
  /// Calls `body` with the UTF-8 bytes where they lie: neither they nor the reference to them is copied.
  @inline(__always)
  public borrowing func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = (copy self).utf8.withContiguousStorageIfAvailable(body) { return result }
    return copied(copy self).withUnsafeBufferPointer(body)
  }
}

extension Substring {
  /// The same for a part of a text.
  @inline(__always)
  public borrowing func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = (copy self).utf8.withContiguousStorageIfAvailable(body) { return result }
    return copied(copy self).withUnsafeBufferPointer(body)
  }
}

/// For text that does not lie in one piece, as bridged text on Apple's systems may. Inlined it would make the common way
/// hold on to the text, which costs more than reading it.
@inline(never)
@usableFromInline
func copied(_ text: some StringProtocol) -> [UInt8] { Array(text.utf8) }
