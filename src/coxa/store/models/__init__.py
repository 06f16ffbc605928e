"""Tables, one a file. They decide nothing."""

from coxa.store.models.activity import Activity
from coxa.store.models.calendar import Calendar
from coxa.store.models.calendar_revision import CalendarRevision
from coxa.store.models.check import Check
from coxa.store.models.check_in import ActivityRating, CheckIn, ChosenActivity
from coxa.store.models.clearance import Clearance
from coxa.store.models.device import Device
from coxa.store.models.experiment import Experiment
from coxa.store.models.file import File
from coxa.store.models.hip_answers import KeptHipAnswers
from coxa.store.models.import_batch import ImportBatch
from coxa.store.models.import_item import ImportItem
from coxa.store.models.injury_episode import InjuryEpisode
from coxa.store.models.pain_entry import PainEntry
from coxa.store.models.pain_place import PainPlace
from coxa.store.models.plan_choice import PlanChoice
from coxa.store.models.plan_pause import GateMark, PlanPause
from coxa.store.models.recording import Recording
from coxa.store.models.relief_mark import ReliefMark
from coxa.store.models.routine_log import RoutineLog
from coxa.store.models.run_measure import RunMeasure
from coxa.store.models.runner import Runner
from coxa.store.models.seen_archive import SeenArchive
from coxa.store.models.shoe import Shoe
from coxa.store.models.sign_in_token import SignInToken
from coxa.store.models.walking_day import WalkingDay
from coxa.store.models.watched_folder import WatchedFolder

__all__ = [
    "Activity",
    "ActivityRating",
    "Calendar",
    "CalendarRevision",
    "Check",
    "CheckIn",
    "ChosenActivity",
    "Clearance",
    "Device",
    "Experiment",
    "File",
    "GateMark",
    "ImportBatch",
    "ImportItem",
    "InjuryEpisode",
    "KeptHipAnswers",
    "PainEntry",
    "PainPlace",
    "PlanChoice",
    "PlanPause",
    "Recording",
    "ReliefMark",
    "RoutineLog",
    "RunMeasure",
    "Runner",
    "SeenArchive",
    "Shoe",
    "SignInToken",
    "WalkingDay",
    "WatchedFolder",
]
