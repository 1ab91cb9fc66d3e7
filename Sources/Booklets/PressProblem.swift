/// Why a booklet could not be made. The description is the sentence for people.
public enum PressProblem: Error, Equatable, CustomStringConvertible {
  /// No Python with the PDF engine; `python` is what was tried, if any was found.
  case noEngine(python: String?)
  /// The engine or the machine lacks these fonts.
  case noFonts([String])
  /// A file of the press itself could not be read or written.
  case noFile(String, reason: String)
  /// The engine refused the job: the model or a changed template is wrong. `detail` shows the place in the template.
  case refused(job: String, message: String, detail: String)
  /// The worker died twice over the same job; `lastWords` is the end of what it said.
  case died(job: String, lastWords: String)
  /// The worker gave no answer within the limit, and was ended.
  case silent(job: String, seconds: Int)
  /// The press was closed before the job came.
  case closed(job: String)

  public var description: String {
    switch self {
    case .noEngine(let python):
      let where_ = python.map { " (\($0) has no package “typst”)" } ?? ""
      return
        "The PDF engine is not installed\(where_): run “make deps”, or name a Python that has it in PROGRESSCARD_PYTHON."
    case .noFonts(let names):
      return "Booklets need fonts that are not installed: \(names.joined(separator: ", ")). Run “make deps”."
    case .noFile(let path, let reason):
      return "\(path) cannot be used for making booklets: \(reason)."
    case .refused(let job, let message, _):
      return "The PDF engine refused \(job): \(message)."
    case .died(let job, let lastWords):
      let words = lastWords.isEmpty ? "." : ": \(lastWords)"
      return "The PDF engine died twice over \(job)\(words)"
    case .silent(let job, let seconds):
      return "The PDF engine did not finish \(job) within \(seconds) seconds."
    case .closed(let job):
      return "The press was closed before \(job)."
    }
  }
}
