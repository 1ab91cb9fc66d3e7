import Cards
import Formats

extension Shape where Value == [Approval] {
  static let approvals = Shape<[Approval]>.mapping { fields in
    fields.required("approvals", Shape<Approval>.approval.list(least: 1))
  }
}

extension Shape where Value == Approval {
  static let approval = mapping { fields in
    let study = fields.required("case", Shape<Identifier<CaseStudy>>.identifier().located)
    let key = fields.required("key", Shape<String>.publicKey)
    let signature = fields.required("signature", Shape<String>.signature)
    guard let study, let key, let signature else { return nil }
    return Approval(study: study, key: key, signature: signature, place: fields.place)
  }
}

extension Shape where Value == Approver {
  static let approver = mapping { fields in
    let role = fields.required("role", Shape<Identifier<CoderGrade>>.identifier())
    let key = fields.required("key", Shape<String>.publicKey)
    guard let role, let key else { return nil }
    return Approver(role: role, key: key, place: fields.place)
  }
}

extension Shape where Value == String {
  /// 32 bytes; the same key in capital letters is the same.
  static let publicKey = hexadecimal("a public key", bytes: 32)

  static let signature = hexadecimal("a signature", bytes: 64)

  private static func hexadecimal(_ what: String, bytes: Int) -> Shape<String> {
    let digits = 2 * bytes
    return scalar("\(what): \(digits) hexadecimal digits", pattern: "[0-9a-fA-F]{\(digits)}") { text in
      [UInt8](hex: text).flatMap { $0.count == bytes ? $0.hex : nil }
    }
  }
}
