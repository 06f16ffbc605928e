"""The safety check: its questions, what the answers come to, and what is kept of them."""

import re
from datetime import timedelta
from html import unescape

import pytest

from tests.conftest import NOW
from tests.web.pages import checked, main_of, ran, text, words

CLOCK = {"now": NOW}


@pytest.fixture(autouse=True)
def june(monkeypatch) -> None:
    """As everywhere, and `CLOCK` moves it."""
    from coxa.interfaces.http import who

    CLOCK["now"] = NOW
    monkeypatch.setattr(who, "now", lambda: CLOCK["now"])


def saved(runner):
    from coxa.actions.checks.check_hip import saved_checks

    return saved_checks(runner)


def questions():
    from coxa.actions.checks.check_hip import all_questions

    return {question.text: question for question in all_questions()}


def marked(page):
    """The places ticked in the list of the map."""
    boxes = re.findall(r'<input type="checkbox" name="where"[^>]*>', page)
    assert boxes
    return [re.search(r'value="([^"]*)"', box)[1] for box in boxes if " checked" in box]


def asked(client, number):
    """The question of that screen."""
    page = text(client, f"/check/{number}/")
    heading = re.search(r'<h1 class="ask" id="q"[^>]*>(.*?)</h1>', page)
    assert heading is not None
    return questions()[unescape(heading[1])]


def form_of(question, answer):
    """As the browser would send it."""
    from coxa.knowledge.shapes import QuestionKind

    if answer == "dont_know":
        return {"answer": "dont_know"}
    match question.kind:
        case QuestionKind.BOOLEAN:
            return {"answer": "yes" if answer else "no"}
        case QuestionKind.NUMBER:
            return {"number": str(answer)}
        case QuestionKind.REGIONS:
            return {"where": answer}
        case QuestionKind.MULTI:
            return {"answer": answer or ["none"]}
    return {"answer": answer}


def answered(client, answers, *, start=1, then="next", most=40):
    """Answer screen after screen, what is not named with I don't know; the last response."""
    client.post("/check/anew/") if start == 1 else None
    number = start
    while number < most:
        question = asked(client, number)
        form = form_of(question, answers.get(question.id, "dont_know"))
        answer = client.post(f"/check/{number}/", {**form, "then": then})
        assert answer.status_code == 302, f"{question.id} {answer.status_code}"
        if "/result/" in answer["Location"] or then == "leave":
            return answer
        number += 1
        assert answer["Location"] == f"/check/{number}/"
    raise AssertionError("the check does not end")


CALM = {
    "where": ["side_of_hip:left"],
    "age": 40,
    "sex": "female",
    "alarm": [],
    "started": "slowly",
    "walking": "fine",
    "elsewhere": [],
    "with_running": "comes_goes",
    "night": "no",
    "course": "better",
    "bone_risk": [],
    "history": [],
    "feel": [],
    "nerves": [],
    "signs": [],
    "stab": "no",
    "clicking": "no",
    "how_long": 4,
    "worse_with": ["stairs"],
    "fits": [],
    "background": [],
    "unwell": False,
    "bladder_bowel": False,
    "leg": [],
    "load_jump": False,
}
GROIN = {**CALM, "where": ["groin:left"], "with_running": "builds", "walking": "hurts"}
FEVER = {**CALM, "alarm": ["ill"]}


@pytest.mark.parametrize(
    ("answers", "urgency", "flags", "banner", "state"),
    [
        (FEVER, "emergency", ["RF04"], "Emergency", "Emergency"),
        (GROIN, "urgent", ["RF07", "RF08b", "X40"], "Urgent", "See someone"),
        (CALM, "self_care", [], "Care at home", "Go"),
    ],
    ids=["fever", "bone stress", "soreness"],
)
def test_from_the_first_question_to_today(me, runner, answers, urgency, flags, banner, state):
    from tests.web.pages import felt

    ran(runner, 9)
    felt(runner, 0)
    answer = answered(me, answers)
    (check,) = saved(runner)
    assert answer["Location"] == f"/check/result/{check.id}/"
    assert check.assessment.urgency == urgency
    assert [flag.id for flag in check.assessment.flags] == flags
    page = main_of(text(me, answer["Location"]))
    assert banner in words(page)
    for flag in flags:
        assert f'href="/learn/{flag}/"' in page
        assert me.get(f"/learn/{flag}/").status_code == 200
    assert re.search(rf'<p class="state[^"]*"><svg.*?</svg>{state}</p>', text(me, "/"))


