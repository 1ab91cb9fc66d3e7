extension Lexicon {
  /// The English words that rules look for: a trait, and its words; `=` gives a word's value, `_` joins an expression.
  static let englishWords = """
    cardinal: zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13
    cardinal: fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50
    cardinal: sixty=60 seventy=70 eighty=80 ninety=90 dozen=12
    scale: hundred=100 thousand=1000 million=1000000 billion=1000000000
    vague: dozens hundreds thousands millions several many few numerous countless
    ordinal: first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 last
    fraction: half=2 halves=2 third=3 thirds=3 quarter=4 quarters=4 fourth=4 fourths=4 fifth=5 fifths=5 sixth=6 sixths=6 tenth=10
    fraction: tenths=10 eighth=8 eighths=8
    month: january=1 jan=1 february=2 feb=2 march=3 april=4 apr=4 may=5 june=6 jun=6 july=7 jul=7 august=8 aug=8 september=9
    month: sept=9 sep=9 october=10 oct=10 november=11 nov=11 december=12 dec=12
    percent: % percent per_cent
    currency: € $ £ euro euros eur dollar dollars usd pound pounds gbp franc francs chf
    reference: article articles art arts section sections paragraph paragraphs para paras page pages p pp § §§ no nos number nr
    reference: chapter chapters annex rule table figure fig footnote note indicator resolution regulation directive decision
    reference: protocol convention law act bill volume vol issue room step clause subsection point item case_no directive_no
    time: year years month months week weeks day days hour hours minute minutes decade decades century centuries yrs
    time: year-old years-old year-olds years_old years_of_age am pm o'clock euros_a_day night nights weekday weekdays
    phone: call calls dial dials line lines helpline helplines hotline hotlines telephone phone tel freephone number_is
    before-year: in since during until till by before after of from for year years early late mid end spring summer autumn
    before-year: winter mid- and to around edition report plan between through into
    between: between
    to: to until till up_to through
    and: and
    partitive: of of_the out_of out_of_the of_these of_those of_its of_all of_our of_their in of_this
    about: about around some nearly almost roughly approximately circa ca an_estimated estimated close_to just_under in_the_order_of
    at-least: over more_than at_least above upwards_of exceeding no_fewer_than no_less_than not_less_than just_over minimum
    at-most: up_to at_most fewer_than less_than under below no_more_than not_more_than maximum as_many_as as_few_as
    all: all all_of_the all_the
    every: every each everyone everybody everything
    both: both
    none: no none nobody no-one nothing neither no_one not_one not_a_single
    only: only sole solely
    negation: not never nor cannot without isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't can't
    negation: couldn't shouldn't wouldn't hardly
    lacking: lack lacks lacked lacking fail fails failed failing absent absence missing refuse refuses refused
    function: a an the this that these those my your his her its our their whose which who whom what where when why how
    function: i you he she it we they me him us them one's itself themselves himself herself there here
    function: of in on at by for from to with without into onto over under above below between among against through during
    function: before after since until till as than about around near beside besides within across behind beyond per via upon
    function: toward towards despite like unlike because although though while whereas if unless whether and or but nor so yet
    function: is are was were be been being am has have had having do does did doing will would shall should can could may might
    function: must not no also only even still just already often never always now then too very more most less least much
    function: both either neither each every all any some such same other others another own itself again however therefore thus
    function: all_the_same above_all at_all after_all first_of_all all_over all_along once_and_for_all not_at_all in_all all_but
    function: not_only no_longer no_doubt in_no_way one_another each_other no_matter all_in_all at_last for_once
    abbreviation: mr mrs ms dr prof st no nos art arts p pp vol fig ed eds cf vs approx ca para paras sect ch nr dept gov gen
    abbreviation: hon rev al ie eg e.g i.e viz op cit jan feb mar apr jun jul aug sept sep oct nov dec tel ext
    ending-abbreviation: etc inc ltd co corp al a.m p.m
    adjective: new other young further different main national regional local public private specialised specialized
    noun: children people women men persons youth staff police data media criteria person child
    item: indicator=1 indicators=1 goal=2 goals=2 condition=3 conditions=3 criterion=3 criteria=3 requirement=3 requirements=3
    item: call=4 calls=4 recommendation=4 recommendations=4 call_to_action=4 calls_to_action=4 calls_for_action=4 action=4 actions=4
    item: demand=5 demands=5 treaty=6 treaties=6 convention=6 conventions=6 instrument=6 instruments=6 country=7 countries=7
    item: state=7 states=7 category=8 categories=8 grade=9 grades=9 case_study=10 case_studies=10 source=11 sources=11
    law: law laws act acts code codes decree decrees statute statutes directive legislation legal provision provisions article
    law: articles constitution convention protocol treaty treaties regulation regulations bill offence offences criminalises
    law: criminalizes prohibits outlaws penalty penalties imprisonment illegal crime punishable
    ruling: court courts ruling ruled judgment judgement judgments judgements verdict convicted conviction convictions sentenced
    ruling: acquitted prosecuted prosecution prosecutions judge judges tribunal
    praise: adequate adequately effective effectively comprehensive comprehensively notable excellent exemplary successful
    praise: successfully strong strongly robust good best outstanding thorough thoroughly fully complete completely well-trained
    praise: ample sufficient sufficiently generous impressive sound important far-reaching leading
    blame: inadequate inadequately ineffective insufficient insufficiently poor poorly weak weakly weakest limited lacking
    blame: little slow slowly fails failed failing fail lacks lack worst bad unacceptable scarce patchy uneven neglected neglects
    blame: minimal incomplete largely_absent too_few too_little harsh restrictive alarming worrying
    ratified: ratified ratify ratifies ratification acceded accedes accession bound_by party_to parties_to signed joined
    treaty: treaty treaties convention conventions protocol protocols instrument instruments covenant covenants
    state: state government governments ministry ministries ministerial minister authority authorities parliament federal public
    state: state-run state-operated state-established state-funded governmental police municipality municipal state-owned
    ngo: ngo ngos non-governmental charity charities association associations volunteer volunteers nonprofit non-profit
    ngo: civil_society private_foundation foundation non-state ngo-run church churches
    runs: run runs running ran operate operates operated operating manage manages managed established establishes establish
    runs: set_up founded provides provided offers offered run_by operated_by maintained maintains staffed created
    specific: specific specifically dedicated tailored child-specific
    general: general generally generic broad any_age all_ages in_general non-specific
    abroad: abroad overseas other_countries another_country onwards onward other_destinations other_states foreign_countries neighbouring_countries third_countries
    body: office ministry committee commission council agency bureau centre center institute service department directorate
    body: association federation foundation organisation organization authority unit court parliament police union board
    comparison: most majority minority increase increased increases rise rose risen fell fallen decreased decrease doubled
    comparison: halved tripled grew grown
    exists: is are was were exists exist existed has have there_is there_are
    total: total altogether in_all in_total sum overall
    card: card cards scorecard booklet framework indicator-based edition methodology progress-card factsheet graded grading
    topic: plan=1 plans=1 strategy=1 policy=1 policies=1 helpline=2 helplines=2 hotline=2 hotlines=2 line=2 lines=2 shelter=3 shelters=3
    topic: refuge=3 refuges=3 safe_house=3 safe_houses=3 unit=4 units=4 squad=4 squads=4 brigade=4 training=5 curriculum=5 curricula=5
    topic: counselling=6 counseling=6 therapy=6 campaign=7 campaigns=7 legislation=8 offence=8 offense=8 fund=9 register=10 database=10
    audience: missing=1 disappeared=1 runaway=1 runaways=1 adult=2 adults=2 victim=3 victims=3 trafficked=3 exploited=3 unaccompanied=4
    audience: asylum-seeking=4 women=5 woman=5 men=6 man=6 girls=7 girl=7 boys=8 boy=8 female=9 females=9 male=10 males=10
    purpose: for
    including: of_whom of_which including among_them of_these of_those among_whom in_which
    runs: state-run state-operated state-established ngo-run
    future: will shall by until till due planned expected should plans intends proposed target next coming upcoming future would could aims promises wants if once to_be
    done: was were had been ratified adopted signed opened began ended took received recorded registered identified reported launched created introduced entered published
    publication: study studies report reports survey surveys research review reviews evaluation assessment audit paper inquiry mapping
    way: transit onward onwards en_route on_the_way on_their_way on_its_way moved_on taken_on sent_on passed_on sold_on stage stopover
    way: gateway elsewhere other_places other_parts further_on stop staging_post stepping_stone springboard
    abroad: elsewhere_in_europe other_parts_of_europe other_places_abroad outside_the_country across_the_border rest_of_europe
    abroad: beyond_the_border beyond_its_borders foreign_destinations foreign_places foreign_cities other_nations
    specific: child-focused child-centred child-centered tailor-made specially aimed_specifically
    general: adults_and_children children_and_adults people_of_any_age regardless_of_age irrespective_of_age whatever_their_age
    way: move_on moves_on moving_on travel_on continue_on carried_on go_on bound_for on_to destined_for
    body: secretariat inspectorate
    abroad: other_european_countries other_eu_countries other_member_states other_parts_of_the_continent
    law: § §§
    """
}
