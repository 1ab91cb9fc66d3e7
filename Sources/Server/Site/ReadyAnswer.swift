import Formats
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// An answer that can be sent again as it is, to whoever asks.
struct ReadyAnswer: Sendable {
  let headers: HTTPFields
  let bytes: ByteBuffer

  /// For where the router answers.
  var response: Response { Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: bytes)) }
}

/// What can be answered without asking anybody: published pages that were read lately, and counts.
final class ReadyAnswers: Sendable {
  let shelf: Shelf
  let counts: CountAnswers?
  private let date = Mutex((second: 0, text: ""))

  init(shelf: Shelf = Shelf(), counts: CountAnswers?) {
    self.shelf = shelf
    self.counts = counts
  }

  /// The answer to a question without conditions, if there is one.
  func answer(_ request: HTTPRequest) -> ReadyAnswer? {
    guard request.method == .get, let target = request.path, Self.isPlain(request.headerFields) else { return nil }
    let path = target.utf8.firstIndex(of: 0x3F).map { String(target[..<$0]) } ?? target
    if let page = shelf.page(path) { return page }
    return path.hasPrefix("/counts") ? counts?.answer(path) : nil
  }

  /// Whether a question asks for the whole, whatever the asker has, on a connection that stays.
  static func isPlain(_ headers: HTTPFields) -> Bool { !headers.contains { conditions.contains($0.name) } }

  private static let conditions: [HTTPField.Name] = [
    .range, .ifNoneMatch, .ifModifiedSince, .ifMatch, .ifUnmodifiedSince, .ifRange, .expect, .upgrade,
  ]

  /// Now, as answers say it (RFC 9110, 5.6.7); written once a second.
  func now() -> String {
    let second = Int(time(nil))
    return date.withLock { date in
      if date.second != second { date = (second, HTTPDate.text(second)) }
      return date.text
    }
  }
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// - Parameter seconds: since 1970.
  static func text(_ seconds: Int) -> String {
    let number = Moment.day(of: seconds)
    let (year, month, day) = Moment.civil(number)
    // `2026-11-28T14:15:00Z`
    let clock = Moment.text(seconds).dropFirst(11).prefix(8)
    let digits = day < 10 ? "0\(day)" : String(day)
    return "\(days[((number % 7) + 7) % 7]), \(digits) \(months[month - 1]) \(year) \(clock) GMT"
  }
}
