"""Which pains may be bone until somebody has looked."""

from coxa.values.regions import Region

# Groin, front of hip and thigh: where a femoral neck bone stress injury is felt (RF07 to RF08b).
# "The hip, I cannot say where" may mean any of it.
FEMUR_REGIONS = frozenset(
    {
        Region.HIP_AREA,
        Region.GROIN,
        Region.FRONT_OF_HIP,
        Region.PUBIC_BONE,
        Region.INNER_THIGH,
        Region.FRONT_THIGH,
        Region.OUTER_THIGH,
        Region.BACK_THIGH,
    }
)
# Back of the pelvis: where a sacral or pelvic one is felt (RF14). The rim and the sit-bone
# are bone too, so they stand on the safe side until a hip check says otherwise.
PELVIS_REGIONS = frozenset(
    {Region.LOW_BACK, Region.SACRUM, Region.BUTTOCK, Region.SIT_BONE, Region.ILIAC_CREST}
)
BONE_REGIONS = FEMUR_REGIONS | PELVIS_REGIONS