def test_an_emergency_ends_the_questions_at_once_and_says_whom_to_call(me, runner):
    from coxa.actions.profile import set_profile

    set_profile(runner, {"country": "GB"})
    answer = answered(me, FEVER)
    (check,) = saved(runner)
    assert list(check.answers)[-1] == "alarm"
    page = main_of(text(me, answer["Location"]))
    assert 'href="tel:999"' in page
    assert "Whom to see, now" in words(page)
    for other in ("Patterns your answers fit", "Not asked yet", "Running, and the next"):
        assert other not in words(page)


def test_every_link_of_a_result_opens(me):
    for answers in (FEVER, GROIN, CALM):
        links = re.findall(r'href="(/[^"]*)"', text(me, answered(me, answers)["Location"]))
        assert [link for link in links if me.get(link).status_code >= 400] == []


def test_leaving_with_a_flag_keeps_the_check(me, runner):
    me.post("/check/anew/")
    number = 1
    while asked(me, number).id != "with_running":
        question = asked(me, number)
        me.post(f"/check/{number}/", form_of(question, GROIN[question.id]))
        number += 1
    assert saved(runner) == ()
    answer = me.post(f"/check/{number}/", {"answer": "builds", "then": "leave"})
    (check,) = saved(runner)
    assert answer["Location"] == f"/check/result/{check.id}/"
    assert check.assessment.flags
    assert "See someone" in words(text(me, "/"))


def test_leaving_without_a_flag_keeps_the_answers_for_today(me, runner):
    answer = answered(me, CALM, then="leave")
    assert answer["Location"] == "/"
    assert saved(runner) == ()
    assert "Your answers are kept." in words(text(me, "/"))
    start = text(me, "/check/")
    assert "Go on where you left" in start
    assert 'href="/check/2/"' in start
    assert asked(me, 2).id != "where"
    assert marked(text(me, "/check/1/")) == ["side_of_hip:left"]


def test_a_check_left_off_before_its_end_is_not_green(me, runner):
    """No flag, but questions that could have raised one were never asked."""
    from tests.web.pages import felt

    ran(runner, 9)
    felt(runner, 0)
    check = checked(runner, where=["side_of_hip:left"], walking="fine")
    page = words(main_of(text(me, f"/check/result/{check}/")))
    assert "Not finished" in page
    assert "Care at home" not in page
    assert "Without these there is no all-clear" in page


def test_correcting_an_early_answer_to_an_emergency_shows_the_result_at_once(me, runner):
    first = answered(me, CALM)
    place = list(saved(runner)[0].answers).index("alarm") + 1
    assert asked(me, place).id == "alarm"
    second = me.post(f"/check/{place}/", {"answer": ["breathless"], "then": "next"})
    assert second["Location"].startswith("/check/result/")
    assert second["Location"] != first["Location"]
    newest, oldest = saved(runner)
    assert newest.assessment.urgency == "emergency"
    assert (oldest.corrected, newest.corrected) == (True, False)
    assert oldest.answers["alarm"] == []
    assert "banner emergency" in text(me, "/")


def test_an_open_emergency_stands_on_every_page_until_it_is_cleared(me, runner):
    bar = "An emergency answer is open"
    answered(me, CALM)
    assert bar not in text(me, "/diary/")
    address = answered(me, FEVER)["Location"]
    for other in ("/diary/", "/plan/", "/routines/", "/episodes/", "/settings/", "/check/"):
        assert bar in text(me, other), other
    for shown in (address, "/"):
        assert bar not in text(me, shown)
    me.post("/cleared/", {"who": "Dr Who", "found": "No fever", "on": NOW.date()})
    CLOCK["now"] = NOW + timedelta(days=1)
    assert bar not in text(me, "/diary/")


def test_a_corrected_emergency_no_longer_governs(me, runner):
    answered(me, FEVER)
    place = list(saved(runner)[0].answers).index("alarm") + 1
    me.post(f"/check/{place}/", {"answer": ["none"], "then": "next"})
    answered(me, CALM, start=place + 1)
    assert saved(runner)[0].assessment.urgency == "self_care"
    assert "banner emergency" not in text(me, "/")


