/// Every address of the campaign's own pages: what requests are read with, and links are written with.
enum CampaignAddress: Hashable, Sendable {
  case form(petition: String, language: String)
  case sent(petition: String, language: String)
  /// Names that may be shown; from a place on for all pages but the first.
  case names(petition: String, language: String, from: String?)
  case formScript
  case formStyle
  case confirm(language: String, token: String)
  case mine(language: String, token: String)
  case correct(language: String, token: String)
  case withdraw(language: String, token: String)
  case export(language: String, token: String)
  case counts
  case countsOf(petition: String)
  case openAPI
  case health
  case admin(AdminAddress)

  /// The path from the root.
  var path: String {
    switch self {
    case .form(let petition, let language): "/sign/\(petition)/\(language)"
    case .sent(let petition, let language): "/sign/\(petition)/\(language)/sent"
    case .names(let petition, let language, let place):
      "/names/\(petition)/\(language)" + (place.map { "/" + $0 } ?? "")
    case .formScript: "/sign/form.js"
    case .formStyle: "/sign/form.css"
    case .confirm(let language, let token): "/confirm/\(language)/\(token)"
    case .mine(let language, let token): "/mine/\(language)/\(token)"
    case .correct(let language, let token): "/mine/\(language)/\(token)/correct"
    case .withdraw(let language, let token): "/mine/\(language)/\(token)/withdraw"
    case .export(let language, let token): "/mine/\(language)/\(token)/export.json"
    case .counts: "/counts.json"
    case .countsOf(let petition): "/counts/\(petition).json"
    case .openAPI: "/openapi.json"
    case .health: "/health"
    case .admin(let address): address.path
    }
  }

  /// The address of a path, if it is one of ours.
  init?(path: String) {
    // Most of what is asked for are published pages and their parts.
    guard !path.hasPrefix("/site/") else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
    switch (parts.first, parts.count) {
    case ("sign", 2) where parts[1] == "form.js": self = .formScript
    case ("sign", 2) where parts[1] == "form.css": self = .formStyle
    case ("sign", 3): self = .form(petition: parts[1], language: parts[2])
    case ("sign", 4) where parts[3] == "sent": self = .sent(petition: parts[1], language: parts[2])
    case ("names", 3): self = .names(petition: parts[1], language: parts[2], from: nil)
    case ("names", 4): self = .names(petition: parts[1], language: parts[2], from: parts[3])
    case ("confirm", 3): self = .confirm(language: parts[1], token: parts[2])
    case ("mine", 3): self = .mine(language: parts[1], token: parts[2])
    case ("mine", 4) where parts[3] == "correct": self = .correct(language: parts[1], token: parts[2])
    case ("mine", 4) where parts[3] == "withdraw": self = .withdraw(language: parts[1], token: parts[2])
    case ("mine", 4) where parts[3] == "export.json": self = .export(language: parts[1], token: parts[2])
    case ("counts.json", 1): self = .counts
    case ("counts", 2) where parts[1].hasSuffix(".json"): self = .countsOf(petition: String(parts[1].dropLast(5)))
    case ("openapi.json", 1): self = .openAPI
    case ("health", 1): self = .health
    case ("admin", _):
      guard let address = AdminAddress(parts: parts.dropFirst()) else { return nil }
      self = .admin(address)
    default: return nil
    }
  }

  /// What may be done there.
  var methods: [String] {
    switch self {
    case .form, .confirm: ["GET", "POST"]
    case .correct, .withdraw: ["POST"]
    case .admin(let address): address.methods
    default: ["GET"]
    }
  }

  /// Whether the page is one person's, or changes from one moment to the next.
  var isPersonal: Bool {
    switch self {
    case .formScript, .formStyle, .sent, .openAPI: false
    default: true
    }
  }
}
