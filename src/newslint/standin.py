"""Temporary word lists until those of rules/lexicon are there."""

from __future__ import annotations

_T = (
    "mr:m mrs:f ms:f miss:f sir:m lord:m lady:f dame:f king:m queen:f prince:m princess:f baron:m "
    "baroness:f duke:m duchess:f sheikh:m pope:m mme:f madame:f madam:f monsieur:m emperor:m "
    "empress:f sister:f brother:m father:m congressman:m congresswoman:f aunt:f uncle:m "
    "president prime minister dr doctor prof professor gov governor sen senator rep "
    "representative gen general col colonel capt captain lt sgt sergeant lieutenant major maj "
    "judge justice rev reverend chancellor secretary mayor chief director attorney ambassador "
    "bishop archbishop cardinal premier sheriff officer detective coach commander chairman saint "
    "st vice deputy former senior inspector constable minister"
)
TITLES = {t.split(":")[0]: (t.split(":") + [""])[1] for t in _T.split()}

FEMALE = frozenset(
    "spokeswoman congresswoman chairwoman businesswoman policewoman actress mother daughter sister "
    "wife widow girlfriend aunt niece grandmother queen princess duchess heroine waitress hostess "
    "woman girl lady saleswoman councilwoman assemblywoman ex-wife stepmother bride nun "
    "granddaughter heiress empress baroness countess godmother mom mum sportswoman noblewoman "
    "mistress mother-in-law sister-in-law daughter-in-law stepdaughter goddess fiancée schoolgirl "
    "ballerina soprano".split()
)
MALE = frozenset(
    "spokesman congressman businessman policeman father son brother husband widower boyfriend "
    "uncle nephew grandfather king prince duke man boy gentleman salesman councilman assemblyman "
    "ex-husband stepfather groom monk grandson emperor baron godfather dad sportsman nobleman "
    "father-in-law brother-in-law son-in-law stepson god fiancé schoolboy serviceman fisherman "
    "gunman frontman tenor".split()
)
KIN = frozenset(
    "mother father sister brother wife husband son daughter aunt uncle niece nephew grandmother "
    "grandfather girlfriend boyfriend cousin widow widower parent child partner friend mom dad "
    "mum".split()
)
PERSONS = frozenset(
    "president minister premier chancellor senator governor mayor ambassador official officer "
    "lawyer attorney judge justice prosecutor doctor teacher student professor analyst expert "
    "economist scientist researcher director manager chief executive chairperson chairman leader "
    "candidate nominee secretary envoy diplomat adviser advisor aide commander general colonel "
    "captain soldier reporter journalist writer author editor singer player coach driver victim "
    "suspect patient worker owner founder activist spokesperson representative lawmaker "
    "politician deputy monarch pope bishop cleric pastor person child friend neighbor "
    "neighbour colleague partner parent cousin baby teenager teen witness critic resident "
    "citizen migrant immigrant artist actor musician composer poet historian engineer farmer "
    "nurse pilot detective agent guard killer assassin terrorist rebel dictator veteran hero "
    "champion winner rival successor predecessor member voter host guest speaker counterpart "
    "billionaire entrepreneur physicist chemist biologist philosopher priest rabbi imam sheriff "
    "inspector constable defendant plaintiff passenger tourist trainer goalkeeper striker "
    "midfielder customer client boss employee servant thief robber attacker shooter hacker user "
    "visitor stranger infant sibling spouse lover translator painter sculptor dancer designer "
    "developer mechanic cook chef cleaner clerk cashier accountant auditor hairdresser librarian "
    "receptionist tailor baker carpenter laborer janitor assistant counselor counsel heir "
    "tsar consultant gunman architect".split()
) | FEMALE | MALE
ANYONE = frozenset("someone somebody anyone anybody everyone everybody nobody".split())
ORGANISATION = frozenset(
    "center centre university college institute foundation company group bank school church party "
    "street road avenue city county park river lake mount island council committee court ministry "
    "department office agency club team league museum theatre hospital hall house award prize cup "
    "santo santa san saint los las el new north south east west times post news journal press "
    "society association union army force police act bill law".split()
)
NOT_FIRST = frozenset(
    "may june april august will mark bill grant art faith hope grace joy dawn summer autumn winter "
    "church state house chase dean earl duke prince king queen judge pat rich chance sky star rose "
    "lily ivy ruby jade christian america india china paris georgia florence sydney victoria "
    "charlotte israel jordan chad angel jesus christ english french german love santa son "
    "university internet congress senate parliament god war act the a an in on at of for from "
    "monday tuesday wednesday thursday friday saturday sunday january february march july "
    "september october november december olympics bible islam".split()
)
SPEECH = frozenset(
    "say tell add note state write claim argue insist warn announce declare explain reply respond "
    "acknowledge admit confirm deny ask tweet recall stress continue comment emphasize point "
    "conclude promise suggest believe think".split()
)
HUMAN = SPEECH | frozenset(
    "feel know see hear love hate go come return talk speak help write sing play teach learn need "
    "try begin start work live leave sit stand walk run tell find refuse agree accept reject "
    "demand propose meet visit marry die born resign win lose attend travel serve become want "
    "decide plan hope".split()
)
