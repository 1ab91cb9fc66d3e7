import Formats
import Foundation

/// One process of the PDF engine. It takes a job at a time, and is started anew when it dies.
actor PressWorker {
  private let executor: BlockingExecutor
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private let number: Int
  private let python: String
  private let folder: PressFolder
  private let limit: Int
  private var running: (process: Process, socket: LineSocket, ready: Bool)?

  init(number: Int, python: String, folder: PressFolder, limit: Int) {
    self.number = number
    self.python = python
    self.folder = folder
    self.limit = limit
    executor = BlockingExecutor(label: "progresscard.press.\(number)")
  }

  /// Starts the process without waiting until it is ready, so that it loads while others work.
  func start() throws(PressProblem) {
    guard running == nil else { return }
    guard let (ours, theirs) = LineSocket.pair() else {
      throw .noFile("a socket to the PDF engine", reason: "the system gives no more of them")
    }
    let log = folder.log(of: number)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    // Isolated: no module comes from a folder of the worker's, the user's, or one that the environment names.
    process.arguments = [
      "-I", "-B", "-X", "utf8", folder.worker.path, folder.fonts.path, folder.templates.path,
    ]
    process.standardInput = theirs
    process.standardOutput = theirs
    do {
      try Data().write(to: log)
      process.standardError = try FileHandle(forWritingTo: log)
      try process.run()
    } catch {
      guard FileManager.default.isExecutableFile(atPath: python) else { throw .noEngine(python: python) }
      throw .noFile(python, reason: error.localizedDescription)
    }
    try? theirs.close()
    running = (process, ours, false)
  }

  /// Waits until the process can take a job.
  func ready() throws(PressProblem) {
    try settle(job: "its start")
  }

  /// Makes one PDF. A worker that dies gets a second process and the job a second chance.
  func typeset(_ job: BookletJob) throws(PressProblem) -> FinishedBooklet {
    let model = folder.model(of: number)
    do {
      try folder.place(job.pictures)
      try Data(job.model).write(to: model)
    } catch {
      throw .noFile(model.path, reason: error.localizedDescription)
    }
    do {
      return try attempt(job, model: model)
    } catch .died {
      stop(byForce: true)
      return try attempt(job, model: model)
    }
  }

  /// Ends the process: by closing its input when it is idle, by force when it is not.
  func stop(byForce: Bool = false) {
    guard let (process, socket, _) = running else { return }
    running = nil
    withExtendedLifetime(socket) { if byForce { process.terminate() } }
  }

  private func attempt(_ job: BookletJob, model: URL) throws(PressProblem) -> FinishedBooklet {
    try settle(job: job.name)
    let order = WorkerOrder(
      id: job.name, template: folder.template(job.template).path, model: model.path, output: job.output.path,
      timestamp: job.timestamp)
    let answer = try exchange(job.name, sending: order)
    if let message = answer.error {
      throw .refused(job: job.name, message: message, detail: answer.detail ?? "")
    }
    guard let pages = answer.pages, let bytes = answer.bytes, let sha256 = answer.sha256, let seconds = answer.seconds
    else {
      throw .died(job: job.name, lastWords: "an answer that cannot be read")
    }
    return FinishedBooklet(
      name: job.name, output: job.output, pageCount: pages, byteCount: bytes, sha256: sha256, seconds: seconds,
      warnings: answer.warnings ?? [])
  }

  private func settle(job: String) throws(PressProblem) {
    try start()
    guard running?.ready == false else { return }
    let answer = try exchange(job, sending: nil)
    if answer.fatal == "engine" { throw .noEngine(python: python) }
    if answer.fatal == "fonts" { throw .noFonts(answer.missing ?? []) }
    running?.ready = true
  }

  private func exchange(_ job: String, sending order: WorkerOrder?) throws(PressProblem) -> WorkerAnswer {
    guard let socket = running?.socket else { throw .closed(job: job) }
    let loss: LineSocket.Loss
    do {
      if let order { try socket.send(order.line()) }
      let line = try socket.line(by: .now + .seconds(limit))
      return try WorkerAnswer(line)
    } catch let lost as LineSocket.Loss {
      loss = lost
    } catch {
      loss = .died
    }
    switch loss {
    case .silent:
      stop(byForce: true)
      throw .silent(job: job, seconds: limit)
    case .died:
      throw .died(job: job, lastWords: lastWords())
    }
  }

  /// The last line that the worker wrote to its log.
  private func lastWords() -> String {
    let log = (try? String(contentsOf: folder.log(of: number), encoding: .utf8)) ?? ""
    return log.split(separator: "\n").last.map(String.init) ?? ""
  }
}
