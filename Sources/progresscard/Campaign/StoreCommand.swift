import ArgumentParser
import Campaign
import Foundation
import Store

/// `progresscard store …`: moves, copies and proves databases.
struct StoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "Moves, backs up and proves the database of signatures.",
    subcommands: [Move.self, Backup.self, Restore.self, Prove.self])

  struct Move: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Carries everything from one database to another, of either engine, and proves it.",
      discussion: "Stop the server first. Key and file of erasures stay as they are: name them to the new server.")

    @Option(help: "A file of SQLite, or postgres://…") var from: String
    @Option(help: "A file of SQLite, or postgres://…; it must be empty.") var to: String

    func validate() throws { try StoreCommand.areAddresses([("--from", from), ("--to", to)]) }

    func run() async throws { try StoreCommand.carry(from, to, "moved") }
  }

  struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Copies the database into a new file of SQLite, while it is used.",
      discussion: "The copy holds no readable name; the key does. Keep the key elsewhere.")

    @Option(help: "A file of SQLite, or postgres://…") var from: String
    @Option(help: "The file to make.") var to: String

    func validate() throws { try StoreCommand.areAddresses([("--from", from), ("--to", to)]) }

    func run() async throws {
      guard case .file = StoreAddress(to) else { throw ValidationError("A backup is a file: name one with --to.") }
      try StoreCommand.carry(from, to, "backed up")
    }
  }

  struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Copies a backup into a new database; what was erased since is erased again.",
      discussion: """
        The file of erasures beside the database says what that is: it must not be lost. Each server keeps one of its own; \
        name those of the others with --erasures.
        """)

    @Option(help: "The backup.") var from: String
    @Option(
      help: ArgumentHelp("Another server’s file of erasures; may be repeated.", valueName: "file"))
    var erasures: [String] = []
    @OptionGroup var store: StoreOptions
    @Argument(help: "The folder that publish wrote.") var output: String

    func validate() throws { try StoreCommand.areAddresses([("--from", from)]) }

    func run() async throws {
      let place = store.place(of: output)
      let others = try CampaignPlace.thatAreThere(erasures)
      guard
        !others.isEmpty || FileManager.default.fileExists(atPath: place.erasures)
          || !FileManager.default.fileExists(atPath: place.folder)
      else {
        throw Failure(
          "The file of erasures \(place.erasures) is missing: without it a backup would bring back what people have erased. If nothing was ever erased, make an empty one."
        )
      }
      try place.isOutsideOfPublished()
      let secrets = try place.secrets(makes: false)
      try place.canErase()
      do throws(StoreProblem) {
        let (proofs, erased) = try StoreCopy.restore(
          from: StoreAddress(from), to: place.address, secrets: secrets, erasures: place.erasures, others: others)
        StoreCommand.tell(proofs, "restored")
        try? Voice.say(.lines("\(counted(erased, "signature")) erased again\n"))
      } catch {
        throw Failure(error.sentence)
      }
    }
  }

  struct Prove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints rows and hash of every table: the same of two databases that hold the same.")

    @Argument(help: "A file of SQLite, or postgres://…") var database: String

    func validate() throws { try StoreCommand.areAddresses([("The database", database)]) }

    func run() async throws {
      do throws(StoreProblem) {
        let proofs = try StoreCopy.proofs(StoreAddress(database))
        try? Voice.say(.lines(StoreCommand.lines(proofs)))
      } catch {
        throw Failure(error.sentence)
      }
    }
  }

  fileprivate static func areAddresses(_ named: [(name: String, text: String)]) throws {
    let problems = named.compactMap { name, text in StoreAddress.problem(in: text).map { "\(name): \($0)" } }
    guard problems.isEmpty else { throw ValidationError(problems.joined(separator: "\n")) }
  }

  fileprivate static func lines(_ proofs: [StoreCopy.Proof]) -> String {
    proofs.map { "\($0.table): \(counted($0.rows, "row")), \($0.hash)\n" }.joined()
  }

  fileprivate static func tell(_ proofs: [StoreCopy.Proof], _ done: String) {
    try? Voice.say(
      .lines(lines(proofs) + "\(done): \(counted(proofs.reduce(0) { $0 + $1.rows }, "row")), the same in both\n"))
  }

  fileprivate static func carry(_ from: String, _ to: String, _ done: String) throws {
    if case .file(let path) = StoreAddress(to) { try PublishedFolder.isOutside(path) }
    do throws(StoreProblem) {
      tell(try StoreCopy.copy(from: StoreAddress(from), to: StoreAddress(to)), done)
    } catch {
      throw Failure(error.sentence)
    }
  }
}
