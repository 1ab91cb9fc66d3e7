import Mail
import Testing

@Suite struct Settings {
  private func problems(_ environment: [String: String]) -> [String] {
    do {
      _ = try MailSettings(environment: environment)
      return []
    } catch { return error.problems.map(\.description) }
  }

  @Test func `nothing set up shows mail in the terminal`() throws {
    let settings = try MailSettings(environment: ["PATH": "/bin", "PROGRESSCARD_SMTP_URL": ""])
    #expect(settings.relay == nil)
    #expect(settings.from.address.text == "no-reply@progresscard.invalid")
  }

  @Test func `a relay is read with its login, and where mail comes back to`() throws {
    let settings = try MailSettings(environment: [
      "PROGRESSCARD_SMTP_URL": "smtps://mail.example.org", "PROGRESSCARD_SMTP_USER": "cards",
      "PROGRESSCARD_SMTP_PASSWORD": "secret", "PROGRESSCARD_SMTP_FROM": "Campaign office <office@example.org>",
      "PROGRESSCARD_SMTP_RETURN": "returns@example.org",
    ])
    #expect(settings.relay?.login == .init(user: "cards", password: "secret"))
    #expect(settings.from.name == "Campaign office")
    #expect(settings.returns.base.text == "returns@example.org")
    #expect(!"\(settings)".contains("secret"))
    let short = try MailSettings(environment: [
      "PROGRESSCARD_SMTP_URL": "smtp://localhost:25", "PROGRESSCARD_SMTP_FROM": "office@example.org",
    ])
    #expect(short.returns.base.text == "office@example.org")
  }

  @Test func `all that is wrong is told at once, without a password`() {
    #expect(
      problems([
        "PROGRESSCARD_SMTP_URL": "http://mail.example.org", "PROGRESSCARD_SMTP_PASSWORD": "secret",
        "PROGRESSCARD_SMTP_RETURN": "nobody",
      ]) == [
        "PROGRESSCARD_SMTP_USER is not set, but PROGRESSCARD_SMTP_PASSWORD is; set both or neither",
        "PROGRESSCARD_SMTP_URL begins with neither smtp:// nor smtps://",
        "PROGRESSCARD_SMTP_FROM is not set; write who mail comes from, NAME <ADDRESS>",
        "PROGRESSCARD_SMTP_RETURN is no ADDRESS or NAME <ADDRESS>",
      ])
    #expect(
      problems([
        "PROGRESSCARD_SMTP_URL": "smtp://me:secret@mail.example.org", "PROGRESSCARD_SMTP_FROM": "a\nb <a@b.org>",
      ])
        == [
          "PROGRESSCARD_SMTP_URL holds a user or password; set PROGRESSCARD_SMTP_USER and PROGRESSCARD_SMTP_PASSWORD",
          "PROGRESSCARD_SMTP_FROM is no ADDRESS or NAME <ADDRESS>",
        ])
  }

  @Test(arguments: [
    "smtp:", "smtp://", "mail.example.org", "smtp://mail.example.org/path", "smtp://mail.example.org#a",
    "smtp://mail.example.org:0", "smtp://mail.example.org:99999", "smtp://mail.example.org?tls=maybe",
    "smtps://mail.example.org?tls=none", "smtp://ma il", "smtp://a\r\nb", "smtp://mäil.example.org", "smtp://a%00b",
    "file:///etc/passwd",
  ])
  func `an address that is no relay's is refused`(url: String) {
    #expect(throws: SMTPSettings.Problem.self) { try SMTPSettings(url: url) }
  }
}
