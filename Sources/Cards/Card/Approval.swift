/// Somebody whose key may approve case studies: a role and a public key, never a name.
public struct Approver: Sendable {
  public let role: Identifier<CoderGrade>
  /// The public key of Ed25519, 64 hexadecimal digits in lower case.
  public let key: String
  public let place: Place

  public init(role: Identifier<CoderGrade>, key: String, place: Place) {
    self.role = role
    self.key = key
    self.place = place
  }
}

/// One signature under one case study.
public struct Approval: Sendable {
  public let study: Located<Identifier<CaseStudy>>
  /// The public key of Ed25519, 64 hexadecimal digits in lower case.
  public let key: String
  /// The signature of Ed25519, 128 hexadecimal digits in lower case.
  public let signature: String
  /// Whether the holder of the key has signed what is published of the case study now, in all its languages.
  public let isValid: Bool
  public let place: Place

  public init(
    study: Located<Identifier<CaseStudy>>, key: String, signature: String, isValid: Bool = false, place: Place
  ) {
    self.study = study
    self.key = key
    self.signature = signature
    self.isValid = isValid
    self.place = place
  }
}

extension Card {
  /// The keys that have signed a case study as it stands now, each once.
  public func approvingKeys(of study: CaseStudy) -> Set<String> {
    Set(approvals.filter { $0.isValid && $0.study.value == study.id }.map(\.key))
  }
}

extension Dossier {
  /// How many keys of those that are listed have signed a case study as it stands now.
  public func approvalCount(of study: CaseStudy, in card: Card) -> Int {
    card.approvingKeys(of: study).intersection(approvers.map(\.key)).count
  }
}

extension CaseStudy {
  /// So many people approve a case study before it is published.
  public static let neededApprovals = 2
}
