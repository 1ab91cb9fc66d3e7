/// The part of the site's stylesheet that charts need. Without it they are still right, only plain.
public enum ChartStyles {
  /// Colours are the page's own, through `currentColor`: nothing here knows of light and dark.
  public static let css = """
    .chart{display:block;max-width:100%;overflow:visible}
    .chart a,.country-tiles a{color:inherit;text-decoration:none}
    .chart a:focus-visible rect,.chart a:hover rect{stroke:currentColor;stroke-opacity:1;stroke-width:2.5}
    .chart-value,.tile-code{font-weight:600}
    .share-bar{font-weight:600}
    .share-bar,.period-chart,.rank-chart{overflow:hidden}
    .rank-chart .chart-value{font-weight:400}
    .rank-chart .chart-period{font-weight:600}
    .chart-scale{font-size:.85em}
    .chart-swatch{vertical-align:-.25em;flex:none}
    .chart-legend{list-style:none;padding:0;margin:.75em 0;display:flex;flex-wrap:wrap;gap:.35em 1.5em}
    .chart-legend li{display:flex;gap:.5em;align-items:center;margin:0}
    .chart-legend .number,.country-group .number{font-weight:600}
    .world-map{display:grid;gap:1.5rem;grid-template-columns:minmax(0,1fr)}
    .world-map svg{width:100%}
    .country-tiles{list-style:none;padding:0;margin:.5em 0;display:flex;flex-wrap:wrap;gap:.25em}
    .country-tiles li{margin:0}
    .country-tiles svg{display:block}
    .chart-table,.heat-table{border-collapse:collapse}
    .chart-table caption,.heat-table caption{text-align:start;font-weight:600;padding-block:.5em}
    .chart-table th,.chart-table td{text-align:start;vertical-align:top;padding:.35em .75em .35em 0;border-block-end:1px solid}
    .chart-table .number{text-align:end;font-variant-numeric:tabular-nums}
    .chart-scroll{overflow-x:auto}
    .scroll>.trend-strip{max-width:none}
    .heat-table th{text-align:start;font-weight:400;padding:.15em .5em .15em 0;min-width:0}
    .heat-table td,.heat-table thead th{text-align:center;padding:.15em .3em;min-width:2.4em}
    .heat-table thead th:first-child{text-align:start;padding-inline-start:0}
    .heat-table td svg{display:block;margin:auto}
    .chart-defs{position:absolute}
    .chart-ground{fill:Canvas}
    @media (min-width:48rem){
    .world-map{gap:0;grid-template-columns:\(columns)}
    \(offsets)
    }

    """

  /// On wide pages the panels have the widths of their columns and hang at the height of their first rows.
  private static let columns = TileGrid.panels.map { "minmax(0,\($0.columnCount)fr)" }.joined(separator: " ")
  private static let offsets = TileGrid.panels.enumerated().map { index, panel in
    let offset = Length(hundredths: panel.rows.lowerBound * 100_00 / panel.columnCount)
    return ".world-map-\(index + 1){margin-block-start:\(offset.percent)}"
  }.joined(separator: "\n")
}
