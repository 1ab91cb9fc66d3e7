import Foundation

/// Makes PDFs from models with several workers at once.
///
/// Open it early: the workers load while the models are still being written. Feed it with `submit` as models are ready, then
/// `finish`; or `make` single files. The same job gives the same bytes whichever worker takes it.
public actor BookletPress {
  private let workers: [PressWorker]
  private var free: [PressWorker]
  private var inLine: [CheckedContinuation<PressWorker, Never>] = []
  private var submitted: [Task<Result<FinishedBooklet, PressProblem>, Never>] = []
  private var unfinished = 0
  private var waitingForRoom: [CheckedContinuation<Void, Never>] = []
  private var isClosed = false

  /// Sets up the press and starts its workers.
  public init(_ settings: PressSettings) async throws(PressProblem) {
    guard let python = settings.python else { throw .noEngine(python: nil) }
    let folder = try PressFolder(
      fontFolders: settings.fontFolders, theme: settings.theme, tell: settings.tellScratch)
    workers = (0..<settings.workerCount).map {
      PressWorker(number: $0, python: python, folder: folder, limit: settings.limit)
    }
    free = workers
    for worker in workers { try await worker.start() }
  }

  /// Waits until the engine answers; throws what is missing.
  public func ready() async throws(PressProblem) {
    guard let worker = workers.first else { return }
    try await worker.ready()
  }

  /// Makes one PDF, as soon as a worker is free.
  public func make(_ job: BookletJob) async throws(PressProblem) -> FinishedBooklet {
    guard !isClosed else { throw .closed(job: job.name) }
    let worker = await takeWorker()
    defer { giveBack(worker) }
    return try await worker.typeset(job)
  }

  /// Hands a job over and returns at once, or as soon as fewer than four jobs a worker wait.
  public func submit(_ job: BookletJob) async {
    while unfinished >= workers.count * 4 {
      await withCheckedContinuation { waitingForRoom.append($0) }
    }
    unfinished += 1
    submitted.append(
      Task {
        let result: Result<FinishedBooklet, PressProblem>
        do throws(PressProblem) { result = .success(try await make(job)) } catch { result = .failure(error) }
        leave()
        return result
      })
  }

  /// Waits for every submitted job and ends the workers: the results in the order of submission.
  public func finish() async -> [Result<FinishedBooklet, PressProblem>] {
    var results: [Result<FinishedBooklet, PressProblem>] = []
    while !submitted.isEmpty {
      let round = submitted
      submitted = []
      for task in round { results.append(await task.value) }
    }
    isClosed = true
    for worker in workers { await worker.stop() }
    return results
  }

  private func takeWorker() async -> PressWorker {
    if let worker = free.popLast() { return worker }
    return await withCheckedContinuation { inLine.append($0) }
  }

  private func giveBack(_ worker: PressWorker) {
    if inLine.isEmpty { free.append(worker) } else { inLine.removeFirst().resume(returning: worker) }
  }

  private func leave() {
    unfinished -= 1
    if !waitingForRoom.isEmpty { waitingForRoom.removeFirst().resume() }
  }
}
