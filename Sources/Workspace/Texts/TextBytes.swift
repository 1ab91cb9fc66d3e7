import Cards

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension String {
  /// Calls `body` with the UTF-8 bytes where they lie.
  @inline(__always)
  func withTextBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? withCopiedBytes(body)
  }

  /// For the rare text that does not lie in one piece. Inlined, it would cost each call a reference to the text.
  @inline(never)
  private func withCopiedBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    Array(utf8).withUnsafeBufferPointer(body)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands first, at or after an index.
  func position(of byte: UInt8, from start: Int = 0) -> Int? {
    guard let base = baseAddress, start < count, let found = memchr(base + start, Int32(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Where `{{` stands first, at or after an index.
  func bindingMark(from start: Int) -> Int? { pair(UInt8(ascii: "{"), from: start) }

  /// Where the `}}` stands that ends a binding; `nil` where it is too far away.
  func bindingEnd(from start: Int) -> Int? {
    let end = Swift.min(count, start + BindingReader.longest + 2)
    return UnsafeBufferPointer(rebasing: self[..<end]).pair(UInt8(ascii: "}"), from: start)
  }

  /// Whether a run of text ends within a binding, from whether it begins in one.
  func endsInBinding(_ beginsInOne: Bool) -> Bool {
    var isOpen = beginsInOne
    var next = 0
    while let mark = pair(isOpen ? UInt8(ascii: "}") : UInt8(ascii: "{"), from: next) {
      isOpen.toggle()
      next = mark + 2
    }
    return isOpen
  }

  /// Where a byte stands twice in a row.
  private func pair(_ byte: UInt8, from start: Int) -> Int? {
    var next = start
    while let mark = position(of: byte, from: next) {
      next = mark + 1
      if next < count, self[next] == byte { return mark }
    }
    return nil
  }

  /// The text of a part, which starts and ends at whole characters.
  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self)
  }

  var isASCII: Bool { allSatisfy { $0 < 0x80 } }

  /// The range without spaces, tabs and line ends at its ends.
  var trimmed: Range<Int> {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let start = firstIndex(where: { !isSpace($0) }), let end = lastIndex(where: { !isSpace($0) }) else {
      return 0..<0
    }
    return start..<end + 1
  }
}

extension Unicode.Scalar {
  /// Unicode's White_Space, without asking its tables for ASCII.
  var isWhiteSpace: Bool { value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }
}
