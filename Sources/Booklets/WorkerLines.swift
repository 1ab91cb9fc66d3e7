import Foundation

/// A job as the worker reads it, on one line.
struct WorkerOrder: Encodable {
  let id: String
  let template: String
  let model: String
  let output: String
  let timestamp: Int

  func line() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}

/// A line of the worker: ready, finished, refused, or unable to work at all.
struct WorkerAnswer: Decodable {
  let ready: String?
  let fatal: String?
  let missing: [String]?
  let id: String?
  let error: String?
  let detail: String?
  let pages: Int?
  let bytes: Int?
  let sha256: String?
  let seconds: Double?
  let warnings: [String]?

  init(_ line: Data) throws { self = try JSONDecoder().decode(WorkerAnswer.self, from: line) }
}
