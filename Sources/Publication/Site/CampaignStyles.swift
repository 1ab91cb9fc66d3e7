/// The style of what a campaign adds to pages; sites without one do without it.
enum CampaignStyles {
  static let css: StaticString = """
    .demonstration { max-width: var(--measure); padding: .6rem 1rem; border: 2px dashed var(--soft); border-radius: .4rem }
    .sign { display: inline-block; padding: .7rem 1.6rem; border-radius: .4rem; background: var(--surface); color: var(--on-surface); font-weight: 700; text-decoration: none }
    .sign:hover { text-decoration: underline }
    .signatures { max-width: var(--measure); margin-block: 1rem; padding: .9rem 1.2rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem }
    .signatures p { margin-block: .25rem }
    .tally { font: 1.15rem/1.3 var(--serif) }
    .tally strong { font-size: 1.9rem; font-variant-numeric: tabular-nums }
    .signatures progress { display: block; appearance: none; width: 100%; height: .85rem; margin-block: .5rem .4rem; border: 1px solid var(--soft); border-radius: .45rem; background: var(--wash); overflow: hidden }
    .signatures progress::-webkit-progress-bar { background: var(--wash) }
    .signatures progress::-webkit-progress-value { background: var(--brand) }
    .signatures progress::-moz-progress-bar { background: var(--brand) }
    .petitions .sign { margin-block-start: .4rem }
    @media (forced-colors: active) { .signatures progress { appearance: auto } }
    @media print { .sign { display: none } }

    """

  static let ledger: StaticString = """
    .ledger-totals { display: flex; flex-wrap: wrap; gap: .8rem clamp(.8rem, 4vw, 2.5rem) }
    .ledger-totals dt { color: var(--soft); font-size: .9rem }
    .ledger-totals dd { font: 700 2rem/1.2 var(--serif); font-variant-numeric: tabular-nums }
    .ledger-entry { margin-block: 1.4rem; padding: .2rem 1.4rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem }
    .ledger-entry h3 { margin-block: 1rem .6rem }
    .standing { display: inline-block; padding: 0 .6em; border: 1px solid var(--soft); border-radius: .3em; font: 600 .85rem/1.7 var(--sans); white-space: nowrap }
    .ledger-entry h3 .standing { margin-inline-start: .4rem; vertical-align: .06em }
    .standing.kept { border-color: var(--met); color: var(--met) }
    .standing.refused, .standing.silent { border-color: var(--unmet); color: var(--unmet) }
    .steps { list-style: none; padding: 0; margin-inline-start: .3rem; border-inline-start: .2rem solid var(--line) }
    .steps > li { padding-inline-start: 1rem; margin-block: .9rem; max-width: var(--measure) }
    .steps p { margin-block: .2rem }

    """
}
