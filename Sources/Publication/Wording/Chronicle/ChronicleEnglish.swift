extension ChronicleWording {
  static let english = ChronicleWording(
    language: .english,
    news: "News", newest: "Latest news", allNews: "All news", calendar: "International days",
    activities: "Activities", feed: "News feed (Atom)", tags: "Topics", countries: "Countries",
    newer: "Newer", older: "Older",
    data: "Open data, in all languages",
    newsIntro: "What has happened, the newest first.",
    calendarIntro: "Days of the year on which children’s protection is on the agenda, with what was told here on them.",
    activitiesIntro: "What has been done, with whom, and how far it reached.",
    updated: "changed on {0}", since: "since {0}", onlyIn: "in {0}", postsOfDay: "On this day",
    totals: "In figures",
    totalsIntro:
      "Each line adds one metric in one unit over the activities that began in the year. Different metrics are never added; where only a range is known, the sum is a range; what is a part of a larger activity is not counted beside it.",
    year: "Year", metric: "Metric", number: "Number", unit: "Unit", count: "Number of activities",
    reach: "Reach", method: "How it was counted", partners: "Partners", signatories: "Signed by",
    partOf: "Part of", parts: "Consists of", follows: "Follows", followedBy: "Followed by",
    seeActivities: "All activities, with their sources",
    kinds: Kinds(
      campaign: "Campaign", training: "Training", conference: "Conference", film: "Film", statement: "Statement",
      commitment: "Commitment", study: "Study", meeting: "Meeting", other: "Other"))
}
