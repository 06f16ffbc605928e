"""What every drawing has to be."""

from xml.etree import ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"


def parsed(drawing: str) -> ET.Element:
    """Well-formed, and nothing in it that the content policy would stop."""
    root = ET.fromstring(drawing)
    for each in root.iter():
        assert "style" not in each.attrib
        assert not [name for name in each.attrib if name.lower().startswith("on")]
        assert each.tag.rpartition("}")[2] not in {"style", "script", "image", "use"}
    return root


def of_class(root: ET.Element, name: str) -> list[ET.Element]:
    """All with that class."""
    return [each for each in root.iter() if name in each.get("class", "").split()]


def texts(root: ET.Element) -> list[str]:
    """What is written in it, with plain spaces."""
    return [(each.text or "").replace("\u00a0", " ") for each in root.iter() if each.text]
