/// A growing run of UTF-8 bytes that writers append to: the one output type of every format.
///
/// Appending copies whole runs; nothing here allocates per character. An array's own `append` does several times the work
/// for a run of a few bytes, and markup is made of such runs: hence memory of its own, shared by copies until one changes.
public struct Bytes: Sendable {
  private struct Extent {
    var count: Int
    let capacity: Int
  }

  /// The bytes, then memory that nothing was written to. The compiler cannot see that it is safe to share: it is changed
  /// only by a value that alone holds it, so that no thread sees another's change.
  nonisolated(unsafe) private var room: ManagedBuffer<Extent, UInt8>?

  public init(capacity: Int = 0) {
    if capacity > 0 { room = Self.room(of: capacity) }
  }

  public var count: Int { room?.header.count ?? 0 }

  /// The last byte, without a copy of the others.
  public var last: UInt8? { withBytes { $0.last } }

  /// A copy; where bytes are only read, `withBytes` spares it.
  public var array: [UInt8] { withBytes { Array($0) } }

  /// Forgets the content but keeps the memory, so that one buffer can serve many files.
  public mutating func removeAll() {
    if isKnownUniquelyReferenced(&room) { room?.header.count = 0 } else { room = nil }
  }

  /// Drops the last byte; nothing of nothing.
  public mutating func removeLast() {
    if !isKnownUniquelyReferenced(&room) { grow(for: 0) }
    room?.header.count = max(0, count - 1)
  }

  /// Moves the content out without copying it, and leaves nothing behind.
  mutating func take() -> Bytes {
    var taken = Bytes()
    swap(&taken, &self)
    return taken
  }

  /// Calls `body` with the bytes where they lie.
  @inline(__always)
  public borrowing func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard let room else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    return room.withUnsafeMutablePointers { body(UnsafeBufferPointer(start: $1, count: $0.pointee.count)) }
  }

  @inline(__always) public mutating func append(_ byte: UInt8) { extend(by: 1) { $0.pointee = byte } }

  @inline(__always) public mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  public mutating func append(_ text: borrowing String) { text.withBytes { append($0) } }

  public mutating func append(_ text: borrowing Substring) { text.withBytes { append($0) } }

  public mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  public mutating func append(_ bytes: borrowing Bytes) { bytes.withBytes { append($0) } }

  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    extend(by: bytes.count) { Self.copy(start, to: $0, bytes.count) }
  }

  public mutating func append(_ bytes: some Sequence<UInt8>) { for byte in bytes { append(byte) } }

  public mutating func append(_ number: Int) { append(String(number)) }
}

extension Bytes {
  /// Makes the content longer by bytes that `fill` writes, all of them.
  @inline(__always)
  private mutating func extend(by more: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Void) {
    if !isKnownUniquelyReferenced(&room) || left < more { grow(for: more) }
    room?.withUnsafeMutablePointers { extent, bytes in
      fill(bytes + extent.pointee.count)
      extent.pointee.count &+= more
    }
  }

  /// How many bytes may follow without more memory.
  @inline(__always) private var left: Int {
    room?.withUnsafeMutablePointerToHeader { $0.pointee.capacity &- $0.pointee.count } ?? 0
  }

  /// Moves to memory of its own that holds so many bytes more; twice as large, so that no byte is moved often.
  @inline(never) private mutating func grow(for more: Int) {
    let larger = Self.room(of: max(count + more, 2 * count, 32))
    withBytes { old in
      larger.withUnsafeMutablePointers { extent, bytes in
        if let start = old.baseAddress { bytes.update(from: start, count: old.count) }
        extent.pointee.count = old.count
      }
    }
    room = larger
  }

  private static func room(of capacity: Int) -> ManagedBuffer<Extent, UInt8> {
    let whole = (capacity + 15) & ~15
    return .create(minimumCapacity: whole) { _ in Extent(count: 0, capacity: whole) }
  }

  /// Short runs in two moves that may overlap: to ask the system's function for them takes longer than the move.
  @inline(__always)
  private static func copy(_ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, _ count: Int) {
    let from = UnsafeRawPointer(source)
    let to = UnsafeMutableRawPointer(target)
    if count > 16 {
      to.copyMemory(from: from, byteCount: count)
    } else if count >= 8 {
      let end = from.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      to.storeBytes(of: from.loadUnaligned(as: UInt64.self), as: UInt64.self)
      to.storeBytes(of: end, toByteOffset: count - 8, as: UInt64.self)
    } else if count >= 4 {
      let end = from.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      to.storeBytes(of: from.loadUnaligned(as: UInt32.self), as: UInt32.self)
      to.storeBytes(of: end, toByteOffset: count - 4, as: UInt32.self)
    } else if count > 0 {
      target[0] = source[0]
      target[count / 2] = source[count / 2]
      target[count - 1] = source[count - 1]
    }
  }
}

extension Bytes: Equatable {
  public static func == (a: Bytes, b: Bytes) -> Bool {
    a.withBytes { a in b.withBytes { b in a.elementsEqual(b) } }
  }
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
