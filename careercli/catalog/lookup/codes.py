"""What a code means: of SOC 2018 and 2010, O*NET-SOC, CIP or NAICS. A text shaped like a code is never words."""

from collections.abc import Iterable
from typing import NamedTuple, NoReturn

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import Candidate, CodeError, NoDataError, UnknownCodeError, UsageError
from careercli.catalog.lookup.code_shapes import Shape, System, code_shape
from careercli.catalog.lookup.spelling import distance
from careercli.model.field import FieldOfStudy
from careercli.model.listing import Listing
from careercli.model.name import LeadsTo

MILITARY = "55-"
"""SOC codes of the armed forces begin so; neither OEWS nor Employment Projections covers them."""

EDUCATION, TEACHERS = "13", "25-"
"""Fields of study that make teachers, and SOC codes of teachers, to whom every field leads."""

MOST_NEAR = 5

_MAJOR, _SUBSECTOR, _SERIES = 2, 3, 4
"""Digits of a major group or a sector, of a subsector of industries, of a series of fields of study."""

_SOC, _ONET = (2, 4), (2, 4, 2)
"""Digits of the groups of a SOC and of an O*NET-SOC code."""


class Coded(NamedTuple):
    """What a code leads to: an occupation (target: its slug), a group (its SOC code) or fields of study (CIP code).

    `literal` is false where it is another code than the target's own; `via` says which, and `counted` names the work
    that it is of, where that is counted in the target. `fields` are the fields of study, `socs` the codes of the
    occupations that they lead to.
    """

    leads_to: LeadsTo
    target: str
    title: str
    literal: bool = True
    via: str = ""
    counted: str = ""
    fields: tuple[FieldOfStudy, ...] = ()
    socs: tuple[str, ...] = ()


def read_code(catalog: Catalog, text: str) -> Coded | None:
    """What a text shaped like a code means, or None where it is words.

    Raises UnknownCodeError with what is near where there is no such code, CodeError with candidates where its work
    belongs to several occupations, or not to one alone, UsageError where it is an industry's, NoDataError where it is
    one of the armed forces.
    """
    shape = code_shape(text)
    return None if shape is None else _Reader(catalog, text.strip(), shape).read()


def occupations_of_fields(catalog: Catalog, coded: Coded) -> list[Listing]:
    """The occupations that fields of study lead to, those with the most jobs first, those who teach the fields last."""
    slugs = [catalog.codes.occupations[soc] for soc in coded.socs if soc in catalog.codes.occupations]
    teaching = "" if coded.target.startswith(EDUCATION) else TEACHERS
    return sorted(
        catalog.index.listings(slugs),
        key=lambda listing: (bool(teaching) and listing.soc.startswith(teaching), -(listing.base or 0)),
    )


