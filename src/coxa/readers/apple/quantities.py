"""The quantities of Apple's that are read, by the ends of their names."""

from coxa.values.walking import Gait

PREFIX = "HKQuantityTypeIdentifier"

HEART_RATE = "HeartRate"
STEPS = "StepCount"
DISTANCE = "DistanceWalkingRunning"
# Of one workout only one of these is told.
DISTANCES = (DISTANCE, "DistanceCycling", "DistanceSwimming", "DistanceWheelchair")
STANCE_TIME = "RunningGroundContactTime"
OSCILLATION = "RunningVerticalOscillation"
STEP_LENGTH = "RunningStrideLength"
POWER = "RunningPower"
SPEED = "RunningSpeed"

# Samples that become columns of a workout: our column, and what an SI value is multiplied by.
COLUMNS = {
    HEART_RATE: ("heart_rate_bpm", 1.0),
    STANCE_TIME: ("stance_time_ms", 1000.0),
    OSCILLATION: ("vertical_oscillation_mm", 1000.0),
    STEP_LENGTH: ("step_length_mm", 1000.0),
    POWER: ("power_w", 1.0),
    SPEED: ("speed_mps", 1.0),
}

# All that is set aside while the file streams by; the position is the code on the spool.
SPOOLED = (*COLUMNS, STEPS, DISTANCE)

# Samples of everyday walking, which belong to no workout.
_WALKED = {
    "WalkingAsymmetryPercentage": Gait.ASYMMETRY,
    "WalkingDoubleSupportPercentage": Gait.DOUBLE_SUPPORT,
    "WalkingStepLength": Gait.STEP_LENGTH,
    "WalkingSpeed": Gait.SPEED,
    "AppleWalkingSteadiness": Gait.STEADINESS,
}
# One look-up a record decides; the codes of walking begin after those of the spool.
CODES = {PREFIX + name: code for code, name in enumerate((*SPOOLED, *_WALKED))}
WALKING = {CODES[PREFIX + name]: gait for name, gait in _WALKED.items()}
