import CPost

/// One handle of libcurl. Its calls block; it belongs to one actor.
final class SMTPSession {
  private let session: OpaquePointer

  /// `nil` where libcurl cannot be started with these settings.
  init?(_ settings: SMTPSettings, greeting: String) {
    let scheme = settings.security == .tls ? "smtps" : "smtp"
    let opened = "\(scheme)://\(settings.host):\(settings.port)/\(greeting)".withCString { url in
      withOptionalCString(settings.login?.user) { user in
        withOptionalCString(settings.login?.password) { password in
          withOptionalCString(settings.certificates) { certificates in
            var wanted = post_settings(
              url: url, user: user, password: password, certificates: certificates,
              needs_starttls: settings.security == .startTLS ? 1 : 0,
              connect_milliseconds: settings.connectMilliseconds, milliseconds: settings.milliseconds)
            return post_open(&wanted)
          }
        }
      }
    }
    guard let opened else { return nil }
    session = opened
  }

  deinit { post_close(session) }

  func send(_ bytes: [UInt8], from sender: String, to recipient: String) -> Delivery {
    var result = post_result()
    bytes.withUnsafeBufferPointer { bytes in
      post_send(session, sender, recipient, bytes.baseAddress, bytes.count, &result)
    }
    let said = withUnsafeBytes(of: result.reply) { Array($0.prefix(result.reply_count)) }
    let reason = result.reason.map { String(cString: $0) } ?? "unknown"
    return Self.delivery(result, Reply(said), reason)
  }

  /// Judged by how far the exchange had come: only from the recipient's address on is an answer about this mail.
  private static func delivery(_ result: post_result, _ reply: Reply?, _ reason: String) -> Delivery {
    if result.outcome == post_accepted { return .accepted }
    if result.outcome == post_insecure { return .unreachable(.insecure(reason)) }
    if let reply, reply.code >= 400 {
      switch result.stage {
      case post_at_recipient, post_at_data, post_at_content:
        // 421 says that the relay is closing, whatever the command was.
        return reply.code < 500 ? .temporary(reply) : .permanent(reply)
      case post_at_sender: return .unreachable(.sender(reply))
      case post_at_login: return .unreachable(.login(reply))
      default: return .unreachable(.greeting(reply))
      }
    }
    if result.stage == post_at_content, result.has_sent_all != 0 { return .unreachable(.unconfirmed(reason)) }
    return .unreachable(result.outcome == post_timed_out ? .timedOut : .noAnswer(reason))
  }
}

private func withOptionalCString<Result>(_ text: String?, _ body: (UnsafePointer<CChar>?) -> Result) -> Result {
  guard let text else { return body(nil) }
  return text.withCString(body)
}
