/// The addresses of the admin site.
enum AdminAddress: Hashable, Sendable {
  case overview
  case login
  case recover
  case logout
  case petition(String)
  case state(String)
  case batch(String)
  case count(String)
  case acceptBatch(String)
  case reply(String)
  /// One entry, to be corrected or withdrawn.
  case entry(petition: String, Entry)
  case restore(String)
  case preview(String)
  case invalidate(String)
  case undo(String)
  case sessions
  /// Lines of the audit log from a place on, which are older than those of `sessions`.
  case audit(String)
  case revoke

  /// Something that was entered, by its id.
  enum Entry: Hashable, Sendable {
    case reply(String)
    case batch(String)
  }

  var path: String {
    switch self {
    case .overview: "/admin"
    case .login: "/admin/login"
    case .recover: "/admin/recover"
    case .logout: "/admin/logout"
    case .petition(let id): "/admin/petition/\(id)"
    case .state(let id): "/admin/petition/\(id)/state"
    case .batch(let id): "/admin/petition/\(id)/batch"
    case .count(let id): "/admin/petition/\(id)/count"
    case .acceptBatch(let id): "/admin/petition/\(id)/accept"
    case .reply(let id): "/admin/petition/\(id)/reply"
    case .entry(let id, .reply(let reply)): "/admin/petition/\(id)/reply/\(reply)"
    case .entry(let id, .batch(let batch)): "/admin/petition/\(id)/batch/\(batch)"
    case .restore(let id): "/admin/petition/\(id)/restore"
    case .preview(let id): "/admin/petition/\(id)/preview"
    case .invalidate(let id): "/admin/petition/\(id)/invalidate"
    case .undo(let id): "/admin/petition/\(id)/undo"
    case .sessions: "/admin/sessions"
    case .audit(let place): "/admin/audit/\(place)"
    case .revoke: "/admin/sessions/revoke"
    }
  }

  /// The address of the parts behind `/admin`.
  init?(parts: ArraySlice<String>) {
    let parts = Array(parts)
    switch (parts.first, parts.count) {
    case (nil, _), ("", 1): self = .overview
    case ("login", 1): self = .login
    case ("recover", 1): self = .recover
    case ("logout", 1): self = .logout
    case ("sessions", 1): self = .sessions
    case ("sessions", 2) where parts[1] == "revoke": self = .revoke
    case ("audit", 2): self = .audit(parts[1])
    case ("petition", 2): self = .petition(parts[1])
    case ("petition", 3):
      switch parts[2] {
      case "state": self = .state(parts[1])
      case "batch": self = .batch(parts[1])
      case "count": self = .count(parts[1])
      case "accept": self = .acceptBatch(parts[1])
      case "reply": self = .reply(parts[1])
      case "restore": self = .restore(parts[1])
      case "preview": self = .preview(parts[1])
      case "invalidate": self = .invalidate(parts[1])
      case "undo": self = .undo(parts[1])
      default: return nil
      }
    case ("petition", 4) where parts[2] == "reply": self = .entry(petition: parts[1], .reply(parts[3]))
    case ("petition", 4) where parts[2] == "batch": self = .entry(petition: parts[1], .batch(parts[3]))
    default: return nil
    }
  }

  var methods: [String] {
    switch self {
    case .overview, .petition, .sessions, .audit: ["GET"]
    case .login, .recover, .entry: ["GET", "POST"]
    default: ["POST"]
    }
  }

  /// The petition that it is about; nil where it is about none.
  var petition: String? {
    switch self {
    case .petition(let id), .state(let id), .batch(let id), .count(let id), .acceptBatch(let id), .reply(let id),
      .entry(let id, _), .restore(let id), .preview(let id), .invalidate(let id), .undo(let id):
      id
    case .overview, .login, .recover, .logout, .sessions, .audit, .revoke: nil
    }
  }

  /// The page on which its form stands.
  var origin: AdminAddress {
    if let petition { return .petition(petition) }
    return switch self {
    case .sessions, .audit, .revoke: .sessions
    case .login, .recover: self
    default: .overview
    }
  }
}
