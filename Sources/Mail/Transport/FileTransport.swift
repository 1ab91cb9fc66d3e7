import Foundation

/// Puts each mail into a folder as a file `ID.eml`: for tests, and for whoever sends them by other means.
///
/// The first line, `Return-Path`, has the envelope's sender. A message that is sent again becomes `ID-2.eml`.
public struct FileTransport: Transport {
  private let folder: URL

  public init(folder: URL) { self.folder = folder }

  public func send(_ envelope: Envelope) async -> Delivery {
    let content = Data(Array("Return-Path: <\(envelope.sender.text)>\r\n".utf8) + envelope.message.bytes)
    for number in 1...999 {
      let name = envelope.message.id.unique + (number == 1 ? "" : "-\(number)")
      do {
        try content.write(to: folder.appending(path: name + ".eml"), options: .withoutOverwriting)
        return .accepted
      } catch CocoaError.fileWriteFileExists {
        continue
      } catch {
        return .unreachable(.noAnswer("the folder for mail cannot be written to"))
      }
    }
    return .unreachable(.noAnswer("the message is in the folder for mail 999 times"))
  }
}
