import Foundation
import HTTPTypes
import Hummingbird

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lets through what can mean a published file and nothing else, and reads the ranges that are asked for.
///
/// Stands before the middleware that sends files: that one follows links and shows hidden files, and counts ranges from the
/// end wrongly (hummingbird 2.28).
struct PublishedFiles<Context: RequestContext>: RouterMiddleware {
  let folder: String

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.method == .get || request.method == .head else {
      return Response(status: .methodNotAllowed, headers: [.allow: "GET, HEAD"])
    }
    guard let path = request.uri.path.removingPercentEncoding, Self.isPlain(path) else {
      throw HTTPError(.notFound)
    }
    guard let size = try size(of: path), let asked = request.headers[.range] else {
      return try await next(request, context)
    }
    var head = request.head
    // A range means nothing but to GET (RFC 9110, 14.2).
    switch request.method == .get ? ByteRange.read(asked, size: size) : .ignored {
    case .ignored: head.headerFields[.range] = nil
    case .part(let range): head.headerFields[.range] = "bytes=\(range.lowerBound)-\(range.upperBound)"
    case .beyond where request.headers[.ifRange] != nil:
      // Of another version the whole is sent, and of this one it may be (RFC 9110, 13.1.5 and 14.2).
      head.headerFields[.range] = nil
    case .beyond:
      return Response(status: .rangeNotSatisfiable, headers: [.contentRange: "bytes */\(size)"])
    }
    return try await next(Request(head: head, body: request.body), context)
  }

  /// No file of ours has a control character, a backslash or an empty part in its name, or begins with a point.
  private static func isPlain(_ path: String) -> Bool {
    path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "\\" }
      && !path.contains("//") && path.split(separator: "/").allSatisfy { !$0.hasPrefix(".") }
  }

  /// The size of the file at a path, or of the index of a folder; `nil` for a folder without one.
  ///
  /// - Throws: where there is neither, or a link on the way.
  private func size(of path: String) throws -> Int? {
    var place = folder
    var status = stat()
    var isFile = false
    for part in path.split(separator: "/") {
      place += "/" + part
      guard lstat(place, &status) == 0 else { throw HTTPError(.notFound) }
      isFile = status.st_mode & S_IFMT == S_IFREG
      guard isFile || status.st_mode & S_IFMT == S_IFDIR else { throw HTTPError(.notFound) }
    }
    if isFile { return Int(status.st_size) }
    guard lstat(place + "/index.html", &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFREG else { throw HTTPError(.notFound) }
    return Int(status.st_size)
  }
}

/// What a `Range` header asks for (RFC 9110, 14.1.2 and 14.2).
enum ByteRange: Equatable {
  /// First and last byte, both within the file.
  case part(ClosedRange<Int>)
  /// Nothing of it lies in the file.
  case beyond
  /// Not a range of bytes, or several: the whole file is sent, as the standard allows.
  case ignored

  static func read(_ header: String, size: Int) -> ByteRange {
    let text = header.filter { $0 != " " && $0 != "\t" }
    guard text.lowercased().hasPrefix("bytes=") else { return .ignored }
    let ends = text.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
      return .ignored
    }
    switch (ends[0].isEmpty, ends[1].isEmpty) {
    case (true, true): return .ignored
    case (true, false):
      let length = number(ends[1])
      return length > 0 && size > 0 ? .part(max(0, size - length)...(size - 1)) : .beyond
    case (false, _):
      let first = number(ends[0])
      let last = ends[1].isEmpty ? Int.max : number(ends[1])
      guard first <= last else { return .ignored }
      return first < size ? .part(first...min(last, size - 1)) : .beyond
    }
  }

  /// A number too large to be held is larger than every file.
  private static func number(_ digits: Substring) -> Int { Int(digits) ?? .max }
}
