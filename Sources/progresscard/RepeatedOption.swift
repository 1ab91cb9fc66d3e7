import ArgumentParser
import Formats

/// An option that takes one value and is given several: the last would win, and nobody would see that the others do not count.
enum RepeatedOption {
  /// The first such option of a command line that its command understands.
  static func first(among arguments: [String], of command: any ParsableCommand.Type) -> String? {
    var counts: [String: Int] = [:]
    let named = arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }.map { String($0.prefix { $0 != "=" }) }
    for name in named { counts[name, default: 0] += 1 }
    guard counts.values.contains(where: { $0 > 1 }) else { return nil }
    let single = singles(of: command)
    return named.first { counts[$0, default: 0] > 1 && single.contains($0) }
  }

  /// The names of the options that take one value, as the command describes itself.
  private static func singles(of command: any ParsableCommand.Type) -> Set<String> {
    let described = JSON.parse(Array(command._dumpHelp().utf8)).value?["command"]?["arguments"]?.items ?? []
    let names = described.filter { $0["kind"]?.string == "option" && $0["isRepeating"]?.bool == false }
      .flatMap { $0["names"]?.items ?? [] }
    return Set(names.compactMap { $0["name"]?.string }.map { "--" + $0 })
  }
}
