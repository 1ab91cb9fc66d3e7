import Dispatch
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Published pages in memory: however many ask, a file is read from the disk about once a second.
///
/// Stands before what reads files. Questions with a condition or for a part go past it.
struct PageShelf<Context: RequestContext>: RouterMiddleware {
  let shelf: Shelf

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.method == .get, ReadyAnswers.isPlain(request.headers) else { return try await next(request, context) }
    let path = request.uri.path
    if let page = shelf.page(path) { return page.response }
    do {
      let response = try await next(request, context)
      guard response.status == .ok, let size = response.headers[.contentLength].flatMap(Int.init),
        size <= Shelf.largest
      else {
        shelf.remove(path)
        return response
      }
      let copy = BodyCopy(size)
      try await response.body.write(copy)
      var headers = response.headers
      for field in safetyFields(at: path) { headers[field.name] = field.value }
      let page = ReadyAnswer(headers: headers, bytes: copy.bytes)
      shelf.put(page, at: path)
      return page.response
    } catch {
      shelf.remove(path)
      throw error
    }
  }
}

/// Ready answers by path.
final class Shelf: Sendable {
  private struct Place {
    var page: ReadyAnswer
    /// Nanoseconds of a clock that never goes back.
    var read: UInt64
  }

  private struct State {
    var places: [String: Place] = [:]
    var bytes = 0

    mutating func forget(_ path: String) {
      if let place = places.removeValue(forKey: path) { bytes -= Shelf.size(of: place.page) }
    }
  }

  /// Bytes of a file that is kept, and of all.
  static let largest = 1 << 20
  private static let most = 64 << 20
  private static let second: UInt64 = 1_000_000_000

  private let state = Mutex(State())
  private let clock: @Sendable () -> UInt64

  /// - Parameter clock: nanoseconds that never go back.
  init(clock: @escaping @Sendable () -> UInt64 = { DispatchTime.now().uptimeNanoseconds }) { self.clock = clock }

  /// The page of a path, unless it is to be read now: who is told nothing reads it, while others get the older one.
  func page(_ path: String) -> ReadyAnswer? {
    let now = clock()
    return state.withLock { state in
      guard let place = state.places[path] else { return nil }
      guard now - place.read >= Self.second else { return place.page }
      state.places[path]?.read = now
      return nil
    }
  }

  func put(_ page: ReadyAnswer, at path: String) {
    let now = clock()
    let size = Self.size(of: page)
    state.withLock { state in
      state.forget(path)
      if state.bytes + size > Self.most {
        for (path, place) in state.places where now - place.read >= Self.second { state.forget(path) }
      }
      guard state.bytes + size <= Self.most else { return }
      state.places[path] = Place(page: page, read: now)
      state.bytes += size
    }
  }

  /// Its path, headers and place cost some memory as well.
  private static func size(of page: ReadyAnswer) -> Int { page.bytes.readableBytes + 1024 }

  func remove(_ path: String) { state.withLock { $0.forget(path) } }
}

/// Takes what would be sent. One task writes to it.
private final class BodyCopy: ResponseBodyWriter {
  private(set) var bytes: ByteBuffer

  init(_ size: Int) { bytes = ByteBufferAllocator().buffer(capacity: size) }

  func write(_ buffer: ByteBuffer) async throws { bytes.writeImmutableBuffer(buffer) }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
