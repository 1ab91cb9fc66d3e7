import ArgumentParser
import Capture
import Cards
import Formats
import Foundation
import Workspace

struct SourcesCapture: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "capture",
    abstract: "Saves a copy of each source that has a web address into captures/.",
    discussion: """
      Visits public web servers only, on ports 80 and 443, keeps to robots.txt, and leaves a second between two requests to \
      one host. What is saved already is passed over, so a run that was stopped can be begun again. Copies are kept in the \
      workspace and never published. docs/sources.md says more.
      """)

  @OptionGroup var choice: SourceChoice

  @Flag(help: "Visit sources again that are saved; earlier copies stay.")
  var again = false

  @Option(
    name: .customLong("most-megabytes"), parsing: .unconditional,
    help: "End when so much was saved; begin again for the rest.")
  var mostMegabytes = 1_000

  @Option(
    name: .customLong("seconds"), parsing: .unconditional, help: "How long one source may take, redirects included.")
  var seconds = 120

  func validate() throws {
    guard (1...1_000_000).contains(mostMegabytes) else {
      throw ValidationError("--most-megabytes \(mostMegabytes): found no number from 1 to 1000000.")
    }
    guard (1...3_600).contains(seconds) else {
      throw ValidationError("--seconds \(seconds): found no number from 1 to 3600.")
    }
  }

  func run() throws {
    let (dossier, keys) = try choice.read()
    try UndoneImport.putBack(in: choice.folder, applies: true, alone: false)
    let limits = VisitLimits(milliseconds: seconds * 1_000)
    var visitor = choice.visitor(dossier, limits)
    var run = CaptureRun(root: choice.folder, dossier: dossier, keys: keys, software: Surroundings.software)
    let bar = ProgressBar(of: run.count, isShown: choice.format == .text)
    let result: CaptureRun.Result
    do throws(StagedFiles.Problem) {
      result = try run.run(&visitor, again: again, mostBytes: mostMegabytes * 1_000_000) { position, source in
        bar.show(position, source.key.text)
      }
    } catch {
      bar.clear()
      throw Failure(error.finding)
    }
    bar.clear()
    try Voice.say(.report(CaptureReport(result: result).bytes(choice.format), choice.format))
    if result.isFull || result.failures > 0 { throw Exit.findings }
  }
}

extension CaptureRun.Result {
  var failures: Int { entries.count { if case .failed = $0.outcome { true } else { false } } }
}

/// What a run has saved, for people and for programs.
struct CaptureReport {
  let result: CaptureRun.Result

  func bytes(_ format: OutputFormat) -> [UInt8] {
    var out = Bytes()
    if format == .json { writeJSON(into: &out) } else { writeText(into: &out) }
    return out.array
  }

  private func writeText(into out: inout Bytes) {
    var saved = 0, there = 0, never = 0
    for entry in result.entries {
      switch entry.outcome {
      case .saved(let copy):
        saved += 1
        out.line("\(entry.source): saved as \(copy.file)")
      case .there: there += 1
      case .never:
        never += 1
        out.line("\(entry.source): not visited, since it is never to be fetched")
      case .failed(let found): out.line("\(entry.source): not saved: found \(found)")
      }
    }
    var parts = ["\(saved) saved", "\(there) there already", "\(result.failures) not saved"]
    if never > 0 { parts.append("\(never) never fetched") }
    if result.confidential > 0 { parts.append("\(result.confidential) confidential and not visited") }
    out.line(parts.joined(separator: ", "))
    if result.isFull { out.line("As much was saved as one run may; begin again for the rest.") }
  }

  private func writeJSON(into out: inout Bytes) {
    JSON.object(pretty: true, into: &out) { report in
      report.field("whole", !result.isFull)
      report.field("confidential", result.confidential)
      report.array("sources") { list in
        for entry in result.entries { list.object { Self.write(entry, into: &$0) } }
      }
    }
    out.append("\n")
  }

  private static func write(_ entry: CaptureRun.Entry, into item: inout JSONObjectWriter) {
    item.field("source", entry.source.text)
    switch entry.outcome {
    case .saved(let copy), .there(let copy):
      if case .saved = entry.outcome { item.field("outcome", "saved") } else { item.field("outcome", "there") }
      item.field("captured", copy.moment)
      item.field("address", copy.address)
      item.array("redirects") { list in for redirect in copy.redirects { list.item(redirect) } }
      item.field("status", copy.status)
      item.field("type", copy.type)
      item.field("bytes", copy.size)
      item.field("sha256", copy.hash)
      item.field("warc", copy.archive)
      item.field("copy", copy.file)
    case .never: item.field("outcome", "never")
    case .failed(let found):
      item.field("outcome", "failed")
      item.field("found", found)
    }
  }
}
