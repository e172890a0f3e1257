"""What the place of a stretch of days says about it: that it is the period asked for, or something else.

Papers are full of other stretches of days: when the offence was committed, how long secrecy lasts, how long data are
to be kept, by when to answer.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from fourcorners.reading.calendar.joins import TIME
from fourcorners.reading.categories.asking import walked
from fourcorners.reading.categories.meaning import meanings
from fourcorners.reading.categories.targets import target_clauses
from fourcorners.reading.texts.clauses import Clause, clauses
from fourcorners.reading.texts.text import Text
from fourcorners.reading.texts.turns import Turns
from fourcorners.values import Account, Found

_LABEL = re.compile(
    r"(?:(?:authority|authori[sz]ation|order|interception|monitoring|installation|collection)\b[^.;:]{0,40}\b(?:begins?|commences?|starts?|runs?)|(?:which|what|the) days?|(?:time|dates?|period|days) (?:covered|concerned|in question|at issue)|covered (?:time|dates|period)|periods?\b|za okres|okres|tidsperiod\w*|tidsrum\w*|zeitraum|zeitfenster|für die zeit|in der zeit|p[ée]riode|pour la période|per[íi]odo|intervall?o|tijdvak|okres|(?:created|sent|received|stored|posted|dated|generated|exchanged|transmitted|reply covered|limited to|relativ\w+ (?:al|ao|à)|effettuat\w+|connexions?|conexiones|ligações)\b[^.;:]{0,60}?\b(?:between|from|for|entre|de|dal|du|desde|da)|time ?(?:period|frame|range|span|window)s?|date ?(?:range|span)s?|relevant (?:time )?(?:period|dates)|period(?: of time)?|dates? (?:and times?|of interest|requested)|during|covering|for the dates?|date/time|for the time|records (?:from|between|for)|(?:ask|asked|asking|require|required|need|want|request|seek) (?:for )?(?:these|this|them|it|those|the above|all of (?:it|this|these|them))\b"
    r"|(?:information|data|logs|activity|communications|content|messages|e-?mails|calls|tolls?|history)\b[^.;:]{0,80}?\b(?:from|between|for|since|dated))\b[^.;]{0,80}$"
)
_OFFENCE = Turns(
    r"violat\w+|offen[cs]es?|committ?ed|occurr\w+|conspir\w+|did (?:knowingly|willfully|unlawfully)|defraud\w*|murder\w*|robber\w*|shooting|stole\w*|assault\w*|victims?|arrest\w*|incidents?|crimes?|suspects? |purchased|observed|interviewed|learned|launched|posted a|killed|seized from|investigat(?:ed|ing)|thefts?|stolen|burglar\w+|took place|happened|came from|(?:detective|officer|agent|affiant|user|suspect|defendant|complainant|jury|he|she|they) (?:\w+ )?(?:reviewed|gave|paid|sent (?:him|her|them|the)|has been|had been|sits|wrote|told|met|advertised|sold|took|is on leave|worked)|advertised|sits from|relied on|on leave|(?:prior|earlier|previous|first) (?:warrant|order|subpoena|request)s?"
    r"|tat|tatzeit\w*|begangen|ereignet\w*|geschah|geschädigte\w*|beschuldigte\w*|überw(?:ies|iesen)|angeboten|abwesend|faits (?:ont|se sont|commis)|commis(?:es?)?|victimes?|plaignante?s?|mis en cause|a versé|ont versé"
    r"|hechos|denunciantes?|víctimas?|perjudicad[oa]s?|investigad[oa]s?|pagó|ocurrieron|cometid[oa]s?|fatti|vittim[ae]|person[ae] offes[ae]|avvenut[ioae]|ha venduto|commess[ioae]|feiten|gepleegd|slachtoffers?|aange(?:ver|efster)|verdachten?"
    r"|factos|fatos|vítimas?|ofendid[oa]s?|queixos[oa]s?|ocorreram|praticad[oa]s?|complainant'?s? (?:paid|sent|gave)",
    head=r"\b",
    tail=r"\b",
)
_OTHER_USE = Turns(
    r"not (?:to )?(?:disclose|notify|inform)|nondisclosure|non-disclosure|sealed|seal\b|retain(?:ed)?|retention|destroy|kept (?:for|until)|reimburs\w+|within|no later|on or before|extend\w*|renew\w*|renewal|execut\w+|delay\w*|expire\w*|valid|return(?:ed|able)?|appear|amended|employed|agent since|preserv\w+ [^.;]{0,40}(?:for (?:a period|\d|ninety|90)|until)|pending|term of|imprison\w*|sentenc\w+|respond|comply|hearing|my experience|experience",
    head=r"\b",
    tail=r"\b",
)
_AHEAD_OF = re.compile(
    r"\b(?:install\w*|pen register|trap and trace|intercept\w*|prospective|real[- ]time|authori[sz]\w*|monitor\w*|track\w*|captur\w*|record\w*|provid\w*|disclos\w*|collect\w*|furnish\w*|order\w*)\b"
)


# So many words at most stand before the days in a row of a table.
_LONGEST_ROW = 6
# A row names one account, by up to so many of its names.
_MOST_IN_ROW = 3


_TIMES = re.compile(TIME)
# So few characters stand before the days of a paragraph that is about them.
_OPENS = 12


class Places:
    """Where in the paper asking stands, to weigh a stretch of days by."""

    def __init__(self, text: Text, accounts: tuple[Found[Account], ...] = ()) -> None:
        self.text = text
        self.named_at = sorted(text.offset(a.evidence[0]) for a in accounts if a.evidence)
        self.cut = clauses(text)
        self.starts = [c.start for c in self.cut]
        walk = walked(text)
        self.known = meanings(text)
        asked = [one.clause for one in walk.asked if not one.refuses]
        self.refused = {one.clause.start for one in walk.asked if one.refuses}
        self.asked = {c.start for c in asked}
        self.blocks = {c.block for c in asked}
        self.targets = target_clauses(text) | walk.named
        self.shut = walk.shut
        self.states = walk.states
        self.elsewhere: dict[int, bool] = {}

    def clause(self, at: int) -> Clause | None:
        index = bisect_right(self.starts, at) - 1
        return self.cut[index] if index >= 0 else None

    def block(self, at: int) -> int:
        clause = self.clause(at)
        return clause.block if clause else -1

    def in_rows(self, at: int) -> bool:
        """Whether the line before its days holds an account: a row of a table."""
        begin = self.text.full.rfind("\n", 0, at) + 1
        held = bisect_right(self.named_at, at) - bisect_right(self.named_at, begin - 1)
        return 1 <= held <= _MOST_IN_ROW and len(self.text.full[begin:at].split()) < _LONGEST_ROW

    def is_asked(self, at: int) -> bool:
        clause = self.clause(at)
        return clause is not None and clause.start in self.asked

    def near_ask(self, at: int) -> bool:
        block = self.block(at)
        return bool({block - 1, block, block + 1} & self.blocks)

    def below_ask(self, at: int) -> bool:
        """Whether what is asked for, and the accounts, end so close above that the paragraph belongs to them."""
        block = self.block(at)
        return any(block - 4 <= one <= block for one in self.blocks)

    def claim(self, start: int, end: int) -> int:
        """How strongly the place of a range says that it is the period asked for; 0 or less says that it is not."""
        clause = self.clause(start)
        if clause is None:
            return 0
        if self.in_rows(start):
            return 5
        if clause.start in self.refused and not _BOUNDS.search(clause.words):
            # "Messages from 1 to 9 March are in hand and are not asked for."
            return -1
        before = _TIMES.sub(" ", self._lead(clause, start))
        words = clause.words
        label = _LABEL.search(before) is not None or _LABEL_AHEAD.match(self.text.lower[end : end + 60]) is not None
        if clause.start in self.asked:
            return 4 + label if not _OFFENCE.search(before[-60:]) else 2
        if clause.start in self.targets and not _OFFENCE.search(words):
            return 4 + label
        if _OTHER_USE.search(before[-110:]) and not (label and self.near_ask(start)):
            return -1
        if _OFFENCE.search(before[-60:] if label else words) or (clause.start in self.shut and not label):
            return -1
        weight = 3 if label else 0
        if start - clause.start < _OPENS and self.below_ask(start):
            # A paragraph of its own below what is asked for, which begins with its days.
            weight += 2
        if self.near_ask(start):
            weight += 1 + (len(words) < 200)
        if self._names_target(words):
            weight += 1
        if (
            not label
            and weight < _ENOUGH
            and _TELLS.search(words)
            and not (_LIMITS.search(words) or _LEADS_ON.search(words))
        ):
            # A sentence of its own near what is asked for, that tells of something else.
            return 0 if self.is_about_data(start, end) else -1
        return weight if weight > 1 or label else 0

    def _lead(self, clause: Clause, start: int) -> str:
        """The words before a range, with the label or short title that its clause stands under."""
        words = self.text.lower[max(clause.start, start - 200) : start].replace("\n", " ")
        index = bisect_right(self.starts, clause.start) - 2
        if index >= 0 and len(words) < 60:
            above = self.cut[index]
            if clause.block - above.block <= 1 and (above.words.endswith(":") or len(above.words) < 40):
                words = f"{above.words.rstrip('.')} {words}"
        return words

    @staticmethod
    def tells_of_offence(clause: Clause) -> bool:
        """Whether a clause tells of an offence, or of what somebody found out about one."""
        return _OFFENCE.search(clause.words) is not None

    def tells_of_else(self, at: int) -> bool:
        """Whether its clause says that it is not asked for, or tells of an offence, of another paper or of a sitting."""
        clause = self.clause(at)
        if clause is None:
            return False
        if clause.start not in self.elsewhere:
            self.elsewhere[clause.start] = (clause.start in self.refused and not _BOUNDS.search(clause.words)) or any(
                tells.search(clause.words) for tells in (_OFFENCE, _ELSEWHERE)
            )
        return self.elsewhere[clause.start]

    def is_installed(self, at: int) -> bool:
        """Whether its clause says how long a device is used or an interception goes on."""
        clause = self.clause(at)
        if clause is None or _KEPT_QUIET.search(self.text.lower, clause.start, at):
            return False
        before = self.text.lower[max(clause.start, at - 260) : at]
        return _INSTALLED.search(before) is not None and _OFFENCE.search(before[-60:]) is None

    def is_about_data(self, start: int, end: int) -> bool:
        """Whether the clause of these days names data that accounts hold, and nothing that happened elsewhere."""
        clause = self.clause(start)
        if (
            clause is None
            or clause.start in self.shut
            or _OFFENCE.search(clause.words)
            or _OTHER_USE.search(clause.words)
        ):
            return False
        if self.known.of(clause.words, tongue=clause.tongue).wanted:
            return True
        return _MADE.search(self.text.lower, max(clause.start, start - 70), start) is not None

    def runs_ahead(self, at: int) -> bool:
        clause = self.clause(at)
        if clause is None or _KEPT_QUIET.search(self.text.lower, clause.start, at):
            return False
        return _AHEAD_OF.search(clause.words) is not None

    @staticmethod
    def _names_target(words: str) -> bool:
        return any(w in words for w in ("account", "target", "ip address", "subscriber", "@", "number", "username"))


_INSTALLED = re.compile(
    r"\b(?:install\w*|devices?|pen registers?|trap and trace|intercept\w*|authori[sz]\w*|authority|monitor\w*|extended|captur\w*|record\w*|surveillance|in effect|takes? effect|duration)\b"
)
# What data were, before the days on which they were.
_MADE = re.compile(
    r"\b(?:made|kept|created|sent|received|stored|posted|uploaded|generated|exchanged|transmitted|dated|recorded|logged|held|limited to|restricted to|erstellt|gesendet|gespeichert|créés?|envoyés?|enviad[oa]s|creat[ie]|inviat[ie])\b[^.;]{0,60}$"
)
# A refusal that says outside of which days nothing is asked for.
_BOUNDS = re.compile(
    r"\b(?:before|earlier|outside|other than|prior to|after|vor|außerhalb|avant|hors|antes|fuera|prima|vóór|buiten|excluding|except|only)\b"
)
_ELSEWHERE = Turns(
    r"\b(?:prior|previous|earlier|former|first|last) (?:warrant|order|subpoena|request|notice|return)\b[^.;]{0,40}\b(?:covered|reached|ran|was|were)\b"
    r"|\b(?:jury|court|tribunal) (?:sits|will sit|is sitting)\b|\badvertised\b|\banother (?:target|subject|suspect)\b"
)
# Such a weight needs more than nearness alone.
_ENOUGH = 4
# What sentences have and the entries of lists have not.
_TELLS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|did|does|do|will|hat|haben|wurden?|a été|ont|ouverte?|fue|ha|han|hanno|foi|foram|heeft|hebben|werd|werden)\b"
)
# A sentence that is about whatever follows it, or stands before its verb.
_LEADS_ON = re.compile(r"^(?:for|from|between|during|covering|as to|regarding|für|pour|para|per|voor)\b|:$")
# What limits the days of what is asked for.
_LIMITS = re.compile(
    r"\b(?:shall|must|limited|restricted|covers?|covering|periods?|time|dates?|relevant|requested|appl(?:y|ies)|relates?|concerns?|sought|asked|wanted|needed|interest|only|above|items?|zeitraum\w*|zeit|période|concern\w+|período|periodo|interessa|periode|betreft|betrifft|bezieht|limit\w*|porte)\b"
)
_KEPT_QUIET = re.compile(r"\bnot (?:to )?(?:disclose|notify)|\bseal|preserv")
_LABEL_AHEAD = re.compile(
    r"^[\s,)(]{0,4}(?:\(?the [\"“]?(?:relevant|time|target|subject) (?:time )?(?:period|frame)|hereinafter the [\"“]?(?:relevant|time))"
)
