import ArgumentParser
import Campaign
import Formats
import Foundation
import Store

struct PetitionImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes signatures from another system: a CSV of people who have confirmed there.",
    discussion: """
      Columns: name, email, country, signed (2010-06-30T12:00:00Z, or 2010-06-30); postcode, language, show-name, news as you have them. \
      Rows that cannot be used are told by their line, never by what they say. A row that was taken before is passed over.
      """)

  @OptionGroup var desk: DeskOptions
  @Argument(help: "The petition’s id.") var petition: String
  @Argument(help: "The CSV file.") var file: String
  @Option(help: "A name for this source; the same rows under the same name are taken once.") var source: String
  @Flag(help: "Reads and counts, and stores nothing.") var dryRun = false

  func run() async throws {
    let petition = try desk.petition(self.petition)
    let reader = try CSVChunks(path: file)
    let store = try desk.open()
    try await Self.mayImport(petition.id, store)
    let importer = SignatureRows(
      petition: petition, source: source, languages: Set(try desk.terms().campaign.languages), secrets: store.secrets)
    var (taken, passed, refused) = (0, 0, 0)
    var complaints: [String] = []
    while let chunk = try reader.next() {
      var signings: [Signing] = []
      for row in chunk.rows {
        switch importer.signing(row, chunk) {
        case .success(let signing): signings.append(signing)
        case .failure(let problem):
          refused += 1
          if complaints.count < 100 { complaints.append("\(file):\(row.line): \(problem.sentence)") }
        }
      }
      if dryRun {
        taken += signings.count
        continue
      }
      do throws(StoreProblem) {
        let new = try await Self.take(signings, store)
        taken += new
        passed += signings.count - new
      } catch {
        throw Failure("\(error.sentence) \(taken) were taken; run the same command again to go on.")
      }
    }
    for complaint in complaints { Voice.complain(.lines(complaint + "\n")) }
    if refused > complaints.count { Voice.complain(.lines("… and \(refused - complaints.count) more\n")) }
    let (source, actor, sum) = (source, desk.actor, taken)
    if !dryRun {
      let id = petition.id
      do throws(StoreProblem) {
        try await store.writer.perform { ledger throws(StoreProblem) in
          try ledger.audit(actor, "import \(source): \(counted(sum, "signature"))", id)
        }
      } catch {
        throw Failure(error.sentence)
      }
    }
    try Voice.say(
      .lines(
        dryRun
          ? "\(taken) can be used, \(refused) cannot; nothing was stored\n"
          : "\(taken) taken, \(passed) there already, \(refused) cannot be used\n"))
    if refused > 0 { throw ExitCode(1) }
  }
}

extension PetitionImport {
  /// Asked before anything is read, so that a try without storing says it as well.
  fileprivate static func mayImport(_ petition: String, _ store: Store) async throws {
    do throws(StoreProblem) {
      try await store.reader().read { connection throws(StoreProblem) in
        try SignatureRecord.mayImport(connection, petition: petition)
      }
    } catch {
      throw Failure(error.sentence)
    }
  }

  /// One commit for a piece of the file: mailboxes lie all over their index, and each page of it is written once a commit.
  ///
  /// - Returns: how many were new.
  fileprivate static func take(_ signings: [Signing], _ store: Store) async throws(StoreProblem) -> Int {
    try await store.writer.perform { ledger throws(StoreProblem) in
      var (new, rest) = (0, signings[...])
      while !rest.isEmpty {
        new += try ledger.take(Array(rest.prefix(5000))).count { $0 }
        rest = rest.dropFirst(5000)
      }
      return new
    }
  }
}

/// Reads rows of a CSV as signatures.
struct SignatureRows {
  enum Problem: String, Error {
    case name = "no name"
    case address = "no e-mail address"
    case country = "no country code"
    case time, future, past

    var sentence: String {
      switch self {
      case .time: "no time in “signed”: write \(Moment.forms)"
      case .future: "the time in “signed” is to come"
      case .past: "the time in “signed” lies before 1990"
      default: rawValue
      }
    }
  }

