import Foundation

extension Error {
  /// Why a file could not be written, as the end of a sentence: `: Permission denied.`, or `.` where the system is silent.
  var reason: String {
    let error = self as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    return cause.domain == NSPOSIXErrorDomain ? ": " + String(cString: strerror(Int32(cause.code))) + "." : "."
  }
}
