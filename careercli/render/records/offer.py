"""Offers as records."""

from careercli.model.amount import Amount
from careercli.queries.offer import NOT_COUNTED, Best, Equal, Offered, Offers
from careercli.render.records.parts import Record, area_record, level_record, number, occupation_record, pay_record

SCHEMA = "career.offer/1"


def record(result: Offers) -> Record:
    """The offers in the order they were named, what would equal them, and which buys most."""
    return {
        "occupation": occupation_record(result.occupation, result.group),
        "offers": lines(result),
        "nation": _offer(result.nation) if result.nation else None,
        "national_pay": pay_record(result.national_pay) if result.national_pay else None,
        "equal_to": [_equal(equal) for equal in result.equal],
        "best": _best(result.best) if result.best else None,
        "not_comparable": result.why or None,
        "not_counted": list(NOT_COUNTED),
    }


def lines(result: Offers) -> list[Record]:
    """One object an offer."""
    return [_offer(offer) for offer in result.offers]


def rows(result: Offers) -> list[Record]:
    """One row an offer, with the occupation in front."""
    occupation = result.occupation
    identity: Record = {"soc": occupation.soc, "slug": occupation.slug, "title": occupation.title}
    return [identity | line for line in lines(result)]


def _amount(amount: Amount) -> Record:
    return {"dollars": number(amount.dollars), "basis": amount.basis}


def _offer(offer: Offered) -> Record:
    standing = offer.standing
    return {
        "amount": _amount(offer.amount),
        "area": area_record(offer.area),
        "standing": standing._asdict() | {"position": standing.position.value} if standing else None,
        "price_level": level_record(offer.level),
        "national_dollars": None if offer.national is None else number(offer.national),
        "pay": pay_record(offer.pay) if offer.pay else None,
        "missing": offer.missing or None,
    }


def _equal(equal: Equal) -> Record:
    return {
        "offer": {"amount": _amount(equal.offer.amount), "area": equal.offer.area.code},
        "area": area_record(equal.area),
        "amount": _amount(equal.amount),
        "about": number(equal.about),
    }


def _best(best: Best) -> Record:
    return {
        "area": best.offer.area.code,
        "amount": _amount(best.offer.amount),
        "next": best.next.area.code,
        "ahead_dollars": number(round(best.dollars, 2)),
        "ahead_percent": round(best.percent, 2),
    }
