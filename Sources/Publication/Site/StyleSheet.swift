import Cards
import Formats

/// The site's one style sheet: ours, then what workspace and frameworks bring.
struct StyleSheet {
  let plan: SitePlan

  var css: [UInt8] {
    var css = Bytes(capacity: 32_768)
    css.append(PackageResources.style_css)
    css.append(ChartStyles.css)
    if plan.dossier.campaign != nil { css.append(CampaignStyles.css) }
    if !plan.dossier.chronicle.isEmpty { css.append(ChronicleStyles.css) }
    if plan.ledger != nil || !plan.dossier.laws.isEmpty { css.append(CampaignStyles.ledger) }
    let brand = plan.brand
    css.append(
      ":root{--brand:\(brand.onPaper.hex);--surface:\(brand.surface.hex);--on-surface:\(brand.onSurface.hex)}\n")
    css.append("@media (prefers-color-scheme:dark){:root{--brand:\(brand.onNight.hex)}}\n")
    for (position, framework) in plan.dossier.frameworks.enumerated() {
      css.append(GradeStyles(position, framework).css)
    }
    return css.array
  }
}
