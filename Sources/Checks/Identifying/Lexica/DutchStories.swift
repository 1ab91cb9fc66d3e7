extension StoryLexicon {
  static let dutch = StoryLexicon(
    naming: Set(words: "genaamd geheten heet heette heten dhr mevr mw meneer mevrouw bijgenaamd"),
    prepositions: [
      "uit": ("", "uit"), "vanuit": ("", "uit"), "in": ("in een stad", "in een ander land"),
      "naar": ("naar een stad", "naar een ander land"), "te": ("in een stad", "in een ander land"),
      "bij": ("bij een stad", "bij een ander land"), "via": ("via een stad", "via een ander land"),
      "door": ("door een stad", "door een ander land"), "van": ("van een stad", "van een ander land"),
      "nabij": ("bij een stad", "bij een ander land"), "richting": ("naar een stad", "naar een ander land"),
    ],
    placeNouns: Set(words: "de het stad dorp dorpje gehucht wijk buitenwijk haven kleine klein stadje van"),
    ages: [
      ("op de leeftijd van # jaar", "als tiener"), ("# jaar oud", "van schoolgaande leeftijd"),
      ("was # jaar oud", "was een tiener"), ("was # jaar", "was een tiener"), ("is # jaar", "is een tiener"),
      ("van # jaar", "van schoolgaande leeftijd"),
      ("leeftijd van #", "leeftijd van een tiener"), ("op haar #", "als tiener"), ("op zijn #", "als tiener"),
      ("#-jarige", "jonge"), ("#-jarig", "jong"), ("#jarige", "jonge"), ("#jarig", "jong"),
    ],
    durations: Set(words: "gevangenis gevangenisstraf cel celstraf later geleden straf na"),
    numbers: """
      nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien \
      achttien negentien twintig eenentwintig tweeëntwintig drieëntwintig vierentwintig vijfentwintig
      """.split(separator: " ").map(String.init),
    children: ["meisje": "meisje", "jongen": "jongen", "kind": "kind", "tiener": "tiener", "scholiere": "tiener"],
    jobs: [String: String](
      pairs: """
        serveerster kapster naaister verpleegster danseres zangeres herderin verkoopster kokkin caissière \
        schoonmaakster dienstmeisje boerin=werkneemster, ober kelner kapper kleermaker verpleger danser zanger herder \
        verkoper kok schoonmaker boer visser monteur chauffeur buschauffeur bakker slager mijnwerker metselaar \
        timmerman loodgieter elektricien voetballer=werknemer
        """),
    kin: Set(
      words: """
        tante oom neef nicht grootmoeder grootvader oma opa grootouders stiefvader stiefmoeder stiefbroer stiefzus \
        halfbroer halfzus peter meter schoonzus schoonbroer zwager schoonzuster schoonmoeder schoonvader schoonzoon \
        schoondochter oudtante oudoom verloofde peetvader peetmoeder
        """),
    kinJoints: Set(words: "van haar zijn hun de"), relative: ("familielid", "een familielid"),
    others: Set(words: "andere anderen"), otherPeople: "anderen", many: "verschillende",
    courts: Set(
      words: """
        rechtbank rechtbanken rechter rechters proces berecht veroordeeld vonnis openbaar-aanklager jury assisen hof
        """),
    media: Set(
      words: "minister krant kranten televisie reportage documentaire journalist journalisten pers tijdschrift"),
    months: Set(
      words: "januari februari maart april mei juni juli augustus september oktober november december"),
    yearWords: [["in", "het", "jaar"], ["in", "de", "loop", "van"], ["sinds"], ["in"], ["op"], ["begin"], ["eind"]],
    yearsAgo: "enkele jaren geleden", personFrom: "iemand uit", from: "uit", another: "een ander land",
    town: "een stad",
    somebody: "iemand", hasNationalityBehind: false, hasCapitalNouns: false, articles: Set(words: "een de het"),
    plainCapitals: Set(
      words: """
        kerstmis kerst pasen ramadan internet facebook instagram tiktok snapchat whatsapp telegram skype google god \
        moslim christen joods katholiek engels frans duits nederlands ik u staat parlement verdrag protocol politie
        """),
    nounEndings: ["ing", "heid", "tie", "teit", "isme", "en", "schap", "nis"],
    verbs: Set(
      words: """
        is was had heeft kwam komt ging gaat woonde woont vertelde vertelt zei zegt ontmoette vertrok vluchtte werkte \
        droomde geloofde wilde dacht vond keerde werd wordt kon zou antwoordde
        """),
    openers: Set(
      words: """
        hij zij ze het dit dat die deze wie wat er hier daar niemand iedereen iemand allen alles niets iets een de \
        wij we jij u ik men toen nu later dan ook hulp angst geld tijd werk elk ieder beide beiden geen thuis pas zo
        """))
}
