"""The rooms stand in one order, and imports follow it."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "fourcorners"

LEAVES = {"terms", "reach", "values", "errors", "clock", "note", "typeset", "checks"}
STAGES = [
    "intake", "reading", "authenticity", "law", "scope", "collect", "produce", "letters", "notice", "ledger", "report",
]  # fmt: skip
SHELL = ["casebook", "acts", "desk", "cli"]

# Everything a verifier may import from its own stage, so that it can be read and shipped alone.
VERIFIERS = {"produce/verify.py": "produce", "ledger/verify.py": "ledger"}

# Which folders of intake import which; "" is what stands in none. The trusted side, "" and `recognised`, has no parser.
INTAKE: dict[str, set[str]] = {
    "": {"confined", "recognised"},
    "confined": set(),
    "files": set(),
    "seen": {"files"},
    "recognised": {"confined", "seen"},
    "docx": {"files", "seen"},
    "markup": {"seen"},
    "pdf": {"seen"},
    "rtf": {"seen"},
    "mail": {"files", "markup", "rtf"},
    "parsing": {"confined", "docx", "files", "mail", "markup", "pdf", "rtf", "seen"},
    "scan": {"confined", "parsing", "pdf", "recognised", "seen"},
}

# Rooms of the reading that import each other, where every other pair has one direction: a certificate is a form of its
# own and shares its words with forms and marks; clauses are cut by the languages that the words for data stand in.
KNOTTED = {
    frozenset({"certificates", "forms"}),
    frozenset({"certificates", "marks"}),
    frozenset({"forms", "hi1"}),
}


def imports_of(path: Path) -> list[tuple[str, str]]:
    """(room, module) for every import of our own code in a file, wherever in the file it stands."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("fourcorners."):
            names = [node.module]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names if alias.name.startswith("fourcorners.")]
        else:
            continue
        for name in names:
            _, room, *rest = name.split(".")
            found.append((room, rest[0] if rest else ""))
    return found


def room_of(path: Path) -> str:
    first = path.relative_to(SOURCE).parts[0]
    return first.removesuffix(".py")


FILES = sorted(p for p in SOURCE.rglob("*.py") if p.parent != SOURCE or room_of(p) in LEAVES)


def complaint(path: Path) -> str | None:
    """What is wrong with a file's imports, or None."""
    room = room_of(path)
    for target, module in imports_of(path):
        if target == room:
            continue
        if room in LEAVES:
            if target not in LEAVES:
                return f"a leaf imports {target}"
        elif room in STAGES:
            if target in LEAVES:
                continue
            if target not in STAGES or STAGES.index(target) > STAGES.index(room):
                return f"{room} imports {target}, which comes later"
            if module != "model":
                return f"{room} imports {target}.{module}, not its model"
        elif target in SHELL and SHELL.index(target) > SHELL.index(room):
            return f"{room} imports {target}, which comes later"
    return None


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_no_arrow_goes_against_the_design(path: Path) -> None:
    """Leaves import leaves; a stage imports leaves and the models of earlier stages; the shell imports inwards."""
    assert complaint(path) is None


def test_stages_know_no_database_and_no_clock() -> None:
    """No stage imports Django, DBOS or the system clock."""
    for path in FILES:
        if room_of(path) not in STAGES:
            continue
        text = path.read_text(encoding="utf-8")
        for forbidden in ("import django", "from django", "import dbos", "from dbos", "SystemClock", "datetime.now("):
            assert forbidden not in text, f"{path.name}: {forbidden}"


def test_every_room_is_in_the_order() -> None:
    """A new folder under the package must be given its place before anything can live in it."""
    rooms = {p.name for p in SOURCE.iterdir() if p.is_dir() and p.name != "__pycache__"}
    assert rooms <= LEAVES | set(STAGES) | set(SHELL)


def test_the_folders_of_intake_import_as_they_are_drawn() -> None:
    """No folder imports one that is not beside its name, and every arrow that is drawn is there."""
    found: dict[str, set[str]] = {}
    for path in sorted((SOURCE / "intake").rglob("*.py")):
        folder = path.parent.name if path.parent.name != "intake" else ""
        others = {module for room, module in imports_of(path) if room == "intake"} & INTAKE.keys()
        found.setdefault(folder, set()).update(others - {folder, ""})
    assert found == INTAKE


def test_rooms_of_the_reading_import_one_way() -> None:
    """No two rooms of the reading import each other but those that are named, and these still do."""
    arrows: set[tuple[str, str]] = set()
    for path in (SOURCE / "reading").glob("*/**/*.py"):
        room = path.relative_to(SOURCE / "reading").parts[0]
        others = {
            module
            for stage, module in imports_of(path)
            if stage == "reading" and (SOURCE / "reading" / module).is_dir()
        }
        arrows |= {(room, other) for other in others - {room, ""}}
    assert {frozenset(arrow) for arrow in arrows if arrow[::-1] in arrows} == KNOTTED


@pytest.mark.parametrize("name", sorted(VERIFIERS))
def test_verifiers_stand_alone(name: str) -> None:
    """A verifier imports leaves and its own stage's formats, nothing else of ours."""
    path = SOURCE / name
    assert path.exists()
    assert {room for room, _ in imports_of(path)} <= LEAVES | {VERIFIERS[name]}


def test_the_walk_sees_a_wrong_arrow(tmp_path: Path) -> None:
    """The test itself notices an import that goes the wrong way, also inside a function."""
    wrong = tmp_path / "wrong.py"
    wrong.write_text("def f():\n    from fourcorners.desk.views import x\n    return x\n", encoding="utf-8")
    assert imports_of(wrong) == [("desk", "views")]
