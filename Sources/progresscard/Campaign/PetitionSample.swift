import ArgumentParser
import Campaign
import Store

struct PetitionSample: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Draws a random sample with a published seed, or says what its result means for all.",
    discussion: """
      First draw: --seed and --size print the signatures' numbers; anybody who knows the seed draws the same. When the \
      sample was looked at: --raw, --sampled, --valid and --duplicates give the estimate (California Code of \
      Regulations, title 2, section 20531).
      """)

  @Argument(help: "The folder that publish wrote.") var output: String?
  @Argument(help: "The petition’s id.") var petition: String?
  @OptionGroup var store: StoreOptions
  @Option(help: "A text that was published before the draw.") var seed: String?
  @Option(help: "How many to draw.") var size: Int?
  @Option(help: "Signatures handed in.") var raw: Int?
  @Option(help: "Signatures looked at.") var sampled: Int?
  @Option(help: "Valid ones among them.") var valid: Int?
  @Option(help: "Duplicates among the valid ones.") var duplicates: Int?

  func run() async throws {
    if let sampled, sampled < 1 {
      throw ValidationError("--sampled: found \(sampled); expected at least 1: a sample of nothing says nothing.")
    }
    if let raw, let sampled, let valid, let duplicates {
      guard let sample = Sample(raw: raw, sampled: sampled, valid: valid, duplicates: duplicates) else {
        throw ValidationError("These numbers contradict each other.")
      }
      return try Voice.say(.lines("\(Int64(sample.estimate.rounded())) valid, of \(raw)\n"))
    }
    if let size, size < 1 {
      throw ValidationError("--size: found \(size); expected at least 1: a sample of nothing says nothing.")
    }
    guard let output, let petition, let seed, let size else {
      throw ValidationError("Give OUTPUT, PETITION, --seed and --size; or --raw, --sampled, --valid and --duplicates.")
    }
    let reader = try store.place(of: output).reader()
    let numbers: [SignatureID]
    do throws(StoreProblem) {
      numbers = try await reader.read { connection throws(StoreProblem) in
        try SignatureRecord.drawn(connection, petition: petition, seed: seed, size: size)
      }
    } catch {
      throw Failure(error.sentence)
    }
    guard !numbers.isEmpty else { throw Failure("\(petition) has no confirmed signature: there is nothing to draw.") }
    guard numbers.count == size else {
      throw ValidationError(
        "--size: found \(size); expected at most \(numbers.count): \(petition) has no more confirmed signatures.")
    }
    try Voice.say(.lines(numbers.map { $0.hex + "\n" }.joined()))
  }
}
