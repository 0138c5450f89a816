"""Walks all that a page paints, forms included, and tells what each thing is painted with."""

from dataclasses import dataclass, field

import pikepdf

RGB_OPERATORS = {"rg", "RG"}
DEVICE = {"/DeviceCMYK": 4, "/DeviceGray": 1}


@dataclass
class State:
    fill: tuple = (0,)
    fill_space: str = "/DeviceGray"
    stroke_space: str = "/DeviceGray"
    overprints: bool = False
    mode: int = 0
    render: int = 0


@dataclass
class Findings:
    faults: list = field(default_factory=list)
    """Colours that are no inks."""
    fills: list = field(default_factory=list)
    """The inks of each fill, in hundredths."""
    black_text: int = 0
    other_text: int = 0
    without_overprint: int = 0
    painted: int = 0


def space_name(space):
    return str(space) if isinstance(space, pikepdf.Name) else str(space[0])


def check_space(space, found, place):
    """Faults of a colour space, of a picture, shading or operator."""
    name = space_name(space)
    if name in DEVICE:
        return
    if name in ("/Separation", "/DeviceN", "/Indexed"):
        base = space[1] if name == "/Indexed" else space[2]
        return check_space(base, found, place)
    if name == "/Pattern":
        return
    if name == "/ICCBased" and int(space[1].N) in (1, 4):
        return
    found.faults.append(f"{place}: {name}")


def inks(values, space):
    if space == "/DeviceGray":
        return 0, 0, 0, 100 * (1 - values[0])
    return tuple(100 * value for value in values) if len(values) == 4 else None


def walk(stream, resources, found, place, seen):
    state, stack = State(), []
    for operands, operator in pikepdf.parse_content_stream(stream):
        name = str(operator)
        if name == "q":
            stack.append(State(**vars(state)))
        elif name == "Q":
            state = stack.pop()
        elif name in RGB_OPERATORS:
            found.faults.append(f"{place}: operator {name}")
        elif name in ("g", "k"):
            state.fill, state.fill_space = tuple(float(value) for value in operands), "/DeviceGray" if name == "g" else "/DeviceCMYK"
        elif name in ("cs", "CS"):
            given = operands[0]
            space = resources.ColorSpace[given] if "/ColorSpace" in resources and given in resources.ColorSpace else given
            check_space(space, found, f"{place}, {name}")
            if name == "cs":
                state.fill_space = space_name(space)
        elif name in ("sc", "scn"):
            state.fill = tuple(float(value) for value in operands if not isinstance(value, pikepdf.Name))
        elif name == "gs":
            given = resources.ExtGState[operands[0]]
            if "/op" in given or "/OP" in given:
                state.overprints = bool(given.get("/op", given.get("/OP"))) and int(given.get("/OPM", 0)) == 1
            if "/SMask" in given and given.SMask != pikepdf.Name.None_:
                walk_form(given.SMask.G, found, place, seen)
        elif name == "Tr":
            state.render = int(operands[0])
        elif name in ("f", "F", "f*", "B", "B*", "b", "b*", "Tj", "TJ", "'", '"'):
            found.painted += 1
            if state.fill_space in DEVICE:
                found.fills.append(inks(state.fill, state.fill_space))
            if name in ("Tj", "TJ", "'", '"') and state.render != 3:
                if state.fill_space == "/DeviceCMYK" and state.fill == (0, 0, 0, 1):
                    found.black_text += 1
                    found.without_overprint += 0 if state.overprints else 1
                else:
                    found.other_text += 1
        elif name == "sh":
            walk_shading(resources.Shading[operands[0]], found, place)
        elif name == "Do":
            thing = resources.XObject[operands[0]]
            if thing.Subtype == "/Form":
                walk_form(thing, found, place, seen)
            else:
                if not bool(thing.get("/ImageMask", False)) and "/ColorSpace" in thing:
                    check_space(thing.ColorSpace, found, f"{place}, picture {operands[0]}")
        elif name == "INLINE IMAGE":
            found.faults.append(f"{place}: a picture in the content")
    return found


def walk_form(form, found, place, seen):
    if form.objgen in seen:
        return
    seen.add(form.objgen)
    if "/Group" in form and "/CS" in form.Group:
        check_space(form.Group.CS, found, f"{place}, group")
    walk(form, form.get("/Resources", pikepdf.Dictionary()), found, f"{place}, form {form.objgen[0]}", seen)


def functions(function):
    if "/Functions" in function:
        for part in function.Functions:
            yield from functions(part)
    else:
        yield function


def walk_shading(shading, found, place):
    check_space(shading.ColorSpace, found, f"{place}, shading")
    for function in functions(shading.Function):
        for end in ("/C0", "/C1"):
            values = tuple(float(value) for value in function[end])
            found.fills.append(inks(values, space_name(shading.ColorSpace)))


def read(file):
    """What the pages of a file are painted with."""
    found = Findings()
    with pikepdf.open(file) as pdf:
        for number, page in enumerate(pdf.pages):
            place = f"{file.parent.name}/{file.name}, page {number + 1}"
            if "/Group" in page and "/CS" in page.Group:
                check_space(page.Group.CS, found, f"{place}, group")
            walk(page, page.Resources, found, place, set())
        # Nothing hides in what no page calls, either.
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image" and "/ColorSpace" in item:
                check_space(item.ColorSpace, found, f"{file.parent.name}, object {item.objgen[0]}")
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Annot":
                found.faults.append(f"{file.parent.name}: an annotation")
    return found