def test_an_answer_to_a_question_that_is_no_longer_asked_does_not_count(me, runner):
    """A limp of ten days that turned out to be none is no limp of ten days."""
    limping = {**CALM, "walking": "limp", "limp_days": 10}
    answered(me, limping)
    assert "RF16" in [flag.id for flag in saved(runner)[0].assessment.flags]
    place = next(n for n in range(1, 40) if asked(me, n).id == "walking")
    answered(me, CALM, start=place)
    assert saved(runner)[0].assessment.flags == ()


@pytest.mark.parametrize(
    "form",
    [
        {"answer": ["ill", "dont_know"]},
        {"answer": ["none", "dont_know"]},
        {"answer": ["none", "ill"]},
    ],
)
def test_what_contradicts_itself_is_refused_and_stands_as_it_was_ticked(me, runner, form):
    number = at(me, "alarm")
    answer = me.post(f"/check/{number}/", form)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "not both" in page
    for each in form["answer"]:
        assert f'name="answer" value="{each}" checked' in page
    assert saved(runner) == ()
    assert "checked" not in text(me, f"/check/{number}/")


def at(client, wanted, answers=CALM):
    """Go to the screen of that question; its number."""
    client.post("/check/anew/")
    for number in range(1, 40):
        question = asked(client, number)
        if question.id == wanted:
            return number
        client.post(f"/check/{number}/", form_of(question, answers[question.id]))
    raise AssertionError(wanted)


def test_the_map_and_i_cannot_say_where_are_not_both_said(me):
    number = at(me, "where")
    answer = me.post(f"/check/{number}/", {"where": ["groin:left"], "answer": ["dont_know"]})
    assert answer.status_code == 400
    assert marked(answer.content.decode()) == ["groin:left"]


@pytest.mark.parametrize("wanted", ["where", "age", "alarm", "walking", "history"])
def test_a_missing_answer_is_a_sentence_and_never_a_no(me, runner, wanted):
    number = at(me, wanted)
    answer = me.post(f"/check/{number}/", {"then": "next"})
    assert answer.status_code == 400
    assert re.search(r'id="fault" role="alert"[^>]*>[A-Z][^<]+\.</p>', answer.content.decode())
    assert asked(me, number).id == wanted
    assert asked(me, 1).id == "where"
    assert marked(text(me, "/check/1/")) == ([] if wanted == "where" else CALM["where"])


@pytest.mark.parametrize("typed", ["forty", "-1", "400", "nan", "inf", "1e9999", "²"])
def test_a_number_that_cannot_be_is_refused_and_stands_as_it_was_typed(me, typed):
    number = at(me, "age")
    answer = me.post(f"/check/{number}/", {"number": typed})
    assert answer.status_code == 400
    assert f'name="number" value="{typed}"' in answer.content.decode()


@pytest.mark.parametrize(
    "form", [{"where": ["elbow:left"]}, {"where": ["groin:left", "<script>"]}, {"where": [""]}]
)
def test_a_place_that_is_none_is_refused(me, form):
    answer = me.post("/check/1/", form)
    assert answer.status_code == 400
    assert "<script>" not in answer.content.decode()


def test_a_kept_answer_stands_in_its_screen(me):
    number = at(me, "started")
    assert 'name="number" value="40"' in text(me, f"/check/{at(me, 'age')}/") or number
    answered(me, CALM)
    for each in range(1, 40):
        answer = me.get(f"/check/{each}/")
        if answer.status_code != 200:
            break
        question = asked(me, each)
        page = answer.content.decode()
        if question.id == "age":
            assert 'name="number" value="40"' in page
        if question.id == "alarm":
            assert 'value="none" checked' in page
        if question.id == "started":
            assert 'value="slowly" checked' in page
    assert each > 10


def test_looking_at_it_saves_nothing(me, runner):
    answered(me, CALM)
    for number in range(30):
        me.get(f"/check/{number}/")
    for address in ("/check/", "/check/anew/", f"/check/result/{saved(runner)[0].id}/"):
        me.get(address)
    assert len(saved(runner)) == 1


