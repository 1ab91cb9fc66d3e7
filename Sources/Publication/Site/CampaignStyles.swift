/// The style of what a campaign adds to pages; sites without one do without it.
enum CampaignStyles {
  static let css: StaticString = """
    .demonstration { max-width: var(--measure); padding: .6rem 1rem; border: 2px dashed var(--soft); border-radius: .4rem }
    .sign { display: inline-block; padding: .7rem 1.6rem; border-radius: .4rem; background: var(--surface); color: var(--on-surface); font-weight: 700; text-decoration: none }
    .sign:hover { text-decoration: underline }
    @media print { .sign { display: none } }

    """
}
