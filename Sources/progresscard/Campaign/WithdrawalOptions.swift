import ArgumentParser
import Campaign
import Formats
import Store

/// Which withdrawal is to be undone.
struct WithdrawalOptions: ParsableArguments {
  @OptionGroup var desk: DeskOptions
  @Argument(help: "The petition’s id.") var petition: String
  @Argument(help: "The withdrawal’s number.") var withdrawal: Int64

  func undo(_ subject: Amendment.Subject) async throws {
    let number = withdrawal
    try await desk.enter(petition) { ledger, petition, actor throws(StoreProblem) in
      let undone = try ledger.undo(petition: petition, amendment: number, actor: actor)
      guard undone.subject == subject else {
        throw .notAllowed("Withdrawal \(number) is of a \(undone.subject.rawValue), not of a \(subject.rawValue).")
      }
      return "\(subject.rawValue) \(undone.entry) back: withdrawal \(number) undone"
    }
  }
}

extension Amendment {
  /// What was done, for lists.
  var sentence: String {
    let what = successor.map { "corrected by \($0)" } ?? "withdrawn"
    let end = undone.map { "; undone \(Moment.text($0))" } ?? ""
    return "  \(number): \(entry) \(what) by \(actor), \(Moment.text(at)): \(reason)\(end)"
  }
}
