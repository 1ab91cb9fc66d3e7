extension Lexicon {
  /// The German words that rules look for, as in `frenchWords`.
  static let germanWords = """
    cardinal: null=0 zwei=2 zwo=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13
    cardinal: vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 dreissig=30 vierzig=40
    cardinal: fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 zweier=2 dreier=3 eins=1 dutzend=12 zweien=2 dreien=3
    article: ein=1 eine=1 einen=1 einem=1 einer=1 eines=1
    scale: hundert=100 tausend=1000 million=1000000 millionen=1000000 milliarde=1000000000 milliarden=1000000000 mio=1000000
    vague: dutzende hunderte tausende millionenfach mehrere einige zahlreiche viele etliche hunderten tausenden dutzenden
    ordinal +r +n +s +m: erste=1 zweite=2 dritte=3 vierte=4 fünfte=5 sechste=6 siebte=7 achte=8 neunte=9 zehnte=10 elfte=11
    ordinal +r +n +s +m: zwölfte=12 letzte
    fraction: hälfte=2 halb=2 halbe=2 drittel=3 viertel=4 fünftel=5 sechstel=6 achtel=8 zehntel=10
    month: januar=1 jänner=1 februar=2 märz=3 april=4 mai=5 juni=6 juli=7 august=8 september=9 oktober=10 november=11 dezember=12
    percent: % prozent vom_hundert v.h
    currency: € $ £ euro eur dollar franken chf
    reference: artikel artikels art abschnitt absatz abs seite seiten s § §§ nr nummer nummern kapitel anhang tabelle abbildung abb
    reference: fußnote anmerkung indikator indikators resolution verordnung richtlinie beschluss gesetz protokoll übereinkommen
    reference: satz ziffer ziff band punkt schritt paragraf paragraph paragrafen entscheidung
    time: jahr jahre jahren jahres monat monate monaten woche wochen tag tage tagen stunde stunden uhr minute minuten jahrzehnt
    time: jahrhundert jährige jährigen jähriger jährig jährlich nacht nächte nächten
    phone: anruf anrufe anrufen ruf rufen linie hotline telefon telefonnummer tel notruf rufnummer nummer helpline
    before-year: in im seit während bis ab vor nach von aus jahr jahre jahren jahres ende anfang mitte sommer herbst frühjahr winter und
    before-year: zwischen um plan gesetz ausgabe bericht zum
    between: zwischen
    to: bis
    and: und sowie
    partitive: von von_den der von_diesen von_ihren aus aus_den unter_den unserer dieser
    about: etwa ungefähr rund circa ca fast beinahe knapp annähernd schätzungsweise um_die zirka
    at-least: mehr_als über mindestens wenigstens nicht_weniger_als minimum gut
    at-most: weniger_als höchstens maximal unter bis_zu nicht_mehr_als maximum
    all: alle allen aller alles sämtliche sämtlichen sämtlicher
    every: jede jeder jedes jedem jeden jeweils
    both: beide beiden beider beides
    none: kein keine keinen keinem keiner keines niemand nichts keinerlei
    only: einzige einzigen einziger einziges nur allein lediglich ausschließlich
    negation: nicht nie niemals weder ohne nirgends kaum
    lacking: fehlt fehlen fehlte fehlten mangel mangelt weigert verweigert versagt fehlend fehlende
    function: der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener jene welche welcher
    function: welches wer was wo wann wie warum ich du er sie es wir ihr ihn ihm ihnen uns mich sich sein seine seinen seiner seinem
    function: ihre ihren ihrer ihrem unser unsere mein dein von vom in im an am auf aus bei beim mit nach zu zum zur für durch gegen
    function: ohne um über unter vor hinter neben zwischen während seit bis ab trotz wegen innerhalb außerhalb laut gemäß und oder
    function: aber sondern denn weil da dass daß obwohl wenn als ob damit sowie ist sind war waren wird werden wurde wurden worden
    function: sei wäre hat haben hatte hatten hätte habe kann können konnte konnten muss müssen musste soll sollen sollte darf dürfen
    function: will wollen mag nicht kein keine auch noch schon oft nie immer nun dann sehr mehr meist weniger alle jede beide
    function: anderer andere anderen man hier dort jedoch daher also doch nur allein so vor_allem alles_in_allem auf_jeden_fall
    function: einander in_jedem_fall ohne_weiteres nach_allem nicht_nur auf_keinen_fall selbst
    abbreviation: dr prof st art abs s nr nrn bd abb vgl ca bzw z.b d.h u.a i.d.r sog hrsg ggf evtl inkl bspw usf gem lit ziff
    abbreviation: jan feb apr aug sept okt nov dez tel str mio mrd rn f ff u z d i
    ending-abbreviation: usw etc
    adjective: neue andere junge weitere nationale staatliche
    noun: kinder kindern personen menschen frauen männer jugendliche
    item: indikator=1 indikatoren=1 ziel=2 ziele=2 zielen=2 bedingung=3 bedingungen=3 kriterium=3 kriterien=3 voraussetzung=3
    item: voraussetzungen=3 aufruf=4 aufrufe=4 empfehlung=4 empfehlungen=4 maßnahme_gefordert=4 aktion=4 aktionen=4 forderung=5
    item: forderungen=5 vertrag=6 verträge=6 verträgen=6 übereinkommen=6 instrument=6 instrumente=6 instrumenten=6 land=7 länder=7
    item: ländern=7 staat=7 staaten=7 kategorie=8 kategorien=8 note=9 noten=9 bewertung=9 bewertungen=9 fallstudie=10 fallstudien=10
    item: quelle=11 quellen=11 handlungsaufruf=4 handlungsaufrufe=4
    law: gesetz gesetze gesetzes gesetzbuch strafgesetzbuch verordnung dekret richtlinie gesetzgebung gesetzlich gesetzliche
    law: bestimmung bestimmungen artikel verfassung übereinkommen protokoll vertrag straftat straftaten strafbar strafe strafen
    law: freiheitsstrafe verbietet bestraft illegal straftatbestand
    ruling: gericht gerichte gerichtshof urteil urteile verurteilt verurteilung verurteilungen verfolgt strafverfolgung
    ruling: freigesprochen richter richterin staatsanwaltschaft beschluss anklage anklagen
    praise +e +er +en +es +em: angemessen wirksam umfassend bemerkenswert ausgezeichnet vorbildlich erfolgreich stark solide gut
    praise +e +er +en +es +em: ausreichend gründlich eindrucksvoll wichtig vollständig
    praise: beste besten bester
    blame +e +er +en +es +em: unangemessen unwirksam unzureichend schwach begrenzt schlecht langsam unannehmbar unvollständig
    blame +e +er +en +es +em: knapp mangelhaft alarmierend besorgniserregend vernachlässigt lückenhaft ungenügend spärlich dürftig
    blame: schwächste schwächsten mangel fehlt fehlen versagt zu_wenig zu_wenige lücke lücken kaum wenig
    ratified: ratifiziert ratifizierte ratifizierten ratifikation ratifizierung beigetreten beitritt gebunden_an vertragspartei
    ratified: unterzeichnet unterzeichnete
    treaty: fakultativprotokoll fakultativprotokolle fakultativprotokollen zusatzprotokoll zusatzprotokolle protokollen
    treaty: vertrag verträge verträgen übereinkommen protokoll protokolle instrument instrumente instrumenten pakt konvention konventionen
    state: staat staates staats staatlich staatliche staatlichen staatlicher staatliches regierung regierungen ministerium ministerien
    state: minister behörde behörden parlament föderal föderale öffentliche öffentlichen bundesregierung gemeinde gemeinden polizei
    ngo: ngo ngos nro nichtregierungsorganisation nichtregierungsorganisationen verein vereine vereins verband verbände ehrenamtliche
    ngo: ehrenamtlichen stiftung stiftungen zivilgesellschaft zivilgesellschaftliche freiwillige freiwilligen wohlfahrtsverband
    runs: betreibt betreiben betrieben führt geführt eingerichtet richtete errichtet gegründet unterhält unterhalten bietet bieten
    runs: geleitet leitet organisiert getragen trägt geschaffen schuf
    specific +e +er +en +es +em: spezifisch kindspezifisch kinderspezifisch
    specific: eigens
    general +e +er +en +es +em: allgemein generell breit
    general: jeden_alters im_allgemeinen
    abroad: ausland andere_länder anderen_ländern anderes_land nachbarland nachbarländer nachbarländern andere_ziele anderen_zielen andere_staaten drittländer
    body: amt ministerium ausschuss kommission rat agentur büro zentrum institut dienst abteilung direktion verein verband
    body: stiftung organisation behörde stelle gerichtshof parlament polizei union referat
    comparison: meisten mehrheit minderheit anstieg gestiegen stieg zunahme zugenommen rückgang sank gesunken verdoppelt
    exists: ist sind war besteht bestehen gibt hat haben es_gibt
    total: insgesamt gesamt gesamtzahl zusammen summe
    card: karte karten länderkarte fortschrittskarte broschüre rahmen bewertungsrahmen ausgabe methodik bewertet bewertete benotet
    topic: plan=1 plans=1 pläne=1 aktionsplan=1 aktionsplans=1 strategie=1 politik=1 hotline=2 hotlines=2 notruf=2 notrufnummer=2 hilfstelefon=2 telefon=2
    topic: schutzhaus=3 schutzhäuser=3 schutzhäusern=3 unterkunft=3 unterkünfte=3 zuflucht=3 frauenhaus=3 einheit=4 einheiten=4
    topic: sonderkommission=4 ausbildung=5 fortbildung=5 lehrplan=5 beratung=6 therapie=6 kampagne=7 kampagnen=7 gesetzgebung=8
    topic: straftatbestand=8 fonds=9 register=10 datenbank=10
    audience: vermisst=1 vermisste=1 vermissten=1 vermisster=1 ausreißer=1 erwachsene=2 erwachsenen=2 erwachsener=2 opfer=3 opfern=3
    audience: ausgebeutete=3 unbegleitete=4 unbegleiteten=4 unbegleiteter=4 asylsuchende=4 frauen=5 frau=5 männer=6 mann=6 männern=6
    audience: mädchen=7 jungen=8 junge=8 weiblich=9 weibliche=9 männlich=10 männliche=10
    purpose: für
    including: davon darunter von_denen unter_ihnen einschließlich von_ihnen
    future: soll sollen sollte geplant erwartet künftig nächste nächsten kommende kommenden bis muss müssen will wollen wenn falls sobald dürfte zukunft
    done: war waren wurde wurden ratifizierte ratifiziert unterzeichnet verabschiedet eröffnet begann endete registriert gemeldet veröffentlicht gegründet eingeführt erhielt
    publication: studie studien untersuchung untersuchungen bericht berichte umfrage erhebung evaluation evaluierung gutachten
    way: transit transitland durchgangsland durchreise weitergebracht weitergeschickt weiterverkauft weitergereicht unterwegs auf_dem_weg
    way: zwischenstation zwischenstopp drehscheibe anderswo weiter weitertransportiert sprungbrett etappe durchgangsstation
    abroad: anderswo_in_europa außerhalb_des_landes jenseits_der_grenze übrigen_europa nachbarstaaten weitere_länder weiteren_ländern
    abroad: anderen_staaten ausländische_ziele ausländischen_zielen ausländische_städte über_die_grenze auslands andere_orte_in_europa
    specific: eigene eigenen eigener eigenes eigenem speziell spezielle speziellen spezieller speziellem zugeschnitten ausgerichtet kindgerecht
    specific: kindgerechte kindgerechten
    general: unabhängig_vom_alter erwachsene_und_kinder kinder_und_erwachsene ohne_unterschied_des_alters
    way: weiter_nach ziehen_weiter reisen_weiter
    body: sekretariat bundesamt landesamt inspektion
    abroad: andere_europäische_länder anderen_europäischen_ländern andere_mitgliedstaaten anderen_mitgliedstaaten
    law: § §§ stgb verjährung
    """
}
