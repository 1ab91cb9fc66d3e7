import Cards
import Checks
import Formats
import Workspace

/// Checks a workspace; with a memory no more of it than has changed since the last time, with the same outcome.
public struct CheckRun: Sendable {
  /// Sorted by place.
  public let findings: [Finding]
  public let editions: Int
  public let cards: Int
  public let coverage: [CardCoverage]
  /// Kept, since to give a large dossier back piece by piece takes longer than to end the process.
  private let examined: (Dossier, Examination)?

  /// - Parameters:
  ///   - folder: the workspace.
  ///   - memory: the file in which runs remember what they found; `nil` looks at everything anew and remembers nothing.
  ///   - program: what else the outcome depends on: the program itself.
  public static func run(_ folder: String, memory path: String?, program: String) -> CheckRun {
    guard let path else { return anew(folder).run }
    let settings = program + "\n" + folder
    // Hashed before it is read: what changes in between is seen as changed by the next run.
    let inputs = InputHashes(of: folder)?.byPath
    if let inputs, let known = CheckMemory(at: path, settings: settings), let run = changed(folder, inputs, known) {
      if inputs != known.inputs { run.remember(inputs, settings, readings: run.readings, at: path) }
      return run
    }
    let (run, canBeRemembered) = anew(folder)
    if let inputs, canBeRemembered { run.remember(inputs, settings, readings: run.readings, at: path) }
    return run
  }

  /// What reading the files found.
  private let readings: [Finding]

  private init(_ readings: [Finding], _ examined: (dossier: Dossier, examination: Examination)?) {
    let review = examined.map { Review($0.examination, of: $0.dossier) }
    self.readings = readings
    self.examined = examined
    findings = (readings + (review?.findings ?? [])).sorted()
    editions = examined?.dossier.editions.count ?? 0
    cards = examined?.examination.cards.count ?? 0
    coverage = review?.coverage ?? []
  }
}

extension CheckRun {
  /// Looks at everything.
  private static func anew(_ folder: String) -> (run: CheckRun, canBeRemembered: Bool) {
    let reading = WorkspaceReader.read(folder)
    guard let dossier = reading.dossier else { return (CheckRun(reading.findings, nil), false) }
    let examination = Examination(of: dossier)
    // With a method a score may hang on every other card, and in a ranking a rank does; and of files that cannot be read
    // whole, less is asked.
    let canBeRemembered =
      reading.findings.allSatisfy { $0.severity != .error }
      && dossier.frameworks.allSatisfy { $0.method == nil } && dossier.editions.allSatisfy { $0.ranking == nil }
    return (CheckRun(reading.findings, (dossier, examination)), canBeRemembered)
  }

  /// Looks at the cards in whose folders something has changed; `nil` where that is not enough.
  private static func changed(_ folder: String, _ inputs: [String: Digest], _ known: CheckMemory) -> CheckRun? {
    guard let changed = known.changedCards(now: inputs) else { return nil }
    let reading = WorkspaceReader.read(folder, cards: changed)
    guard let dossier = reading.dossier, reading.findings.allSatisfy({ $0.severity != .error }) else { return nil }
    var unchanged: [Identifier<Edition>: [CardSkeleton]] = [:]
    for card in known.earlier.cards where !changed.contains(card.folder) {
      unchanged[card.edition, default: []].append(card.skeleton)
    }
    let part = Examination(of: dossier, unchanged: unchanged)
    guard Set(part.cards.map(\.folder)) == changed, let whole = part.completed(by: known.earlier) else { return nil }
    let readings =
      known.readings.filter { !$0.lies(in: changed) } + reading.findings.filter { $0.lies(in: changed) }
    return CheckRun(readings, (dossier, whole))
  }

  private func remember(_ inputs: [String: Digest], _ settings: String, readings: [Finding], at path: String) {
    guard let (_, examination) = examined else { return }
    let earlier = EarlierExamination(cards: examination.cards, rest: examination.rest)
    CheckMemory(settings: settings, inputs: inputs, readings: readings, earlier: earlier).write(to: path)
  }
}
