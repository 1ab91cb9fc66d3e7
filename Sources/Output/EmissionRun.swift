import Dispatch
import Formats
import Foundation
import Publication
import Synchronization

/// Runs emissions on all cores into one folder, each core with a buffer of its own.
enum EmissionRun {
  /// Makes every file and lists them in no certain order.
  ///
  /// - Throws: the first problem by the order of the emissions; the others still ran.
  static func run(_ emissions: [Emission], into root: String, cores: Int) throws(OutputProblem) -> [Memory.Written] {
    let next = Atomic<Int>(0)
    let results = Mutex<(written: [Memory.Written], problems: [(Int, OutputProblem)])>(([], []))
    DispatchQueue.concurrentPerform(iterations: max(1, min(cores, emissions.count))) { _ in
      let files = FileOutlet(root: root)
      var outlet: any Outlet = files
      var problems: [(Int, OutputProblem)] = []
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard emissions.indices.contains(index) else { break }
        if case .card(let edition, let country) = emissions[index].subject {
          files.card = edition.folder(of: country)
        } else {
          files.card = nil
        }
        do {
          try emissions[index].run(&outlet)
        } catch {
          problems.append((index, (error as? OutputProblem) ?? OutputProblem("A page cannot be made: \(error)")))
          break
        }
      }
      let written = files.written
      results.withLock {
        $0.written += written
        $0.problems += problems
      }
    }
    let (written, problems) = results.withLock { ($0.written, $0.problems) }
    if let first = problems.min(by: { $0.0 < $1.0 }) { throw first.1 }
    return written
  }
}
