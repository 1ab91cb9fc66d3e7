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
  static func run(_ emissions: [Emission], into root: String, cores: Int) throws(OutputProblem) -> [Manifest.Entry] {
    let next = Atomic<Int>(0)
    let results = Mutex<(entries: [Manifest.Entry], problems: [(Int, OutputProblem)])>(([], []))
    DispatchQueue.concurrentPerform(iterations: max(1, min(cores, emissions.count))) { _ in
      var outlet: any Outlet = FileOutlet(root: root)
      var problems: [(Int, OutputProblem)] = []
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard emissions.indices.contains(index) else { break }
        do {
          try emissions[index].run(&outlet)
        } catch {
          problems.append((index, (error as? OutputProblem) ?? OutputProblem("A page cannot be made: \(error)")))
          break
        }
      }
      let entries = (outlet as? FileOutlet)?.entries ?? []
      results.withLock {
        $0.entries += entries
        $0.problems += problems
      }
    }
    let (entries, problems) = results.withLock { ($0.entries, $0.problems) }
    if let first = problems.min(by: { $0.0 < $1.0 }) { throw first.1 }
    return entries
  }
}
