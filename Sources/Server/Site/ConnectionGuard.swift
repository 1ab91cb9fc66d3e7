import HTTPTypes
import HummingbirdCore
import NIOCore

/// Stands between the network and the framework, one to a connection.
///
/// It cuts off who sends a form byte by byte: the framework bounds the time in which nothing comes, and so the head of a
/// request, but not a body that never ends. It counts the requests that wait for an answer. And it gives the safety
/// headers to answers that the framework makes by itself, to what is no HTTP.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPConnectionStateHandler.InboundIn
  typealias InboundOut = HTTPConnectionStateHandler.InboundOut
  typealias OutboundIn = HTTPConnectionStateHandler.OutboundIn
  typealias OutboundOut = HTTPConnectionStateHandler.OutboundOut

  private let patience: TimeAmount
  private let load: Load
  private var deadline: Scheduled<Void>?
  /// Whether a head is there, and not yet the end.
  private var isReading = false
  /// Requests that came whole less answers; below zero while one is answered before its end, as too large a form is.
  private var waiting = 0

  /// - Parameter patience: how long a request may take once its head is there.
  init(patience: TimeAmount, load: Load) {
    self.patience = patience
    self.load = load
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head: isReading = true
    case .body: break
    case .end:
      isReading = false
      forget()
      waiting += 1
      if waiting > 0 { load.begins() }
    }
    context.fireChannelRead(data)
  }

  /// Most requests come in one piece, and need no deadline.
  func channelReadComplete(context: ChannelHandlerContext) {
    if isReading, deadline == nil {
      let channel = context.channel
      deadline = context.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
    }
    context.fireChannelReadComplete()
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var response) where !response.headerFields.contains(where: { $0.name == .contentSecurityPolicy }):
      for field in safetyFields { response.headerFields[field.name] = field.value }
      return context.write(wrapOutboundOut(.head(response)), promise: promise)
    case .end:
      if waiting > 0 { load.ends() }
      waiting -= 1
    default: break
    }
    context.write(data, promise: promise)
  }

  func channelInactive(context: ChannelHandlerContext) {
    leave()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { leave() }

  /// Who is gone gets no answers.
  private func leave() {
    forget()
    load.ends(max(0, waiting))
    waiting = 0
  }

  private func forget() {
    deadline?.cancel()
    deadline = nil
  }
}
