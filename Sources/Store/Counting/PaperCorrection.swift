/// What became of a batch that was put in the place of another one.
public struct PaperCorrection: Sendable, Hashable {
  /// Why the two counts of the other one hold no longer.
  public enum Cause: Sendable, Hashable {
    case asked
    case sheets
    /// A scan is named, and it is not the other one's; or the other one had none.
    case otherScan
    /// The other one had a scan, and none is named.
    case noScan
  }

  public let state: PaperBatch.State
  /// Nil where nothing had been counted yet, or the counts go on to hold.
  public let countedAnew: Cause?
}

extension PaperCorrection.Cause {
  /// Nil where the sheets and their scan are the same.
  init?(_ old: PaperBatch, _ entry: PaperEntry, isCountedAgain: Bool) {
    let isSamePaper = old.firstSheet == entry.sheets.lowerBound && old.lastSheet == entry.sheets.upperBound
    if isCountedAgain {
      self = .asked
    } else if !isSamePaper {
      self = .sheets
    } else if old.scan != entry.scan {
      self = entry.scan == nil ? .noScan : .otherScan
    } else {
      return nil
    }
  }
}
