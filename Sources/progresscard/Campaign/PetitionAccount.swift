import ArgumentParser
import Campaign
import Store

struct PetitionAccount: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account",
    abstract: "Makes an account of the admin site, and prints a code with which its password is set once.",
    discussion:
      "For an account that is there it prints a new code; a disabled one stays disabled unless --enable is given.")

  @OptionGroup var desk: DeskOptions
  @Argument(help: "The account’s name: small letters, digits, hyphens.") var name: String
  @Option(
    help:
      "viewer, campaigner or admin; without it a new account is a campaigner, and one that is there stays what it is.")
  var role: String?
  @Flag(help: "Keeps the account out from now on, and ends its sessions.") var disable = false
  @Flag(help: "Lets a disabled account in again.") var enable = false

  func run() async throws {
    let (name, actor, enable) = (name, desk.actor, enable)
    if disable {
      guard !enable else { throw ValidationError("Give --enable or --disable, not both.") }
      try await desk.perform { ledger throws(StoreProblem) in try ledger.disable(name, by: actor) }
      return try Voice.say(.lines("\(name) is disabled\n"))
    }
    let role = try role.map { written in
      guard let role = Role(rawValue: written) else {
        throw ValidationError("\(written) is no role: viewer, campaigner or admin.")
      }
      return role
    }
    let done = try await desk.perform { ledger throws(StoreProblem) in
      let known = try ledger.account(name)
      let wanted = role ?? known?.role ?? .campaigner
      let kept = known?.role == wanted ? " as before" : ""
      if let known, known.isDisabled, !enable {
        guard role != nil else {
          throw .notAllowed("\(name) is disabled, and stays so; add --enable to let the account in again.")
        }
        try ledger.give(name, role: wanted, by: actor)
        return "\(name), \(wanted.rawValue)\(kept). Disabled still: add --enable to let the account in again."
      }
      let code = try ledger.makeAccount(name, role: wanted, by: actor)
      let enabled = known?.isDisabled == true ? ", and let in again" : ""
      return "\(name), \(wanted.rawValue)\(kept)\(enabled). One-time code for /admin/recover: \(code)"
    }
    try Voice.say(.lines(done + "\n"))
  }
}
