import Testing

@testable import Server

extension AdminAddress {
  /// One address of each kind. Whoever adds a kind is stopped by `kind` below, and adds it here as well.
  static let every: [AdminAddress] = [
    .overview, .login, .recover, .logout, .petition("be"), .state("be"), .batch("be"), .count("be"),
    .acceptBatch("be"), .reply("be"), .entry(petition: "be", .reply("none")), .entry(petition: "be", .batch("none")),
    .restore("be"), .preview("be"), .invalidate("be"), .undo("be"), .sessions, .revoke,
    .audit("1-1-1"),
  ]

  fileprivate var kind: Int {
    switch self {
    case .overview: 0
    case .login: 1
    case .recover: 2
    case .logout: 3
    case .petition: 4
    case .state: 5
    case .batch: 6
    case .count: 7
    case .acceptBatch: 8
    case .reply: 9
    case .entry(_, .reply): 10
    case .entry(_, .batch): 11
    case .restore: 12
    case .preview: 13
    case .invalidate: 14
    case .undo: 15
    case .sessions: 16
    case .revoke: 17
    case .audit: 18
    }
  }
}

@Suite struct Addresses {
  @Test func `tests of all addresses of the admin site leave none out, and each is read as it is written`() {
    #expect(AdminAddress.every.map(\.kind) == Array(0..<19))
    for address in AdminAddress.every {
      #expect(CampaignAddress(path: address.path) == .admin(address))
    }
  }
}
