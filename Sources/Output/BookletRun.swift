import Booklets
import Formats
import Foundation
import Publication

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes the booklets and printed cards of one run.
struct BookletRun: Sendable {
  let jobs: [(job: BookletModelJob, card: String)]
  /// The folder that is being filled.
  let folder: String
  let ending: EndingSignals?

  func run(_ settings: PressSettings) async -> Result<[Memory.Written], OutputProblem> {
    let finished: [Result<FinishedBooklet, PressProblem>]
    do throws(PressProblem) {
      finished = try await typeset(settings)
    } catch {
      return .failure(OutputProblem(error.description))
    }
    var written: [Memory.Written] = []
    for (result, (job, card)) in zip(finished, jobs) {
      switch result {
      case .failure(let problem): return .failure(OutputProblem(problem.description))
      case .success(let file):
        guard let hash = Digest(hex: file.sha256), let modified = modified(job.path) else {
          return .failure(OutputProblem("\(job.path) was not written."))
        }
        let entry = Manifest.Entry(path: job.path, size: file.byteCount, type: .pdf, hash: hash)
        written.append(Memory.Written(entry: entry, card: card, modified: modified))
      }
    }
    return .success(written)
  }

  private func typeset(_ settings: PressSettings) async throws(PressProblem) -> [Result<FinishedBooklet, PressProblem>]
  {
    var settings = settings
    settings.tellScratch = { [ending] in ending?.take(awayAtLast: $0.path) }
    let press = try await BookletPress(settings)
    do throws(PressProblem) {
      try await press.ready()
    } catch {
      _ = await press.finish()
      throw error
    }
    var model = Bytes(capacity: 1 << 17)
    for (job, _) in jobs {
      model.removeAll()
      job.write(into: &model)
      let output = URL(fileURLWithPath: folder).appendingPathComponent(job.path)
      try? FileManager.default.createDirectory(
        at: output.deletingLastPathComponent(), withIntermediateDirectories: true)
      await press.submit(
        BookletJob(
          name: job.title, template: job.kind == .booklet ? .booklet : .card, model: model.array, output: output,
          timestamp: job.timestamp,
          pictures: job.pictures.map { BookletPicture(name: $0.name, bytes: $0.bytes) }))
    }
    return await press.finish()
  }

  private func modified(_ path: String) -> Int? {
    var status = stat()
    guard lstat(folder + "/" + path, &status) == 0 else { return nil }
    return modificationTime(status)
  }
}
