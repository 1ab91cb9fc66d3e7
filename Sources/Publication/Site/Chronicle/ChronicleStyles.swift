/// The part of the site's stylesheet that posts, days and activities need; a site without them does without.
enum ChronicleStyles {
  static let css = """
    .posts,.days{list-style:none;padding:0;max-width:var(--measure)}
    .posts>li,.days>li{margin:0;padding-block:.9rem;border-block-start:1px solid var(--line)}
    .posts>li:first-child,.days>li:first-child{border:0;padding-block-start:0}
    .posts h3,.days h3{margin-block:0 .3rem}
    .posts p,.days p{margin-block:.2rem}
    .days>li:target{background:var(--wash)}
    .post{max-width:var(--measure)}
    .activity{max-width:46rem;padding-block:.2rem 1rem;border-block-start:1px solid var(--line)}
    .activity:target h3{text-decoration:underline}
    .activity h3{margin-block:1rem .3rem}
    .activity p,.activity ul{margin-block:.35rem}

    """
}
