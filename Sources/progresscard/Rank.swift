import ArgumentParser
import Cards
import Checks
import Formats
import Foundation
import Scoring

struct Rank: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ranks countries, and says how sure their ranks and categories are.",
    discussion: """
      The ranking is computed many times, each time with other choices in what is uncertain. For each country it prints the \
      stated rank, the median and the 5th to 95th percentile of its ranks, and how often it is in each category; groups that \
      cannot be told apart; and categories that are fragile. The method page explains all of it.
      """)

  @Argument(help: "The workspace folder.")
  var folder: String

  @Option(help: "The edition; the newest unless said.")
  var edition: String?

  @Option(parsing: .unconditional, help: "How often the ranking is computed; as the edition asks, or 10000.")
  var replications: Int?

  @Option(parsing: .unconditional, help: "A whole number from which everything is drawn; as the edition asks, or 1.")
  var seed: UInt64?

  @Option(
    help: """
      What is varied, joined by commas: coders, weights, normalisation, aggregation, missing; or all, or none. As the \
      edition asks, or coders,weights,missing.
      """)
  var vary: String?

  @Option(
    help: """
      How weights are varied: share:25 (each by up to 25 %), or dirichlet:1 (sets of weights around the stated ones; the \
      larger the number, the closer). As the edition asks, or share:25.
      """)
  var weights: String?

  @Flag(help: "Also say which choice moves the ranks, what each indicator does, and what indicators have in common.")
  var sensitivity = false

  @Option(parsing: .unconditional, help: "Rows of the sensitivity study: a power of two from 2 to 1048576.")
  var samples = 4096

  @Option(help: "How to print: text or json.")
  var format = OutputFormat.text

  func validate() throws {
    if let replications, !(1...1_000_000).contains(replications) {
      throw ValidationError("--replications \(replications): write a number from 1 to 1000000")
    }
    guard (2...1 << 20).contains(samples), samples.nonzeroBitCount == 1 else {
      throw ValidationError("--samples \(samples): write a power of two from 2 to 1048576, for example 4096")
    }
    _ = try (parts(), weightVariation())
  }

  func run() throws {
    let checked = try SoundWorkspace(folder).edition(edition, to: "rank")
    let ranking: EditionRanking
    do throws(EditionRanking.Obstacle) {
      ranking = try EditionRanking(of: checked.edition, in: checked.framework)
    } catch {
      throw ValidationError(RankWords.sentence(error, checked))
    }
    let choice = try choice(in: checked.edition)
    let variations = ranking.variations(Set(choice.vary), weights: choice.weights)
    let inputs = UncertainInput.all(ranking.plan, variations).count
    if sensitivity, samples > SaltelliDesign.maximalRuns / (inputs + 2), inputs <= SaltelliDesign.maximalInputs {
      throw ValidationError(
        "--samples \(samples): with \(inputs) uncertain inputs that is more than \(SaltelliDesign.maximalRuns) runs; "
          + "write a smaller power of two")
    }
    let cores = Surroundings.cores
    let progress = RankProgress(isShown: format == .text)
    let found = Replications(
      ranking.plan, variations, count: choice.replications, seed: choice.seed, workers: cores
    ) { progress.show($0, of: choice.replications, "computing the ranking again") }
    let study =
      sensitivity
      ? SensitivityStudy(
        ranking.plan, variations, nominal: found.nominal, exponent: samples.trailingZeroBitCount,
        seed: choice.seed, workers: cores
      ) { step, done, count in
        progress.show(done, of: count, step == .runs ? "running the sensitivity study" : "drawing its rows anew")
      } : nil
    progress.clear()
    let report = RankReport(
      source: folder, checked: checked, ranked: RankedEdition(ranking, found, choice), isDeep: sensitivity,
      inputs: inputs, study: study)
    var out = Bytes()
    switch format {
    case .text: report.writeText(into: &out)
    case .json: report.writeJSON(into: &out)
    }
    try Voice.say(.report(out.array, format))
  }
}

extension Rank {
  /// What the edition asks for, so that the page that is published says the same, but for what is given here.
  private func choice(in edition: Edition) throws -> RankingChoice {
    let own = edition.ranking ?? RankingChoice(place: edition.place)
    return try RankingChoice(
      replications: replications ?? own.replications, seed: seed ?? own.seed, vary: parts() ?? own.vary,
      weights: weightVariation() ?? own.weights, place: own.place)
  }

  private func parts() throws -> [VariablePart]? {
    guard let vary else { return nil }
    switch vary {
    case "all": return VariablePart.allCases
    case "none": return []
    default: break
    }
    return try vary.split(separator: ",", omittingEmptySubsequences: false).map { word in
      guard let part = VariablePart(rawValue: String(word).trimmed) else {
        let names = VariablePart.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--vary \(vary): “\(word)” is none of \(names); or write all or none")
      }
      return part
    }
  }

  private func weightVariation() throws -> WeightVariation? {
    guard let weights else { return nil }
    guard let variation = WeightVariation(weights) else {
      throw ValidationError(
        "--weights \(weights): write share:N with N in per cent from 0 to below 100, or dirichlet:C with C above 0")
    }
    return variation
  }
}