  let petition: PetitionTerms
  let source: String
  let languages: Set<String>
  let secrets: Secrets
  /// Seconds since 1970; nobody has signed later, or before 1990-01-01.
  let now = Int64(Date().timeIntervalSince1970)

  func signing(_ row: CSVRow, _ chunk: CSVChunks.Chunk) -> Result<Signing, Problem> {
    func cell(_ name: String) -> String { row[chunk.column(name)] ?? "" }
    let name = cell("name").trimmingCharacters(in: .whitespaces)
    guard (1...100).contains(name.count) else { return .failure(.name) }
    guard let address = SignerAddress(cell("email")) else { return .failure(.address) }
    guard SigningCountries.codes.contains(cell("country")) else { return .failure(.country) }
    guard let at = Moment.seconds(cell("signed")) else { return .failure(.time) }
    guard at <= now else { return .failure(.future) }
    guard at >= 631_152_000 else { return .failure(.past) }
    var consents: Consents = [.sign, .age]
    if ["yes", "true", "1"].contains(cell("show-name")) { consents.insert(.showName) }
    if ["yes", "true", "1"].contains(cell("news")) { consents.insert(.news) }
    let mailbox = secrets.mailbox(address.canonical, petition: petition.id)
    let person = secrets.person(name, mailbox: mailbox)
    let id = SignatureID(
      at: at, source: source + "\n" + mailbox.hex + person.hex, secrets: secrets)
    let language = languages.contains(cell("language")) ? cell("language") : languages.sorted().first ?? "en"
    let postcode = cell("postcode")
    let sealed = Seal.close(
      Person(name: name, address: address.text, postcode: postcode.isEmpty ? nil : postcode, language: language),
      of: id, secrets: secrets)
    return .success(
      Signing(
        petition: petition.id, id: id, channel: .imported, mailbox: mailbox, person: person, country: cell("country"),
        at: at, consents: consents, wording: Array(SHA256Bytes.hash(Array("imported".utf8))), network: nil,
        sealed: sealed, share: petition.mailboxShare, wait: 0))
  }
}

/// Reads a CSV of any size in pieces that end with a row.
final class CSVChunks {
  struct Chunk {
    let rows: [CSVRow]
    fileprivate let header: [String: Int]
    func column(_ name: String) -> Int? { header[name] }
  }

  private let handle: FileHandle
  private var header: [UInt8]?
  private var rest: [UInt8] = []
  private var line = 0
  private var isAtEnd = false
  private static let size = 2_500_000

  private let path: String

  init(path: String) throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw Failure("\(path) is a folder: name a CSV file.")
    }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw Failure("\(path) cannot be read.") }
    self.handle = handle
    self.path = path
  }

  deinit { try? handle.close() }

  /// The next rows, or nil at the end.
  func next() throws -> Chunk? {
    while !isAtEnd || !rest.isEmpty {
      while !isAtEnd, rest.count < Self.size {
        guard let data = try handle.read(upToCount: Self.size), !data.isEmpty else {
          isAtEnd = true
          break
        }
        rest.append(contentsOf: data)
      }
      if rest.isEmpty, header == nil {
        throw Failure("\(path) is empty; expected a table with the columns name, email, country and signed.")
      }
      guard !rest.isEmpty else { return nil }
      let end = isAtEnd ? rest.count : Self.lastRow(rest)
      guard end > 0 else {
        throw Failure("\(path): a row is longer than \(Self.size) bytes, or a quotation mark is not closed.")
      }
      var piece = Array(rest[..<end])
      rest.removeFirst(end)
      if header == nil {
        guard let first = piece.firstIndex(of: 0x0A) else { throw Failure("The table has no rows.") }
        header = Array(piece[...first])
        piece.removeFirst(first + 1)
        line = 1
      }
      guard !piece.isEmpty, let header else { continue }
      let reading = CSV.parse(header + piece)
      if let problem = reading.problems.first {
        throw Failure("line \(line - 1 + problem.line): \(problem.found)")
      }
      guard let table = reading.value else { throw Failure("This is no table with commas.") }
      let before = line - 1
      line += piece.count { $0 == 0x0A }
      let columns = Dictionary(
        table.header.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
      for name in ["name", "email", "country", "signed"] where columns[name] == nil {
        throw Failure("The column “\(name)” is missing.")
      }
      return Chunk(rows: table.rows.map { CSVRow(line: before + $0.line, cells: $0.cells) }, header: columns)
    }
    return nil
  }

  /// Behind the last line end that is not within quotation marks.
  private static func lastRow(_ bytes: [UInt8]) -> Int {
    var isQuoted = false
    var end = 0
    for (place, byte) in bytes.enumerated() {
      if byte == 0x22 { isQuoted.toggle() } else if byte == 0x0A, !isQuoted { end = place + 1 }
    }
    return end
  }
}

