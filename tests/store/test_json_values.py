import json
from datetime import UTC, date, datetime

import pytest

from coxa.advice.picture import Picture
from coxa.diary.entry import PainEntry, When
from coxa.store.json_values import NotThatShapeError, as_json, from_json
from coxa.training.run import Run
from coxa.triage.assessment import Assessment, Check, Clearance, RaisedFlag
from coxa.values.profile import Profile, Sex
from coxa.values.reason import Reason
from coxa.values.regions import place
from coxa.values.urgency import Urgency

DAY = date(2026, 6, 16)
AT = datetime(2026, 6, 16, 8, tzinfo=UTC)
ASSESSMENT = Assessment(
    on=DAY,
    urgency=Urgency.SOON,
    see_within_days=7,
    stop_running=True,
    flags=(RaisedFlag("RF08b", Urgency.SOON, True, ("where",)),),
    reasons=(Reason("rule", {"day": DAY, "number": 3, "text": "left", "none": None}, ("a",)),),
)
PICTURE = Picture(
    profile=Profile(birth_year=1988, sex=Sex.FEMALE),
    runs=(Run(1, DAY, AT, 5000.0, 1800.0),),
    pain=(PainEntry(1, DAY, AT, 3, (place("groin:left"), place("knee")), When.AFTER),),
    checks=(Check(DAY, ASSESSMENT, {"where": ["groin:left"], "fever": False}, AT),),
    clearance=Clearance(DAY, "Dr Who", "nothing", AT),
)


@pytest.mark.parametrize("value", [ASSESSMENT, PICTURE])
def test_values_come_back_from_json_as_they_were(value):
    assert from_json(type(value), json.loads(json.dumps(as_json(value)))) == value


@pytest.mark.parametrize(
    ("shape", "data", "where"),
    [
        (Profile, {"birthyear": 1988}, "birthyear"),
        (Profile, {"birth_year": "1988"}, "birth_year"),
        (Profile, {"birth_year": True}, "birth_year"),
        (Profile, {"sex": "dragon"}, "sex"),
        (Picture, {"runs": [{"id": 1, "day": "2026-06-31"}]}, "runs[0].day"),
        (Picture, {"runs": [{"id": 1, "day": "2026-06-30"}]}, "runs[0]"),
        (Picture, {"runs": {}}, "runs"),
        (Run, {"id": 1, "day": "2026-06-30", "start": "2026-06-30T08:00:00"}, "start"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(shape, data, where):
    with pytest.raises(NotThatShapeError) as caught:
        from_json(shape, data)
    assert where in str(caught.value)