class _Reader:
    def __init__(self, catalog: Catalog, text: str, shape: Shape) -> None:
        self.catalog, self.codes, self.text, self.shape = catalog, catalog.codes, text, shape

    def read(self) -> Coded | None:
        shape, digits = self.shape, self.shape.digits
        if len(digits) == _SUBSECTOR and not (shape.system or shape.between):
            self._industry()
            return None  # words: `911`
        if shape.system is System.OTHER:
            raise UnknownCodeError(
                self.text, "is a code of a classification that is not known here; name the occupation"
            )
        if shape.system is System.NAICS:
            self._industry()
            self._unknown()
        if shape.system is System.CIP:
            return self._field() or self._unknown()
        if shape.lengths == _ONET or len(digits) == sum(_ONET):
            return self._onet()
        if shape.lengths in (_SOC, (sum(_SOC),)):
            return self._six_digits()
        if shape.between == "." and shape.system is System.UNSAID:
            return self._field() or self._unknown()
        if len(digits) == _MAJOR and (found := self._now(f"{digits}-0000")):
            return found
        if shape.system is System.UNSAID and not self._begins_a_soc_code():
            self._industry()
        return self._unknown()

    def _soc(self) -> str:
        """The digits written as a SOC code is."""
        return f"{self.shape.digits[:2]}-{self.shape.digits[2:6]}"

    def _six_digits(self) -> Coded:
        """A SOC code; where its digits stand without a hyphen a field of study or an industry may be meant."""
        soc, unclear = self._soc(), self.shape.system is System.UNSAID and self.shape.between in ("", ".")
        found = None if self.shape.system is System.SOC_2010 else self._now(soc)
        field = self._field() if unclear else None
        if found and field:
            offers = (Candidate(found.target, found.title, found.leads_to), *self._occupations(field.socs))
            raise CodeError(self.text, f"is {soc}, {found.title}, or CIP {field.target}, {field.title}", offers)
        if self.shape.between == "." and not field:
            self._unknown()
        if found or field:
            return found or field or self._unknown()
        if unclear and not self._former_titles(soc):
            self._industry()
        return self._former(soc) or self._now(soc) or self._unknown()

    def _now(self, soc: str) -> Coded | None:
        """What a SOC 2018 code stands for."""
        own = bool(self.shape.between[:1] == "-" or self.shape.system)
        if slug := self.codes.occupations.get(soc):
            return Coded(LeadsTo.OCCUPATION, slug, soc if own else self.catalog.occupation(slug).title, own)
        if slug := self.codes.members.get(soc):
            title = self.catalog.occupation(slug).title
            member = self.codes.member_titles.get(soc)
            counted = f"{member} ({soc})" if member else ""
            return Coded(LeadsTo.OCCUPATION, slug, title, literal=False, via=soc, counted=counted)
        if soc in self.codes.groups:
            return Coded(LeadsTo.GROUP, soc, self.catalog.group(soc).title, own)
        if soc.startswith(MILITARY):
            raise NoDataError(
                f"{soc} is a code of the armed forces; figures are published for civilian occupations only"
            )
        return None

    def _onet(self) -> Coded:
        """What an O*NET-SOC code stands for: the occupation that counts it."""
        soc = self._soc()
        code = f"{soc}.{self.shape.digits[6:]}"
        found = self._now(soc)
        if found is None:
            return self._former(soc) or self._unknown()
        if found.leads_to is not LeadsTo.OCCUPATION:
            self._unknown()
        known = self.catalog.occupation(found.target)
        if code not in known.onet:
            near = tuple(Candidate(other, known.title, "occupation") for other in known.onet or (known.soc,))
            raise UnknownCodeError(self.text, f"is no O*NET-SOC code of {known.title}", near)
        if code == f"{known.soc}.00":
            return found
        counted = found.counted or f"O*NET-SOC {code}"
        return found._replace(title=known.title, literal=False, via=code, counted=counted)

    def _field(self) -> Coded | None:
        """The fields of study with a CIP code, or of a series of them, and their occupations."""
        digits = self.shape.digits
        if len(self.shape.groups[0]) == 1 and len(self.shape.groups) == 2:
            digits = f"0{digits}"  # a spreadsheet's `1.0101`
        code = digits if len(digits) == _MAJOR else f"{digits[:2]}.{digits[2:]}"
        fields = [field for cip, field in self.catalog.fields.items() if cip == code]
        if len(digits) in (_MAJOR, _SERIES):
            fields = [field for cip, field in self.catalog.fields.items() if cip.startswith(code)]
        if not fields:
            return None
        title = fields[0].title if len(fields) == 1 else f"{len(fields)} fields of study"
        socs = dict.fromkeys(soc for field in fields for soc in field.occupations)
        studied = tuple(FieldOfStudy(field.cip, field.title) for field in fields)
        return Coded(LeadsTo.FIELD, code, title, fields=studied, socs=tuple(socs))

    def _industry(self) -> None:
        """Raises UsageError where the digits are those of a published industry, or of a finer one within it."""
        digits, industries = self.shape.groups[0], self.catalog.industries
        fewest = _MAJOR if len(digits) == _MAJOR else _SUBSECTOR
        begun = (digits[:length].ljust(6, "0") for length in range(len(digits), fewest - 1, -1))
        sectors = (naics for naics in industries if "--" in naics and naics[:2] <= digits < naics[4:])
        naics = next((code for code in begun if code in industries), None)
        if naics is None and len(digits) == _MAJOR:
            naics = next(sectors, None)
        if naics is not None:
            raise UsageError(
                f"'{self.text}' is the code of an industry (NAICS), {industries[naics].name}, not of an occupation; "
                f"--industry {digits} asks for it"
            )

    def _former_titles(self, soc: str) -> dict[str, str]:
        """The titles of the SOC 2010 codes that a code was, or that belonged to a group with it."""
        begun = soc.rstrip("0") if soc.endswith("0") else soc
        former = self.catalog.former_codes
        return {code: its.title for code, its in former.items() if code.startswith(begun) and len(begun) > len("11-1")}

    def _former(self, soc: str) -> Coded | None:
        """What a SOC 2010 code became: the occupation that took over all of its work, else candidates."""
        titles = self._former_titles(soc)
        if not titles:
            return None
        former = self.catalog.former_codes
        successors = sorted({successor for code in titles for successor in former[code].successors})
        slugs = self._slugs(successors)
        about = f"is a code of SOC 2010, {titles.get(soc, 'a group of occupations')}"
        if not slugs:
            raise NoDataError(f"{soc} {about}, of which nothing is published since")
        if len(slugs) == 1 and soc in titles:
            (slug,) = slugs
            others = {code for code, its in former.items() if not slugs.isdisjoint(self._slugs(its.successors))}
            counted = "" if others == {soc} else f"{titles[soc]} ({soc} in SOC 2010)"
            title = self.catalog.occupation(slug).title
            return Coded(LeadsTo.OCCUPATION, slug, title, False, f"SOC 2010: {titles[soc]}", counted)
        now = f"belongs to {len(slugs)} occupation{'s' if len(slugs) > 1 else ''}"
        raise CodeError(self.text, f"{about}; since 2018 its work {now}", self._occupations(successors))

    def _slugs(self, socs: Iterable[str]) -> set[str]:
        slugs = self.codes.members | self.codes.occupations
        return {slugs[soc] for soc in socs if soc in slugs}

    def _occupations(self, socs: Iterable[str]) -> tuple[Candidate, ...]:
        """The occupations that some SOC codes belong to, each once."""
        slugs = self.codes.members | self.codes.occupations
        found = dict.fromkeys(slugs[soc] for soc in socs if soc in slugs)
        return tuple(Candidate(slug, self.catalog.occupation(slug).title, "occupation") for slug in found)

    def _begins_a_soc_code(self) -> bool:
        return any(code.startswith(self._soc()) for code in self.codes.occupations)

    def _unknown(self) -> NoReturn:
        """Says that there is no such code, with those whose digits are nearest."""
        digits = self.shape.digits
        if self.shape.system is System.CIP or self.shape.between == ".":
            reason = "is no code of a field of study (CIP) that leads to an occupation"
        elif self.shape.system is System.NAICS:
            reason = "is no code of an industry (NAICS)"
        elif len(digits) == sum(_SOC):
            reason = f"is no SOC code: neither the classification of 2018 nor that of 2010 has {self._soc()}"
        elif len(digits) < sum(_SOC):
            reason = "is not a whole SOC code, which has six digits, like 11-9111"
        else:
            reason = "is no code: a SOC code has six digits, 11-9111, an O*NET-SOC code eight, 11-9111.00"
        raise UnknownCodeError(self.text, reason, self._near(digits[: sum(_SOC)]))

    def _near(self, digits: str) -> tuple[Candidate, ...]:
        """The occupations whose codes are a slip away from the digits or begin most like them."""
        by_digits = {soc.replace("-", ""): soc for soc in self.codes.occupations}
        slips = {code: distance(digits, code) for code in by_digits} if digits else {}
        near = [code for code, slip in slips.items() if slip <= 1]
        near.sort(key=lambda code: (slips[code], code[:4] != digits[:4], code))
        for length in (len(digits), 5, 4, 3):
            if len(digits) >= length > _MAJOR:
                near += [code for code in sorted(by_digits) if code.startswith(digits[:length])]
        socs = [by_digits[code] for code in dict.fromkeys(near)][:MOST_NEAR]
        return tuple(
            Candidate(soc, self.catalog.occupation(self.codes.occupations[soc]).title, "occupation") for soc in socs
        )
