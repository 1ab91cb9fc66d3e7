import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// The whole server, while hundreds sign: its power is cut, its process killed.
@Suite struct ServerCuts {
  @Test(arguments: ["power", "kill"])
  func `whoever was told that the mail is on its way is stored`(way: String) async throws {
    let folder = try TemporaryFolder("server-cuts")
    let output = folder("pub").path
    let published = try await BuiltCommand.run([
      "publish", "Examples/ecpat-2010", "--output", output, "--only", "site", "--only", "data",
    ])
    try #require(published.status == 0, "\(published.complaint)")
    let beside = URL(filePath: BuiltCommand.path).deletingLastPathComponent()
    let serve =
      "'\(BuiltCommand.path)' serve '\(output)' --database {data}/c.sqlite --listen 127.0.0.1:{port} --behind-proxy"
    let stored =
      "'\(beside.appending(path: "StoreSigners").path)' addresses {data}/c.sqlite {data}/campaign.key"
    let form = "name=Person+Abc&email=p{n}%40d.example.org&country=BE&sign=yes&age=yes&token={token}&work={counter}"
    let outcome = try await Command.tool(
      "served_cuts.py",
      [
        "--serve", serve, "--stored", stored, "--path", "/sign/be/en", "--form", "/sign/be/en", "--body", form,
        "--difficulty", "data-bits", "--header", "X-Forwarded-For: {a}.{b}.{c}.1", "--wait", "3.2",
        "--connections", "500", "--count", "1000", "--cuts", "3", "--way", way,
      ]
    ).run(environment: BuiltCommand.surroundings)
    #expect(outcome.complaint == "")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.lines.last?.hasPrefix("kept ") == true, "\(outcome.output)")
  }
}
