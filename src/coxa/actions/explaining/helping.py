"""Relief, shoes, ground, gait, people to see, answers and words, explained."""

from coxa.actions.explaining.explanation import Explanation, linked, section, told
from coxa.knowledge.care import Faq, Gait, Helps, Referral, Relief, ShoeRule, Surface, Term
from coxa.knowledge.shapes import Knowledge
from coxa.values.distances import METRES_PER_MILE

HELPS = {
    Helps.YES: "Helps.",
    Helps.SOMEWHAT: "Helps somewhat.",
    Helps.NO: "Does not help.",
    Helps.NOT_TESTED: "Not tested.",
}

ASK_FIRST = "Whether it suits you depends on more than Coxa asks. A pharmacist can tell."


def relief(fact: Relief, knowledge: Knowledge) -> Explanation:
    """What it does for soreness and for an injury, when not, and one runner's mark."""
    article = fact.article
    opinion, price = None, None
    if article is not None:
        mark = f"{article.score} of 10. " if article.score is not None else ""
        opinion = f"{mark}{article.says}" if not mark else f"{mark}One runner’s opinion."
        price = article.cost and f"The article’s price: {article.cost}."
    return told(
        fact,
        "relief",
        knowledge,
        *section("How", fact.how, numbered=True),
        *section("For soreness", [HELPS[fact.for_soreness], fact.soreness]),
        *section("For an injury", [HELPS[fact.for_injury], fact.injury]),
        *section("Not when", fact.not_when),
        *section("Coxa does not offer it with", _not_for(fact)),
        *section("Offered to nobody", [ASK_FIRST if fact.ask_first else None]),
        *linked("Leave it out with", fact.not_with, knowledge),
        *section("The article’s mark", [opinion, price]),
        *section("Cost", [f"{fact.cost}, from $ for little to $$$ for much."]),
    )


def _not_for(fact: Relief) -> list[str]:
    """Nothing where nobody is offered it: then the list would promise it to the rest."""
    return [] if fact.ask_first else [f"{each.words}." for each in fact.not_for]


def shoe(fact: ShoeRule, knowledge: Knowledge) -> Explanation:
    """A reminder to inspect, never a limit."""
    return told(
        fact,
        "shoes",
        knowledge,
        *section("The article says", [fact.article_says]),
        *section("Coxa reminds", [_miles(fact)]),
        *section("What to do", fact.steps, numbered=True),
    )


def _miles(fact: ShoeRule) -> str | None:
    if fact.remind_from_m is None or fact.remind_to_m is None:
        return None
    km = [round(each / 1000) for each in (fact.remind_from_m, fact.remind_to_m)]
    miles = [round(each / METRES_PER_MILE) for each in (fact.remind_from_m, fact.remind_to_m)]
    return f"To have a look at {km[0]} km ({miles[0]} miles), to inspect at {km[1]} ({miles[1]})."


def surface(fact: Surface, knowledge: Knowledge) -> Explanation:
    """One kind of ground."""
    return told(
        fact,
        "ground",
        knowledge,
        *section("The article says", [fact.article_says]),
        *linked("Take care with", fact.careful_with, knowledge),
    )


def gait(fact: Gait, knowledge: Knowledge) -> Explanation:
    """Something about how one runs, and for whom it is wrong."""
    return told(
        fact,
        "running form",
        knowledge,
        *section("For whom", [fact.for_whom]),
        *section("Not for", [fact.not_for]),
        *section("How", fact.how, numbered=True),
        *linked("Leave it out with", fact.not_with, knowledge),
        *section("The article says", [fact.article_says]),
    )


def referral(fact: Referral, knowledge: Knowledge) -> Explanation:
    """Whom to see for what, what to bring, what to ask."""
    return told(
        fact,
        "whom to see",
        knowledge,
        *section("Good for", fact.good_for),
        *section("Bring", fact.bring),
        *section("Ask", fact.ask),
        *section("The article says", [fact.article_says, fact.article_leaves_out]),
    )


def faq(fact: Faq, knowledge: Knowledge) -> Explanation:
    """A question that runners ask."""
    says = section("The article says", [fact.article_says])
    return told(fact, "answer", knowledge, *says)


def term(fact: Term, knowledge: Knowledge) -> Explanation:
    """A word."""
    return told(fact, "word", knowledge)
