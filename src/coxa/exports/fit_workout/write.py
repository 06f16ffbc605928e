"""A workout as a FIT file, the same bytes for the same workout and instant."""

from datetime import datetime

from fit_tool.fit_file_builder import FitFileBuilder
from fit_tool.profile.messages.file_id_message import FileIdMessage
from fit_tool.profile.messages.workout_message import WorkoutMessage
from fit_tool.profile.messages.workout_step_message import WorkoutStepMessage
from fit_tool.profile.profile_type import (
    FileType,
    Intensity,
    Manufacturer,
    Sport,
    WorkoutStepDuration,
    WorkoutStepTarget,
)

from coxa.exports.fit_workout.steps import Effort, Repeat, Workout, WorkoutStep

MAX_NAME_BYTES = 48  # watches cut longer ones
MAX_NOTE_BYTES = 200  # a text field of the format ends at 255 bytes


def workout_bytes(workout: Workout, made_at: datetime) -> bytes:
    """`made_at` is when it was made; watches tell files apart by it."""
    builder = FitFileBuilder(auto_define=True)
    builder.add(_file_id(workout, made_at))
    builder.add(_head(workout))
    for index, step in enumerate(workout.steps):
        builder.add(_step(index, step, workout.note))
    written: bytes = builder.build().to_bytes()
    return written


def _file_id(workout: Workout, made_at: datetime) -> FileIdMessage:
    message = FileIdMessage()
    message.type = FileType.WORKOUT
    message.manufacturer = Manufacturer.DEVELOPMENT.value
    message.product = 0
    message.time_created = round(made_at.timestamp()) * 1000
    message.serial_number = workout.serial
    return message


def _head(workout: Workout) -> WorkoutMessage:
    message = WorkoutMessage()
    message.sport = Sport.RUNNING
    message.num_valid_steps = len(workout.steps)
    message.workout_name = cut(workout.name, MAX_NAME_BYTES)
    return message


def _step(index: int, step: WorkoutStep | Repeat, note: str) -> WorkoutStepMessage:
    message = WorkoutStepMessage()
    message.message_index = index
    if isinstance(step, Repeat):
        message.duration_type = WorkoutStepDuration.REPEAT_UNTIL_STEPS_CMPLT
        message.duration_step = index - step.count
        message.target_repeat_steps = step.times
        return message
    message.workout_step_name = cut(step.name, MAX_NAME_BYTES)
    message.notes = cut(note, MAX_NOTE_BYTES)
    message.intensity = Intensity.REST if step.effort is Effort.BREAK else Intensity.ACTIVE
    message.target_type = WorkoutStepTarget.OPEN
    message.target_value = 0
    _length(message, step)
    return message


def _length(message: WorkoutStepMessage, step: WorkoutStep) -> None:
    if step.duration_s is not None:
        message.duration_type = WorkoutStepDuration.TIME
        message.duration_time = float(step.duration_s)
    elif step.distance_m is not None:
        message.duration_type = WorkoutStepDuration.DISTANCE
        message.duration_distance = float(int(step.distance_m))  # never above the ceiling
    else:
        message.duration_type = WorkoutStepDuration.OPEN
        message.duration_value = 0


def cut(text: str, most_bytes: int) -> str:
    """At most so many bytes of UTF-8, and never half a letter."""
    return text.encode()[:most_bytes].decode(errors="ignore")