struct PetitionExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes names and addresses of confirmed signatures into a CSV file that only you can read.")

  @OptionGroup var desk: DeskOptions
  @Argument(help: "The petition’s id.") var petition: String
  @Argument(help: "The file to make; it must not be there yet.") var file: String
  @Flag(help: "Only people who want news.") var news = false
  @Flag(help: "Only people whose name may be shown, and of them only name and country.") var names = false

  func run() async throws {
    try PublishedFolder.isOutside(file)
    let id = try await desk.known(petition)
    let store = try desk.open()
    let handle = open(file, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard handle >= 0 else { throw Failure("\(file) is there already, or cannot be made.") }
    let out = FileHandle(fileDescriptor: handle, closeOnDealloc: true)
    let (news, names, secrets) = (news, names, store.secrets)
    let count: Int
    do throws(StoreProblem) {
      count = try await store.reader().read { connection throws(StoreProblem) in
        try SignatureExport(secrets: secrets, onlyNews: news, onlyNames: names).write(connection, petition: id, to: out)
      }
      let actor = desk.actor
      try await store.writer.perform { ledger throws(StoreProblem) in
        ledger.note(.exported, petition: id, actor: actor, detail: counted(count, "signature"))
        try ledger.audit(actor, "\(counted(count, "signature")) exported", id)
      }
    } catch {
      unlink(file)
      throw Failure(error.sentence)
    }
    try Voice.say(.lines("\(counted(count, "signature")) in \(file)\n"))
  }
}

/// Writes signatures as a table, row by row.
struct SignatureExport {
  let secrets: Secrets
  let onlyNews: Bool
  let onlyNames: Bool

  func write(_ connection: any Connection, petition: String, to file: FileHandle) throws(StoreProblem) -> Int {
    var out = Bytes(capacity: 1_100_000)
    CSV.write(
      onlyNames
        ? ["name", "country"]
        : ["signature", "name", "email", "country", "postcode", "language", "signed", "show-name", "news"], into: &out)
    var count = 0
    try SignatureRecord.forEachSealed(connection, petition: petition) { entry throws(StoreProblem) in
      guard !onlyNews || entry.consents.contains(.news), !onlyNames || entry.consents.contains(.showName),
        let person = Seal.open(entry.sealed, of: entry.id, secrets: secrets)
      else { return }
      CSV.write(
        onlyNames
          ? [person.name, entry.country]
          : [
            entry.id.hex, person.name, person.address, entry.country, person.postcode ?? "", person.language,
            Moment.text(entry.at), entry.consents.contains(.showName) ? "yes" : "no",
            entry.consents.contains(.news) ? "yes" : "no",
          ], into: &out)
      count += 1
      if out.count > 1_000_000 { try flush(&out, file) }
    }
    try flush(&out, file)
    return count
  }

  private func flush(_ out: inout Bytes, _ file: FileHandle) throws(StoreProblem) {
    do { try file.write(contentsOf: Data(out.array)) } catch { throw .unavailable("the file cannot be written") }
    out = Bytes(capacity: 1_100_000)
  }
}
