"""A form that stood open while another tab went on: it answers what it asked, and nothing else."""

import re

from tests.web.pages import text
from tests.web.test_check import CALM, form_of, questions, saved

LIMP = {**CALM, "walking": "limp"}


def shown(client, number):
    """The question of that screen, by the field that names it."""
    named = re.search(r'name="asked" value="(\w+)"', text(client, f"/check/{number}/"))
    assert named is not None
    return next(each for each in questions().values() if each.id == named[1])


def sent(client, number, question, answer):
    """The form of that question as the browser sends it, to where it stood."""
    form = {**form_of(question, answer), "asked": question.id}
    return client.post(f"/check/{number}/", form)


def open_at(client, wanted, answers):
    """Answers up to that question; its number and itself, as it stands open in a tab."""
    client.post("/check/anew/")
    for number in range(1, 40):
        question = shown(client, number)
        if question.id == wanted:
            return number, question
        sent(client, number, question, answers[question.id])
    raise AssertionError(f"{wanted} is not asked")


def place(client, id_):
    return client.session["check"]["order"].index(id_) + 1


def answers_of(client):
    return client.session["check"]["answers"]


def test_an_answer_is_kept_under_the_question_that_was_read(me):
    number, limp_days = open_at(me, "limp_days", LIMP)
    walking = shown(me, place(me, "walking"))
    sent(me, place(me, "walking"), walking, "fine")  # in another tab
    now_there = shown(me, number)
    assert now_there.id != "limp_days"
    sent(me, number, limp_days, "dont_know")
    assert answers_of(me)["limp_days"] == "dont_know"
    assert now_there.id not in answers_of(me)
    assert shown(me, len(answers_of(me)) + 1).id == now_there.id  # and it is still asked


def test_an_answer_outlives_a_check_begun_anew_in_another_tab(me):
    number, age = open_at(me, "age", CALM)
    me.post("/check/anew/")
    answer = sent(me, number, age, 40)
    assert answers_of(me) == {"age": 40}
    assert shown(me, 2).id == "where"
    assert answer["Location"] == "/check/2/"


def test_the_same_form_sent_twice_is_one_answer_and_one_check(me, runner):
    number, alarm = open_at(me, "alarm", CALM)
    first = sent(me, number, alarm, ["ill"])
    second = sent(me, number, alarm, ["ill"])
    assert "/result/" in first["Location"]
    assert "/result/" in second["Location"]
    newest = [each for each in saved(runner) if each.id not in {x.corrects for x in saved(runner)}]
    assert len(newest) == 1
    assert newest[0].answers["alarm"] == saved(runner)[0].answers["alarm"]


def test_a_question_that_is_gone_answers_no_other(me):
    number, age = open_at(me, "age", CALM)
    form = {**form_of(age, 40), "asked": "no_longer_asked"}
    assert me.post(f"/check/{number}/", form)["Location"] == f"/check/{number}/"
    assert "age" not in answers_of(me)


def test_a_wrong_answer_comes_back_with_the_question_it_was_for(me):
    number, limp_days = open_at(me, "limp_days", LIMP)
    sent(me, place(me, "walking"), shown(me, place(me, "walking")), "fine")
    answer = me.post(f"/check/{number}/", {"asked": limp_days.id, "number": "many"})
    assert answer.status_code == 400
    assert limp_days.text in answer.content.decode()


def test_a_week_s_answer_is_kept_under_the_question_that_was_read(me):
    me.post("/episodes/week/anew/")
    me.post("/episodes/week/1/", {"answer": "none", "asked": "signs"})
    me.post("/episodes/week/2/", {"answer": "0", "asked": "run"})
    assert 'name="asked" value="less"' in text(me, "/episodes/week/3/")
    me.post("/episodes/week/2/", {"answer": "3", "asked": "run"})  # in another tab
    assert 'name="asked" value="pain"' in text(me, "/episodes/week/3/")
    answer = me.post("/episodes/week/3/", {"answer": "1", "asked": "less"})
    assert answer["Location"] == "/episodes/week/3/"
    assert "pain" not in me.session["week"]["answers"]
