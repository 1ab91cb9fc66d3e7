extension RequestWording {
  static let english = RequestWording(
    language: .english,
    pageTitle: "what is not published",
    pageIntro: "Figures and facts that we looked or asked for and did not get, by who could give them.",
    missing: Plural(one: "{0} thing is missing.", other: "{0} things are missing."),
    asked: Plural(one: "{0} of them was asked for.", other: "{0} of them were asked for."),
    seePage: "All that is not published, and letters that ask for it",
    letter: "A letter that asks for it",
    letterHint: "Anybody may send it. Put in the date and your name.",
    nobody: "Nobody known",
    to: "To",
    date: "Date",
    subject: "Request for information for “{0}”: {1}",
    opening: Phrase(
      "We, {0}, publish “{1}”: what states do to protect children, grade by grade, on the ground of sources that everybody can "
        + "check. In the edition “{2}” (facts as of {3}) the following is missing for {4}. Please send it to us."),
    notCollected: "As far as we know this is not collected. Please tell us whether that is so, and whether it will be.",
    notDisaggregated: "Please send the figures divided as far as they are kept: by year, age, sex and form.",
    refused: "This was refused. Please look at it again, or name the provision on which the refusal rests.",
    notFound: "Please send it, or tell us where it is published.",
    askedOn: "We asked for it on {0}.",
    answeredOn: "Your answer of {0} left it open.",
    refusedOn: "You refused it on {0}.",
    noPersons:
      "We ask for figures and documents, never for data on persons. Please send nothing by which a child could be recognised: "
      + "where a number is that small, a range is enough.",
    time:
      "Please answer within the time that the law on access to information sets, if you can in a file that a machine can read, and "
      + "under terms that let us publish it.",
    passOn: "If you do not hold it, please pass this letter on to whoever does, and tell us to whom.",
    published: "What you answer, or that no answer came, will stand in the next edition.",
    closing: "Yours faithfully")
}
