import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore

/// Sends ready answers on the thread that has read the question; all other questions go on to the router.
///
/// An answer is sent here only when nothing asked before on the same connection still waits, and when the asker takes
/// what was sent: answers keep their order, and nobody fills our memory by not reading.
final class FrontDoor: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPConnectionStateHandler.InboundIn
  typealias InboundOut = HTTPConnectionStateHandler.InboundOut
  typealias OutboundIn = HTTPConnectionStateHandler.OutboundIn
  typealias OutboundOut = HTTPConnectionStateHandler.OutboundOut

  private let ready: ReadyAnswers
  /// Questions that went on and are not answered yet.
  private var waiting = 0
  /// What is sent once the question has been read to its end.
  private var answer: ReadyAnswer?

  init(_ ready: ReadyAnswers) { self.ready = ready }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      if waiting == 0, context.channel.isWritable, !closes(head) {
        answer = ready.answer(head)
      }
      guard answer == nil else { return }
      waiting += 1
    case .body: guard answer == nil else { return }
    case .end:
      if let answer {
        self.answer = nil
        return send(answer, context)
      }
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { waiting -= 1 }
    context.write(data, promise: promise)
  }

  /// Whether the connection ends with the answer: then it is left to who closes it.
  private func closes(_ head: HTTPRequest) -> Bool {
    head.headerFields.contains { $0.name == .connection && $0.value == "close" }
  }

  private func send(_ answer: ReadyAnswer, _ context: ChannelHandlerContext) {
    var headers = answer.headers
    headers.append(HTTPField(name: .date, value: ready.now()))
    context.write(wrapOutboundOut(.head(HTTPResponse(status: .ok, headerFields: headers))), promise: nil)
    context.write(wrapOutboundOut(.body(answer.bytes)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }
}

/// A connection with a front door, behind what watches whether it is idle.
struct FrontDoorChannel: ServerChildChannel {
  let base: HTTP1Channel
  let ready: ReadyAnswers

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
    base.setup(channel: channel, logger: logger).flatMapThrowing { [ready] value in
      let pipeline = channel.pipeline.syncOperations
      let watch = try pipeline.handler(type: HTTPConnectionStateHandler.self)
      try pipeline.addHandler(FrontDoor(ready), position: .after(watch))
      return value
    }
  }

  func handle(value: HTTP1Channel.Value, logger: Logger) async { await base.handle(value: value, logger: logger) }
}