def test_answers_are_not_the_sample_runners(me, runner):
    answered(me, CALM, then="leave")
    me.post("/settings/sample/", {"do": "look"})
    assert "sample" in words(text(me, "/check/")).lower()
    assert "Go on where you left" not in text(me, "/check/")
    assert marked(text(me, "/check/1/")) == []
    assert saved(runner) == ()


def test_within_a_day_a_draft_goes_on_as_it_was(me):
    answered(me, CALM, then="leave")
    CLOCK["now"] = NOW + timedelta(hours=23)
    assert "Go on where you left" in text(me, "/check/")
    assert "warning signs are asked again" not in text(me, "/check/")
    assert marked(text(me, "/check/1/")) == ["side_of_hip:left"]


def test_after_a_day_the_red_flags_are_asked_again_and_the_rest_is_kept(me, runner):
    number = at(me, "walking")
    me.post(f"/check/{number}/", {"answer": "fine", "then": "leave"})
    CLOCK["now"] = NOW + timedelta(days=3)
    page = words(text(me, "/check/"))
    assert "Your answers are from Tuesday 16 June" in page
    assert "the warning signs are asked again" in page
    seen = {}
    number = 2  # the age is the first of the order, and kept
    while len(seen) < 30:
        question = asked(me, number)
        seen[question.id] = text(me, f"/check/{number}/")
        answer = me.post(f"/check/{number}/", form_of(question, CALM[question.id]))
        if "/result/" in answer["Location"]:
            break
        number += 1
    assert {"where", "alarm", "started", "walking"} <= set(seen)
    assert "age" not in seen
    assert "On 16 June you said: None of these. How is it now?" in words(seen["alarm"])
    assert "checked" not in seen["alarm"].split("</fieldset>")[0].split("<fieldset")[1]
    (check,) = saved(runner)
    assert check.answers["age"] == 40
    assert check.on == (NOW + timedelta(days=3)).date()
    assert check.assessment.not_asked == ()


def test_an_emergency_on_the_second_asking_counts(me, runner):
    number = at(me, "walking")
    me.post(f"/check/{number}/", {"answer": "fine", "then": "leave"})
    CLOCK["now"] = NOW + timedelta(days=3)
    number = next(n for n in range(2, 9) if answer_calmly(me, n) == "alarm")
    answer = me.post(f"/check/{number}/", {"answer": "ill"})
    assert "banner emergency" in text(me, answer["Location"])
    assert saved(runner)[0].assessment.urgency == "emergency"


def answer_calmly(client, number):
    """Answer that screen as CALM does, unless it asks for the signs; its question."""
    question = asked(client, number)
    if question.id != "alarm":
        client.post(f"/check/{number}/", form_of(question, CALM[question.id]))
    return question.id


def test_after_two_weeks_a_draft_is_forgotten(me):
    answered(me, CALM, then="leave")
    CLOCK["now"] = NOW + timedelta(days=15)
    assert "Go on where you left" not in text(me, "/check/")
    assert marked(text(me, "/check/1/")) == []


def test_a_check_that_came_to_its_end_is_not_gone_on_with(me):
    answered(me, CALM)
    assert "Go on where you left" not in text(me, "/check/")
    CLOCK["now"] = NOW + timedelta(hours=20)  # tomorrow, and within a day
    assert "Go on where you left" not in text(me, "/check/")
    assert marked(text(me, "/check/1/")) == []


def test_the_country_is_asked_for_once_and_gives_the_number_to_call(me, runner):
    assert 'name="country"' in text(me, "/check/")
    assert me.post("/check/anew/", {"country": "Great Britain"}).status_code == 400
    me.post("/check/anew/", {"country": "gb"})
    assert 'name="country"' not in text(me, "/check/")
    answer = answered(me, FEVER)
    assert 'href="tel:999"' in text(me, answer["Location"])


def test_a_corrected_result_says_so_and_leads_to_the_other(me, runner):
    first = answered(me, CALM)["Location"]
    place = list(saved(runner)[0].answers).index("alarm") + 1
    second = me.post(f"/check/{place}/", {"answer": ["breathless"]})["Location"]
    assert f'href="{first}"' in main_of(text(me, second))
    page = main_of(text(me, first))
    assert "no longer counts" in words(page)
    assert f'href="{second}"' in page


