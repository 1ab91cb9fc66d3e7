import Foundation

/// How to reach a relay: `smtps://host`, or `smtp://host` with STARTTLS.
///
/// STARTTLS is a must, never a try, but for a relay on the machine itself, and where the address says `?tls=none`, for a relay in
/// one's own network. `?tls=starttls` asks for it on the machine itself as well. A password is never sent without TLS to another
/// machine.
public struct SMTPSettings: Sendable, Hashable {
  public enum Security: Sendable, Hashable {
    /// From the first byte.
    case tls
    /// After a greeting in clear; without it, nothing is sent.
    case startTLS
    case none
  }

  public struct Login: Sendable, Hashable {
    public let user: String
    public let password: String

    public init(user: String, password: String) {
      self.user = user
      self.password = password
    }
  }

  public let host: String
  public let port: UInt16
  public let security: Security
  public let login: Login?
  /// A file of certificates to trust instead of the system's.
  public let certificates: String?
  public let connectMilliseconds: Int
  /// For one whole mail.
  public let milliseconds: Int

  public init(
    url: String, login: Login? = nil, certificates: String? = nil, connectMilliseconds: Int = 15_000,
    milliseconds: Int = 60_000
  ) throws(Problem) {
    guard let parts = URLComponents(string: url), let scheme = parts.scheme?.lowercased() else { throw .address }
    guard scheme == "smtp" || scheme == "smtps" else { throw .scheme }
    guard parts.user == nil, parts.password == nil else { throw .passwordInAddress }
    guard let host = parts.host, !host.isEmpty, host.unicodeScalars.allSatisfy(Self.isOfHost), parts.fragment == nil,
      parts.path.isEmpty || parts.path == "/"
    else { throw .address }
    guard parts.query == nil || (scheme == "smtp" && ["tls=none", "tls=starttls"].contains(parts.query)) else {
      throw .query
    }
    guard let port = UInt16(exactly: parts.port ?? (scheme == "smtps" ? 465 : 587)), port > 0 else { throw .address }
    let isHere = ["localhost", "127.0.0.1", "[::1]", "::1"].contains(host.lowercased())
    let isOpen = parts.query == "tls=none" || (isHere && parts.query == nil)
    security = scheme == "smtps" ? .tls : isOpen ? .none : .startTLS
    guard login == nil || security != .none || isHere else { throw .passwordInClear }
    if let login {
      guard !login.user.isEmpty, Self.isLine(login.user), Self.isLine(login.password) else { throw .login }
    }
    self.host = host
    self.port = port
    self.login = login
    self.certificates = certificates
    self.connectMilliseconds = connectMilliseconds
    self.milliseconds = milliseconds
  }

  public enum Problem: Error, Sendable, Hashable {
    case address
    case scheme
    case query
    case passwordInAddress
    case passwordInClear
    case login

    /// What is wrong and how to mend it, without any part of it.
    public var sentence: String {
      switch self {
      case .address: "is no address of a relay; write smtps://HOST, or smtp://HOST:PORT"
      case .scheme: "begins with neither smtp:// nor smtps://"
      case .query: "has an addition that is unknown; only smtp://HOST?tls=none and ?tls=starttls are taken"
      case .passwordInAddress: "holds a user or password; set PROGRESSCARD_SMTP_USER and PROGRESSCARD_SMTP_PASSWORD"
      case .passwordInClear: "would send the password in clear; use smtps://, or smtp:// without ?tls=none"
      case .login: "has an empty user, or a control character in user or password"
      }
    }
  }

  private static func isOfHost(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", ":", "[", "]": true
    default: false
    }
  }

  private static func isLine(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}

extension SMTPSettings: CustomStringConvertible, CustomDebugStringConvertible {
  /// Without user and password.
  public var description: String { "\(security == .tls ? "smtps" : "smtp")://\(host):\(port)" }
  public var debugDescription: String { description }
}
