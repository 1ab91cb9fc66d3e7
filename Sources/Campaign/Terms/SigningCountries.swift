import Foundation

/// The countries and territories that people can say they live in: ISO 3166-1, and Kosovo.
public enum SigningCountries {
  /// Codes that CLDR knows beside those of ISO 3166-1: groups, and parts of others.
  private static let notISO: Set<String> = [
    "AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ",
  ]

  public static let codes: Set<String> = Set(
    Locale.Region.isoRegions.map(\.identifier).filter { code in
      code.utf8.count == 2 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) } && !notISO.contains(code)
    }
  ).union(["XK"])
}
