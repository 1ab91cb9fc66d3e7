import ArgumentParser
import Campaign
import Formats
import Foundation
import Store

/// Which database, and the key that belongs to it.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database: a file of SQLite, or postgres://USER@HOST/NAME.",
      discussion: "Without it, OUTPUT.campaign/campaign.sqlite beside the published folder.", valueName: "database"))
  var database: String?

  @Option(
    help: ArgumentHelp(
      "The key file that belongs to the database; made with a new one.",
      discussion: "Without it, campaign.key beside the database, or in OUTPUT.campaign.", valueName: "file"))
  var key: String?

  func validate() throws {
    if let problem = database.flatMap(StoreAddress.problem) { throw ValidationError("--database: \(problem)") }
  }

  /// Where everything of the campaign lies that is no published file.
  func place(of output: String) -> CampaignPlace {
    var folder = output
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    folder += ".campaign"
    let address = StoreAddress(database ?? folder + "/campaign.sqlite")
    switch (address, database, key) {
    case (.file(let path), .some, _), (.postgres, _, .some(let path)):
      folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    default: break
    }
    return CampaignPlace(address: address, folder: folder, key: key ?? folder + "/campaign.key")
  }
}

/// A database, its key, and the file of what was erased.
struct CampaignPlace {
  let address: StoreAddress
  let folder: String
  let key: String

  var erasures: String { folder + "/campaign.erasures" }

  /// Whether the database is a file that is not there yet.
  private var isNew: Bool {
    guard case .file(let path) = address else { return true }
    return !FileManager.default.fileExists(atPath: path)
  }

  /// Whether the database is a file that is not there.
  var isAbsent: Bool {
    guard case .file(let path) = address else { return false }
    return DatabaseFile.absence(of: path) != nil
  }

  private func isThere() throws {
    guard case .file(let path) = address else { return }
    if let absence = DatabaseFile.absence(of: path) {
      throw Failure(absence.hasPrefix("There is no") ? absence + " progresscard serve makes one." : absence)
    }
    // Before the key is asked for, which an empty file has none of.
    if let emptiness = DatabaseFile.emptiness(of: path) { throw Failure(emptiness) }
  }

  /// What lies in a published folder is served to everybody.
  func isOutsideOfPublished() throws {
    if case .file(let path) = address { try PublishedFolder.isOutside(path) }
    try PublishedFolder.isOutside(key)
  }

  /// Opens the store.
  ///
  /// - Parameter makes: whether a database and a key are made where there are none.
  func open(makes: Bool) throws -> Store {
    try isOutsideOfPublished()
    if !makes || !isNew { try isThere() }
    let isKeyNew = makes && !FileManager.default.fileExists(atPath: key)
    let secrets = try self.secrets(makes: makes)
    try canErase()
    do throws(StoreProblem) {
      return try Store(address, secrets: secrets, erasures: erasures)
    } catch {
      // A key that was made for a database that is not had would only be in the way of the right one.
      if isKeyNew, isNew { unlink(key) }
      throw Failure(error.sentence)
    }
  }

  /// Without the file of erasures nobody could take anything back: that is seen before anybody has given something.
  func canErase() throws {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: erasures, isDirectory: &isFolder)
    guard !isFolder.boolValue, access(isThere ? erasures : folder, W_OK) == 0 else {
      throw Failure(
        "The file of erasures \(erasures) cannot be written, and people could take nothing back: make its folder and let this user write there, or name a --key in a folder where it may."
      )
    }
  }

  /// Opens the store to look into it.
  func reader() throws -> Reader {
    try isOutsideOfPublished()
    try isThere()
    let secrets = try self.secrets(makes: false)
    do throws(StoreProblem) {
      return try Store.reader(of: address, secrets: secrets)
    } catch {
      throw Failure(error.sentence)
    }
  }

  func secrets(makes: Bool) throws -> Secrets {
    if !FileManager.default.fileExists(atPath: key) {
      guard makes, isNew else {
        throw Failure(
          "The key file \(key) is missing: put the one that belongs to the database there, or name it with --key.")
      }
      try makeKey()
    }
    var status = stat()
    guard stat(key, &status) == 0, status.st_mode & 0o077 == 0 else {
      throw Failure("The key file \(key) can be read by other users: chmod 600 \(key)")
    }
    let text = FileManager.default.contents(atPath: key).map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard let root = [UInt8](hex: text.trimmingCharacters(in: .whitespacesAndNewlines)),
      let secrets = Secrets(root: root)
    else { throw Failure("\(key) is no key file: it holds 64 hexadecimal digits.") }
    return secrets
  }

  /// Files that somebody named.
  static func thatAreThere(_ files: [String]) throws -> [String] {
    for file in files where !FileManager.default.isReadableFile(atPath: file) {
      throw Failure("There is no file of erasures \(file) that can be read.")
    }
    return files
  }

  private func makeKey() throws {
    let parent = URL(fileURLWithPath: key).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(
        atPath: parent, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure("The folder \(parent) cannot be made.")
    }
    let text = Randomness.bytes(Secrets.size).hex + "\n"
    do throws(StoreProblem) {
      // Never over one that is there: who started at the same moment has made it.
      guard let new = try NewFile(key, patience: 10) else { return }
      try new.write(text)
      try new.keep()
    } catch {
      throw Failure("The key file \(key) cannot be made.")
    }
  }
}

extension CampaignTerms {
  /// The petitions of a published folder; nil where it has none.
  init?(output: String) throws {
    let path = output + "/" + Self.path
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else { throw Failure("\(path) cannot be read.") }
    do {
      try self.init(json: data, frames: FileManager.default.contents(atPath: output + "/site/frames.json"))
    } catch let problem as TermsProblem {
      throw Failure("\(path): \(problem.reason). Publish the workspace anew with this version.")
    }
  }
}
