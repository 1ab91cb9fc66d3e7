extension Identifier where Of == Edition {
  /// The folder of a country's card within the workspace: `editions/2010-06/BE`.
  public func folder(of country: CountryCode) -> String { "editions/\(text)/\(country.alpha2)" }
}
