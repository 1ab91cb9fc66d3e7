import Booklets
import Cards
import Checks
import Formats
import Publication
import Workspace

/// What the caller of a publication chooses.
public struct PublicationSettings: Sendable {
  /// The workspace folder.
  public let workspace: String
  /// The folder to write.
  public let output: String
  /// The edition to publish; all where it is `nil`.
  public let edition: String?
  public let parts: Set<OutputPart>
  /// Whether an earlier output may be replaced that holds parts or editions which this one will not.
  public let replacesAll: Bool
  public let options: PublicationOptions
  /// `nil` where no booklets are made.
  public let press: PressSettings?
  public let cores: Int
  /// Where the run remembers what it did; `nil` makes everything anew.
  public let memory: String?
  /// What else the output depends on: the program itself.
  public let program: String
  /// Signs the manifest; `nil` leaves it unsigned.
  public let key: SigningKey?
  /// Whether an earlier output that is signed may be replaced by one that is not.
  public let dropsSignature: Bool
  /// Takes what was half made away where the program is asked to end.
  public let ending: EndingSignals?

  public init(
    workspace: String, output: String, edition: String?, parts: Set<OutputPart>, replacesAll: Bool = false,
    options: PublicationOptions, press: PressSettings?, cores: Int, memory: String?, program: String,
    key: SigningKey? = nil, dropsSignature: Bool = false, ending: EndingSignals? = nil
  ) {
    self.workspace = workspace
    self.output = output
    self.edition = edition
    self.parts = parts
    self.replacesAll = replacesAll
    self.options = options
    self.press = press
    self.cores = cores
    self.memory = memory
    self.program = program
    self.key = key
    self.dropsSignature = dropsSignature
    self.ending = ending
  }

  /// Everything but the inputs that the output depends on.
  fileprivate var fingerprint: String {
    [
      program, workspace, output, edition ?? "", parts.map(\.rawValue).sorted().joined(separator: ","),
      options.baseAddress ?? "", options.version, press.map(EngineTraces.of) ?? "",
    ].joined(separator: "\n")
  }
}

/// The outcome of a publication.
public enum PublicationOutcome: Sendable {
  /// The files that now stand in the output folder, and what they were made from.
  case published([Manifest.Entry], from: [CheckedEdition])
  /// The workspace has errors; nothing was written.
  case refused([Finding], editions: Int, cards: Int)
  /// There is no edition of the name asked for; these there are.
  case noEdition([String])
}

/// Publishes a workspace: reads, checks and writes it, or only what has changed since the last time.
public enum PublicationRun {
  public static func run(_ settings: PublicationSettings) async throws(OutputProblem) -> PublicationOutcome {
    guard let path = settings.memory else { return try await whole(settings, inputs: nil) }
    // Hashed before it is read: what changes in between is seen as changed by the next run.
    async let remembered = Memory(at: path, settings: settings.fingerprint)
    let inputs = InputHashes(of: settings.workspace)?.byPath
    if let inputs, let memory = await remembered,
      let outcome = try await changed(settings, inputs, memory)
    {
      return outcome
    }
    return try await whole(settings, inputs: inputs)
  }

  private static func whole(
    _ settings: PublicationSettings, inputs: [String: Digest]?
  ) async throws(OutputProblem) -> PublicationOutcome {
    let reading = WorkspaceReader.read(settings.workspace)
    let review = reading.dossier.map { Review(of: $0, advice: false) }
    guard let review, !(reading.findings + review.findings).contains(where: { $0.severity == .error }) else {
      let findings = (reading.findings + (reading.dossier.map { Review(of: $0).findings } ?? [])).sorted()
      let editions = reading.dossier?.editions ?? []
      return .refused(findings, editions: editions.count, cards: editions.reduce(0) { $0 + $1.cards.count })
    }
    let editions = review.editions.filter { settings.edition == nil || $0.edition.id.text == settings.edition }
    guard !editions.isEmpty else { return .noEdition(review.editions.map(\.edition.id.text)) }
    let publisher = Publisher(
      settings: settings, editions: editions, history: review.editions, cards: nil, kept: [])
    let written = try await publisher.publish { written in
      guard let path = settings.memory, let inputs else { return }
      var cards: [String: Memory.RememberedCard] = [:]
      for edition in review.editions {
        for card in edition.edition.cards {
          let folder = edition.edition.id.folder(of: card.country)
          cards[folder] = Memory.RememberedCard(card, edition.results[UnitCode(card.country)], in: edition.edition.id)
        }
      }
      Memory(settings: settings.fingerprint, inputs: inputs, written: written, cards: cards).write(to: path)
    }
    return .published(written.map(\.entry), from: editions)
  }

  /// Publishes again where only narratives have changed; `nil` where that is not enough.
  private static func changed(
    _ settings: PublicationSettings, _ inputs: [String: Digest], _ memory: Memory
  ) async throws(OutputProblem) -> PublicationOutcome? {
    guard let changed = memory.changedNarratives(now: inputs) else { return nil }
    // Pages show how the country fared in other editions, by the conditions of its cards there.
    let countries = Set(changed.compactMap { $0.split(separator: "/").last })
    let read = Set(
      memory.cards.keys.filter { folder in folder.split(separator: "/").last.map(countries.contains) ?? false })
    let reading = WorkspaceReader.read(settings.workspace, cards: read)
    // With a method a score may hang on every other card, and in a ranking a rank, a category's share, a draw does.
    guard let dossier = reading.dossier, dossier.frameworks.allSatisfy({ $0.method == nil }),
      dossier.editions.allSatisfy({ $0.ranking == nil })
    else { return nil }
    var unchanged: [Identifier<Edition>: [CardSkeleton]] = [:]
    for (folder, card) in memory.cards where !read.contains(folder) {
      unchanged[card.edition, default: []].append(card.skeleton)
    }
    let review = Review(Examination(of: dossier, unchanged: unchanged, advice: false), of: dossier)
    guard !(reading.findings + review.findings).contains(where: { $0.severity == .error }) else { return nil }
    for edition in dossier.editions {
      for card in edition.cards {
        let folder = edition.id.folder(of: card.country)
        guard memory.cards[folder]?.cited == CardFace.cited(by: card) else { return nil }
      }
    }
    let editions = review.editions.filter { settings.edition == nil || $0.edition.id.text == settings.edition }
    let kept = memory.written.filter { file in file.card.map { !changed.contains($0) } ?? true }
    let publisher = Publisher(
      settings: settings, editions: editions, history: review.editions, cards: changed, kept: kept)
    do throws(OutputProblem) {
      let written = try await publisher.publish { written in
        Memory(settings: settings.fingerprint, inputs: inputs, written: written, cards: memory.cards)
          .write(to: settings.memory ?? "")
      }
      return .published(written.map(\.entry), from: editions)
    } catch {
      if error == .changed { return nil }
      throw error
    }
  }
}
