extension StoryLexicon {
  static let german = StoryLexicon(
    naming: Set(words: "namens genannt genannte genannter heißt hieß heiße herr herrn frau dr"),
    prepositions: [
      "aus": ("", "aus"), "in": ("in einer Stadt", "in einem anderen Land"),
      "nach": ("in eine andere Stadt", "in ein anderes Land"),
      "bei": ("bei einer Stadt", "bei einem anderen Land"), "über": ("über eine Stadt", "über ein anderes Land"),
      "von": ("von einer Stadt", "von einem anderen Land"), "durch": ("durch eine Stadt", "durch ein anderes Land"),
      "nahe": ("nahe einer Stadt", "nahe einem anderen Land"), "bis": ("bis in eine Stadt", "bis in ein anderes Land"),
    ],
    placeNouns: Set(
      words: "der dem den die das stadt kleinstadt dorf ort kreis vorort viertel hafenstadt kleinen kleine von"),
    ages: [
      ("im alter von # jahren", "im Jugendalter"), ("mit # jahren", "im Jugendalter"), ("# jahre alt", "im Schulalter"),
      ("war erst #", "war im Schulalter"), ("war #", "war im Schulalter"), ("von # jahren", "im Jugendalter"),
      ("alter von #", "Alter von Jugendlichen"),
      ("#-jährige", "jugendliche"), ("#-jähriges", "jugendliches"), ("#-jähriger", "jugendlicher"),
      ("#-jährigen", "jugendlichen"), ("#-jährigem", "jugendlichem"), ("#jährige", "jugendliche"),
      ("#jähriges", "jugendliches"), ("#jähriger", "jugendlicher"), ("#jährigen", "jugendlichen"),
    ],
    durations: Set(words: "haft gefängnis freiheitsstrafe später strafe seit"),
    numbers: """
      null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn \
      achtzehn neunzehn zwanzig einundzwanzig zweiundzwanzig dreiundzwanzig vierundzwanzig fünfundzwanzig
      """.split(separator: " ").map(String.init),
    children: [
      "mädchen": "Mädchen", "junge": "Junge", "jungen": "Jungen", "kind": "Kind", "jugendliche": "Jugendliche",
      "schülerin": "Jugendliche", "schüler": "Jugendlicher",
    ],
    jobs: [String: String](
      pairs: """
        kellnerin friseurin näherin krankenschwester tänzerin sängerin hirtin verkäuferin köchin kassiererin putzfrau \
        reinigungskraft kindermädchen bäuerin=Angestellte, kellner friseur schneider krankenpfleger tänzer sänger hirte \
        hirt verkäufer koch kassierer bauer fischer mechaniker fahrer busfahrer bäcker metzger fleischer bergmann \
        maurer tischler klempner elektriker fußballer=Angestellter
        """),
    kin: Set(
      words: """
        tante onkel cousin cousine neffe nichte vetter base großmutter großvater oma opa großeltern stiefvater \
        stiefmutter stiefbruder stiefschwester halbbruder halbschwester pate patin schwägerin schwager \
        schwiegermutter schwiegervater schwiegersohn schwiegertochter großtante großonkel verlobter verlobte
        """),
    kinJoints: Set(words: "von ihrer seiner der ihres seines des"),
    relative: ("Verwandtschaft", "jemand aus der Verwandtschaft"),
    others: Set(words: "andere anderen weitere weiteren"), otherPeople: "andere", many: "mehrere",
    courts: Set(
      words: """
        gericht gerichte landgericht amtsgericht prozess richter richterin verurteilt urteil staatsanwalt \
        staatsanwaltschaft schwurgericht
        """),
    media: Set(
      words: """
        minister ministerin zeitung zeitungen fernsehen presse reportage dokumentarfilm journalist journalistin \
        journalisten zeitschrift schlagzeilen
        """),
    months: Set(
      words: "januar februar märz april mai juni juli august september oktober november dezember jänner"),
    yearWords: [
      ["im", "lauf", "des", "jahres"], ["im", "jahr"], ["im", "jahre"], ["seit"], ["in"], ["am"], ["anfang"], ["ende"],
    ],
    yearsAgo: "vor einigen Jahren", personFrom: "eine Person aus", from: "aus", another: "ein anderes Land",
    town: "eine Stadt",
    somebody: "jemand", hasNationalityBehind: false, hasCapitalNouns: true,
    articles: Set(words: "ein eine einen einem einer der die das den dem"),
    plainCapitals: Set(
      words: """
        angst gefahr hause haus not sicherheit haft furcht wut liebe scham ruhe freiheit obhut therapie pflege arbeit \
        schule kontakt geld übersee bezug zukunft form frage kauf betracht folge wahrheit deutsch englisch \
        prozess behandlung gewahrsam jahren monaten wochen tagen stunden wien-er sorge armut gewalt verzweiflung \
        untersuchung begleitung wirklichkeit liebeskummer neugier trotz eile panik trauer heimat fremde ausland \
        ansicht angaben aussage auskunft wahl bedarf bett bau tränen hunger kürze ordnung acht gang kraft anspruch \
        büchern briefen polizei anzeige aussagen dunkelheit nacht winter sommer frühling herbst ferien internet \
        facebook instagram tiktok snapchat whatsapp telegram google gott umfeld nähe vertrauen mitleid hoffnung \
        dankbarkeit rache eifersucht überzeugung sicht
        """),
    nounEndings: ["ung", "heit", "keit", "schaft", "ion", "tät", "en", "haft", "ismus", "nis"],
    verbs: Set(
      words: """
        ist war hatte hat kam kommt ging geht lebte lebt erzählte erzählt sagte sagt traf floh arbeitete träumte \
        glaubte wollte dachte fand kehrte wurde wird konnte würde antwortete
        """),
    openers: Set(
      words: """
        er sie es dies das die der wer was da hier dort niemand jeder jede jemand alle alles nichts etwas ein eine wir \
        ihr ich man dann jetzt später nun auch hilfe polizei angst geld zeit arbeit beide keiner keine zuhause so erst \
        heute gestern danach schließlich endlich inzwischen bald einmal damals dabei trotzdem dennoch
        """))
}
