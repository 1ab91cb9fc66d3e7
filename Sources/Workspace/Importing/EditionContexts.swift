import Cards

/// The editions of which a foreign table speaks, in the order in which they are first met.
final class EditionContexts {
  /// Why a row belongs to no edition.
  struct Refusal: Error {
    let problem: ImportProblem

    init(_ phrase: String, mend: String? = nil) { problem = ImportProblem(phrase, mend: mend) }
  }

  private let dossier: Dossier
  private let new: NewEdition?
  private(set) var contexts: [EditionContext] = []
  private var known: [String: Result<Int, Refusal>] = [:]

  init(_ dossier: Dossier, new: NewEdition?) {
    self.dossier = dossier
    self.new = new
  }

  /// The position of an edition.
  func context(_ name: String) throws(Refusal) -> Int {
    if let known = known[name] { return try known.get() }
    do throws(Refusal) {
      contexts.append(try make(name))
      known[name] = .success(contexts.count - 1)
      return contexts.count - 1
    } catch {
      known[name] = .failure(error)
      throw error
    }
  }

  private func make(_ name: String) throws(Refusal) -> EditionContext {
    if let edition = dossier.editions.first(where: { $0.id.text == name }) {
      if edition.status == .frozen { throw Refusal("the edition \(name), which is frozen") }
      guard let framework = dossier.framework(of: edition) else {
        throw Refusal("the edition \(name), whose framework is not there")
      }
      return EditionContext(id: name, edition: edition, framework: framework)
    }
    guard let new else {
      throw Refusal(
        "the edition \(quoted(name)), which is not there",
        mend: Spelling.nearest(name, among: dossier.editions.map(\.id.text))
          ?? "new-edition in the mapping makes editions")
    }
    guard Identifier<Edition>(name) != nil else {
      throw Refusal("the edition \(quoted(name)), which is no identifier")
    }
    let id = new.filled(new.framework.value, for: name)
    guard let framework = dossier.frameworks.first(where: { $0.id.text == id }) else {
      throw Refusal(
        "the new edition \(name), whose framework \(quoted(id)) is not there",
        mend: Spelling.nearest(id, among: dossier.frameworks.map(\.id.text)))
    }
    let date = new.filled(new.asOf, for: name)
    guard PartialDate(date) != nil else {
      throw Refusal(
        "the new edition \(name), as of \(quoted(date)), which is no date",
        mend: "as-of in new-edition as a date such as 2010-06-30, or an edition that is there")
    }
    return EditionContext(id: name, edition: nil, framework: framework)
  }
}
