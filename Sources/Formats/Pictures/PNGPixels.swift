import CArchive

/// The pixels of a PNG, unpacked to see whether they are there, and thrown away.
///
/// A file may have sound headers and junk between them: the one who publishes it would see no picture, and the engine that
/// prints it would stop.
struct PNGPixels {
  /// Bytes of the rows of each pass, in the order in which they are packed: their length with the byte of the filter.
  private var rows: [(count: Int, length: Int)] = []
  private let packed: [UInt8]

  /// - Parameter bytes: a PNG whose chunks are whole.
  /// - Returns: `nil` where the chunks contradict each other or their check sums.
  init?(_ bytes: [UInt8]) {
    var (position, header, hasPalette, packed): (Int, [UInt8], Bool, [UInt8]) = (8, [], false, [])
    var isPacking = false
    while bytes.count - position >= 12 {
      let length = Self.number(bytes, position)
      guard length <= bytes.count - position - 12 else { return nil }
      let end = position + 12 + length
      guard Self.checkSum(bytes[position + 4..<end - 4]) == UInt32(Self.number(bytes, end - 4)) else { return nil }
      let name = String(decoding: bytes[position + 4..<position + 8], as: UTF8.self)
      let body = bytes[position + 8..<end - 4]
      switch name {
      case "IHDR": header = Array(body)
      case "PLTE":
        guard packed.isEmpty, !body.isEmpty, body.count % 3 == 0, body.count <= 768 else { return nil }
        hasPalette = true
      case "IDAT":
        // They follow each other.
        guard packed.isEmpty || isPacking else { return nil }
        packed += body
      default: break
      }
      isPacking = name == "IDAT"
      position = end
    }
    guard header.count == 13, header[10] == 0, header[11] == 0, header[12] <= 1 else { return nil }
    let (depth, kind) = (Int(header[8]), header[9])
    let depths: [UInt8: [Int]] = [0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16]]
    let channels: [UInt8: Int] = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4]
    guard depths[kind]?.contains(depth) == true, let count = channels[kind], kind != 3 || hasPalette else { return nil }
    self.packed = packed
    let (width, height) = (Self.number(header, 0), Self.number(header, 4))
    let passes =
      header[12] == 0
      ? [(0, 0, 1, 1)]
      : [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
    for (left, top, across, down) in passes {
      let wide = (width - left + across - 1) / across, high = (height - top + down - 1) / down
      guard width > left, height > top else { continue }
      rows.append((high, (wide * count * depth + 7) / 8 + 1))
    }
  }

  /// Whether as many pixels are packed as the header says, with their check sum.
  var areWhole: Bool {
    // What zlib packs (RFC 1950), under the head that gzip has (RFC 1952): libarchive unpacks that one alone.
    guard packed.count > 6, packed[0] & 0x0F == 8, packed[0] >> 4 <= 7, packed[1] & 0x20 == 0,
      (Int(packed[0]) << 8 | Int(packed[1])) % 31 == 0
    else { return false }
    let file = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + packed[2..<packed.count - 4] + [UInt8](repeating: 0, count: 8)
    guard let archive = archive_read_new() else { return false }
    defer { archive_read_free(archive) }
    archive_read_support_filter_gzip(archive)
    archive_read_support_format_raw(archive)
    return file.withUnsafeBytes { buffer in
      var entry: OpaquePointer?
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK,
        archive_read_next_header(archive, &entry) == ARCHIVE_OK
      else { return false }
      defer { archive_read_close(archive) }
      return unpacks(archive)
    }
  }

  private func unpacks(_ archive: OpaquePointer) -> Bool {
    var expected = rows.reduce(0) { $0 + $1.count * $1.length }
    var sum = Adler()
    var filters = FilterBytes(rows)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = buffer.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
      if count == 0 { break }
      guard count > 0, count <= min(buffer.count, expected) else { return false }
      expected -= count
      let areFilters = buffer.withUnsafeBufferPointer { part in
        sum.add(part[..<count])
        return filters.areKnown(part[..<count])
      }
      guard areFilters else { return false }
    }
    return expected == 0 && sum.value == UInt32(Self.number(packed, packed.count - 4))
  }

  /// Four bytes, the highest first.
  private static func number(_ bytes: [UInt8], _ start: Int) -> Int {
    bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }

  /// CRC-32 (PNG, third edition, annex D).
  private static func checkSum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    let table = table
    return ~bytes.withUnsafeBufferPointer { bytes in
      bytes.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
    }
  }
}

/// The first byte of each row, which says how it was made small: 0 to 4.
private struct FilterBytes {
  private var rows: ArraySlice<(count: Int, length: Int)>
  /// Bytes until the next row begins.
  private var ahead = 0

  init(_ rows: [(count: Int, length: Int)]) { self.rows = rows[...] }

  /// Looks at the next bytes.
  mutating func areKnown(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    while ahead < part.count, let row = rows.first {
      guard part[part.startIndex + ahead] <= 4 else { return false }
      ahead += row.length
      if row.count > 1 { rows[rows.startIndex].count -= 1 } else { rows.removeFirst() }
    }
    ahead -= part.count
    return true
  }
}

/// Adler-32 (RFC 1950, section 8).
private struct Adler {
  private var (low, high): (UInt32, UInt32) = (1, 0)

  var value: UInt32 { high << 16 | low }

  mutating func add(_ part: Slice<UnsafeBufferPointer<UInt8>>) {
    var position = part.startIndex
    while position < part.endIndex {
      // So many bytes cannot overflow 32 bits.
      let end = min(position + 5552, part.endIndex)
      for index in position..<end {
        low &+= UInt32(part[index])
        high &+= low
      }
      low %= 65521
      high %= 65521
      position = end
    }
  }
}
