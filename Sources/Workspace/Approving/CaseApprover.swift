import Cards
import Formats
import Foundation

/// Why a case study cannot be approved.
public struct ApprovalProblem: Error, Sendable, Equatable {
  /// A sentence for people, with the mend.
  public let sentence: String
}

/// Signs a case study: the only way to approve one, since a name that is typed is nobody's.
public struct CaseApprover: Sendable {
  /// What was signed, and by how many it is approved now.
  public struct Outcome: Sendable {
    /// The file of signatures, within the workspace.
    public let path: String
    /// The files whose texts are signed, within `cases`.
    public let files: [String]
    public let sources: [Identifier<Source>]
    /// The keys that have signed the case study as it stands, those included that `workspace.yaml` does not list.
    public let keys: Set<String>
  }

  private let root: String
  private let dossier: Dossier

  /// - Parameters:
  ///   - root: path of the workspace folder.
  ///   - dossier: what was read from it.
  public init(root: String, dossier: Dossier) {
    self.root = root
    self.dossier = dossier
  }

  /// Adds the signature, in place of an earlier one by the same key.
  public func approve(_ study: CaseStudy, of card: Card, in edition: Edition, with key: SigningKey)
    throws(ApprovalProblem) -> Outcome
  {
    let folder = Folder(root: root)
    let directory = edition.id.folder(of: card.country)
    let path = directory + "/" + ApprovalsFile.name
    let content = ApprovedContent(of: study, in: directory, of: folder, sources: dossier.sources)
    guard let content else {
      throw ApprovalProblem(sentence: "The files of \(directory)/cases/\(study.id) cannot be read.")
    }
    var approvals = try earlier(in: directory, of: folder)
    approvals.removeAll { $0.study.value == study.id && $0.key == key.publicKey.hex }
    approvals.append(
      Approval(
        study: Located(study.id, Place(file: path)), key: key.publicKey.hex,
        signature: key.signature(of: content.message).hex, place: Place(file: path)))
    do {
      let bytes = ApprovalsFile.bytes(of: approvals)
      try Data(bytes).write(to: URL(fileURLWithPath: root).appendingPathComponent(path), options: .atomic)
    } catch {
      throw ApprovalProblem(sentence: "\(path) cannot be written\(error.reason)")
    }
    let valid = approvals.filter { $0.study.value == study.id && $0.signs(content.message) }
    return Outcome(
      path: path, files: content.files, sources: content.sources, keys: Set(valid.map(\.key)))
  }

  /// Read anew: somebody else may have signed since the workspace was read.
  private func earlier(in directory: String, of folder: Folder) throws(ApprovalProblem) -> [Approval] {
    guard folder.names(in: directory).contains(ApprovalsFile.name) else { return [] }
    let shelf = Shelf(folder, directory, language: .english)
    guard let approvals = shelf.value(ApprovalsFile.name, Shape<[Approval]>.approvals), shelf.findings.isEmpty else {
      throw ApprovalProblem(
        sentence: "\(directory)/\(ApprovalsFile.name) is not as approve writes it: see progresscard check.")
    }
    return approvals
  }
}
