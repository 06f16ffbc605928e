"""The body map: pelvis, hips and thighs from four sides, as SVG with places to choose."""