def test_milder_signs_are_folded_and_their_steps_do_not_lengthen_the_list(me, runner):
    page = main_of(text(me, answered(me, GROIN)["Location"]))
    steps = page.split("the next 48 hours")[1].split("</ul>")[0]
    assert steps.count("<li>") < 10
    assert len(saved(runner)[0].assessment.flags) >= 2


def test_the_emergency_department_beside_another_is_for_when_it_gets_worse(me, runner):
    from coxa.knowledge.load import load_knowledge

    page = main_of(text(me, answered(me, GROIN)["Location"]))
    found = saved(runner)[0].assessment
    assert found.urgency == "urgent"
    assert "emergency" in found.see
    assert load_knowledge().phrases["result.see.emergency"].text in words(page)


def test_a_result_that_can_wait_asks_for_a_number_until_there_is_one(me, runner):
    from tests.web.pages import felt

    address = answered(me, CALM)["Location"]
    assert "Note how much it hurts" in text(me, address)
    felt(runner, 2)
    assert "Note how much it hurts" not in text(me, address)
    assert "Note how much it hurts" not in text(me, answered(me, FEVER)["Location"])


def test_a_check_of_another_day_is_not_corrected_by_todays(me, runner):
    answered(me, FEVER)
    CLOCK["now"] = NOW + timedelta(days=1)
    answered(me, CALM)
    assert [check.corrected for check in saved(runner)] == [False, False]
    assert "banner emergency" in text(me, "/")


def test_a_result_of_another_runner_is_not_there(me, runner, other, somebody_else):
    theirs = checked(other, **FEVER)
    assert me.get(f"/check/result/{theirs}/").status_code == 404
    assert somebody_else.get(f"/check/result/{theirs}/").status_code == 200
    assert "banner emergency" not in text(me, "/")


def test_the_sheet_for_the_clinician_lists_noes_and_unknowns(me, runner):
    answer = answered(me, {**GROIN, "history": "dont_know"})
    (check,) = saved(runner)
    page = main_of(text(me, answer["Location"]))
    sheet = words(page.split('class="sheetlist"', 1)[1].split("</dl>", 1)[0])
    by_id = {question.id: question for question in questions().values()}
    for id_ in check.answers:
        assert by_id[id_].text in sheet
    assert "Does not know" in sheet
    assert "None of these" in sheet
    assert "left groin" in sheet
    assert "groin:left" not in sheet
    assert "40 years" in sheet


def test_no_address_says_what_was_answered(me):
    me.post("/check/anew/")
    for number in range(1, 40):
        question = asked(me, number)
        form = form_of(question, GROIN.get(question.id, "dont_know"))
        answer = me.post(f"/check/{number}/", form)
        assert re.fullmatch(r"/check/(\d+|result/\d+)/", answer["Location"])
        if "result" in answer["Location"]:
            break


def test_a_number_far_ahead_leads_to_the_next_question(me):
    assert me.get("/check/99/")["Location"] == "/check/1/"
    assert me.get("/check/0/")["Location"] == "/check/1/"
    assert me.post("/check/0/", {"where": ["groin:left"]})["Location"] == "/check/1/"
    assert marked(text(me, "/check/1/")) == []


def test_a_question_is_one_group_with_its_heading_as_name(me):
    page = text(me, "/check/1/")
    assert 'id="q" tabindex="-1"' in page
    assert '<fieldset class="opts" aria-labelledby="q"' in page
    assert "coxa/focus.js" in page


def test_a_check_kept_with_earlier_questions_does_not_look_unfinished(me, runner):
    from coxa.store.models import Check

    id_ = checked(runner, where=["side_of_hip:left"], walking="fine")
    assert "Not finished" in text(me, f"/check/result/{id_}/")
    row = Check.objects.get(pk=id_)
    row.assessment = {**row.assessment, "knowledge_version": "2025-01-01"}
    row.save()
    page = words(main_of(text(me, f"/check/result/{id_}/")))
    assert "This check was made with earlier questions" in page
    assert "Not finished" not in page
    assert "Not asked yet" not in page
    assert "no all-clear" in page


def test_the_result_leads_to_the_clinicians_page(me, runner):
    id_ = checked(runner, where=["groin:left"], walking="cannot")
    page = text(me, f"/check/result/{id_}/")
    link = re.search(r'href="(/episodes/[0-9]+/summary/)"', page)
    assert link
    assert "For the clinician" in text(me, link[1])


