/// How mail leaves, from environment variables.
public struct MailSettings: Sendable, Hashable {
  /// `nil`: nothing is set up, and mail is shown in the terminal.
  public let relay: SMTPSettings?
  public let from: Mailbox
  /// Where mail comes back to.
  public let returns: ReturnAddress

  /// Who mail comes from on a laptop with nothing set up; RFC 2606 keeps the domain from ever existing.
  public static let laptop = "no-reply@progresscard.invalid"

  /// - Throws: all that is wrong at once.
  public init(environment: [String: String]) throws(Invalid) {
    var problems: [Invalid.Problem] = []
    let address = Self.value(.url, environment)
    let (user, password) = (Self.value(.user, environment), Self.value(.password, environment))
    if (user == nil) != (password == nil) {
      problems.append(
        Invalid.Problem(
          variable: user == nil ? .user : .password,
          sentence: "is not set, but \((user == nil ? Variable.password : .user).rawValue) is; set both or neither"))
    }
    var relay: SMTPSettings?
    if let address {
      let login = user.flatMap { user in password.map { SMTPSettings.Login(user: user, password: $0) } }
      do { relay = try SMTPSettings(url: address, login: login) } catch {
        problems.append(Invalid.Problem(variable: error == .login ? .user : .url, sentence: error.sentence))
      }
      if Self.value(.from, environment) == nil {
        problems.append(
          Invalid.Problem(variable: .from, sentence: "is not set; write who mail comes from, NAME <ADDRESS>"))
      }
    }
    let from = Self.mailbox(.from, environment, &problems)
    let returns = Self.mailbox(.returns, environment, &problems)
    guard problems.isEmpty, let from = from ?? (try? Mailbox(reading: Self.laptop)) else {
      throw Invalid(problems: problems)
    }
    self.relay = relay
    self.from = from
    self.returns = ReturnAddress(base: (returns ?? from).address)
  }

  public enum Variable: String, Sendable, Hashable {
    case url = "PROGRESSCARD_SMTP_URL"
    case user = "PROGRESSCARD_SMTP_USER"
    case password = "PROGRESSCARD_SMTP_PASSWORD"
    case from = "PROGRESSCARD_SMTP_FROM"
    case returns = "PROGRESSCARD_SMTP_RETURN"
  }

  /// What is wrong with the variables.
  public struct Invalid: Error, Sendable, Hashable {
    public struct Problem: Sendable, Hashable, CustomStringConvertible {
      public let variable: Variable
      /// Begins with a verb; without any part of the value.
      public let sentence: String

      public var description: String { "\(variable.rawValue) \(sentence)" }
    }

    public let problems: [Problem]
  }

  /// A variable that is set to nothing is not set.
  private static func value(_ variable: Variable, _ environment: [String: String]) -> String? {
    environment[variable.rawValue].flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func mailbox(
    _ variable: Variable, _ environment: [String: String], _ problems: inout [Invalid.Problem]
  ) -> Mailbox? {
    guard let text = value(variable, environment) else { return nil }
    if let mailbox = try? Mailbox(reading: text), mailbox.name.map(Message.isName) ?? true { return mailbox }
    problems.append(Invalid.Problem(variable: variable, sentence: "is no ADDRESS or NAME <ADDRESS>"))
    return nil
  }
}
