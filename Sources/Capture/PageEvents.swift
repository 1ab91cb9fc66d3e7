import CPage

/// An HTML page as a run of elements that open and close, and of texts.
enum PageEvent: Sendable {
  /// By its name in small letters.
  case open(String)
  case close(String)
  case text(String)
}

enum PageEvents {
  /// `nil` where nothing could be read.
  static func read(_ bytes: [UInt8], charset: String?) -> [PageEvent]? {
    let collector = Collector()
    let count = Int32(clamping: bytes.count)
    let context = Unmanaged.passUnretained(collector).toOpaque()
    let listener: page_listener = { context, event, text in
      guard let context, let text else { return }
      let collector = Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
      let words = String(cString: text)
      switch event {
      case page_open: collector.events.append(.open(words.lowercased()))
      case page_close: collector.events.append(.close(words.lowercased()))
      default: collector.events.append(.text(words))
      }
    }
    let isRead = withExtendedLifetime(collector) {
      bytes.withUnsafeBufferPointer { buffer in
        buffer.withMemoryRebound(to: CChar.self) { text in
          guard let charset else { return page_read(text.baseAddress, count, nil, listener, context) }
          return charset.withCString { page_read(text.baseAddress, count, $0, listener, context) }
        }
      }
    }
    return isRead != 0 ? collector.events : nil
  }

  private final class Collector { var events: [PageEvent] = [] }

  /// What lies in the first element of a name, without its own events; `nil` where there is none.
  static func part(_ name: String, of events: [PageEvent]) -> ArraySlice<PageEvent>? {
    guard let start = events.firstIndex(where: { if case .open(name) = $0 { true } else { false } }) else { return nil }
    var depth = 0
    for index in start..<events.endIndex {
      switch events[index] {
      case .open: depth += 1
      case .close: depth -= 1
      case .text: continue
      }
      if depth == 0 { return events[(start + 1)..<index] }
    }
    return events[(start + 1)...]
  }
}