def test_an_emergency_blocks_every_day_until_the_form_on_today_is_filled(me, runner):
    checked(runner, where=["groin:left"], walking="cannot")
    CLOCK["now"] = NOW + timedelta(days=90)
    assert "banner emergency" in text(me, "/")
    said = {"who": "Dr Who", "found": "No break", "on": (NOW + timedelta(days=1)).date()}
    assert me.post("/cleared/", {**said, "who": ""}).status_code == 400
    assert "banner emergency" in text(me, "/")
    assert me.post("/cleared/", said).status_code == 302
    assert "banner emergency" not in text(me, "/")


def test_the_headline_and_whom_to_see_name_one_deadline(me, runner):
    limping = {
        **GROIN,
        "walking": "limp",
        "night": "any_position",
        "bone_risk": ["stress_fracture"],
    }
    page = words(main_of(text(me, answered(me, limping)["Location"])))
    days = saved(runner)[0].assessment.see_within_days
    assert days == 1
    assert "see a doctor within a day" in page
    assert "Whom to see, within 1 day" in page
    assert "two days" not in page.split("Running, and the next 48 hours")[0]


def test_with_a_broken_hip_the_first_line_is_not_about_running(me):
    fallen = {**CALM, "started": "fall", "walking": "cannot"}
    page = words(main_of(text(me, answered(me, fallen)["Location"])))
    until = page.split("Until you are there")[1]
    assert until.index("Stay down") < until.index("No running until")


def test_no_result_forbids_the_same_test_in_two_ways(me, runner):
    answers = {"where": ["groin:right"], "with_running": "builds", "walking": "hurts"}
    page = words(main_of(text(me, f"/check/result/{checked(runner, **answers)}/")))
    to_do = page.split("48 hours")[1].split("One page for")[0]
    assert to_do.lower().count(" hop") == 1
    assert to_do.lower().count("no running") == 1
    assert "No jumping." in to_do


def test_what_to_do_says_no_line_twice():
    from coxa.interfaces.web.check.result import to_do
    from coxa.triage.assessment import Assessment
    from coxa.values.urgency import Urgency

    found = Assessment(on=NOW.date(), urgency=Urgency.SOON, see_within_days=7, stop_running=True)
    said = to_do(
        found,
        ("No running until somebody has looked.", "Rest."),
        ("No running until somebody has looked and you noted it.", "Rest."),
    )
    assert said == ("No running until somebody has looked and you noted it.", "Rest.")


def test_an_answer_of_a_choice_stands_behind_its_question(me):
    page = words(main_of(text(me, answered(me, {**GROIN, "night": "any_position"})["Location"])))
    speaks = page.split("Speaks for it")[1].split("Not known")[0]
    assert "How does it behave with running? It comes on as I run" in speaks


def test_two_signs_stand_open_and_the_others_as_urgent_are_folded(me, runner):
    told = {"alarm": {"severe": True}, "walking": "limp", "course": "worse", "load_jump": True}
    id_ = checked(runner, where=["groin:left"], age=34, with_running="builds", **told)
    found = saved(runner)[0].assessment
    leading = [flag for flag in found.flags if flag.urgency is found.urgency]
    why = main_of(text(me, f"/check/result/{id_}/")).split("<h2>Why</h2>")[1].split("</section>")[0]
    assert len(leading) > 4
    assert f"And {len(leading) - 2} more signs as urgent" in why
    assert all(why.count(f'aria-label="{flag.id}: ') == 1 for flag in found.flags)


def test_a_question_not_asked_stands_once_among_what_is_not_known(me):
    told = {key: value for key, value in GROIN.items() if key != "night"}
    page = words(main_of(text(me, answered(me, told)["Location"])))
    first = page.split("Not known")[1].split("The next 48 hours")[0]
    assert first.count("Does it hurt at night or at rest?") == 1


def test_an_urgent_result_leads_to_an_answer_about_the_race(me):
    urgent = {**GROIN, "walking": "limp", "night": "any_position"}
    page = main_of(text(me, answered(me, urgent)["Location"]))
    assert "banner see" in page
    assert "/learn/faq_race/" in page
