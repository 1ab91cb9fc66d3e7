import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What is known of a request beside the request: from which network address it came.
struct SiteContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let peer: String

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? ""
  }
}

/// Whose word about the sender's address is taken.
public enum Proxy: Sendable, Hashable {
  /// None: the connection's own address counts.
  case none
  /// The proxy in front: the last address of `X-Forwarded-For` is the one it saw.
  case inFront

  func sender(_ request: Request, _ context: SiteContext) -> String {
    guard self == .inFront, let name = forwardedFor, let header = request.headers[name],
      let last = header.split(separator: ",").last
    else { return context.peer }
    let address = last.filter { $0 != " " && $0 != "\t" }
    return address.utf8.count <= 64 ? address : context.peer
  }
}

private let forwardedFor = HTTPField.Name("X-Forwarded-For")
