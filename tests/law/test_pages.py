"""The pages under docs/law are those of the library in this tree."""

from __future__ import annotations

import re
from pathlib import Path

from fourcorners.law.library import library
from fourcorners.law.pages import MARK, pages, write_pages
from fourcorners.law.tables import tables

DOCS = Path(__file__).parents[2] / "docs" / "law"
RENEW = "docs/law is not what the rules say: run `make law-pages` and commit the result"


def test_the_pages_in_the_repository_are_fresh() -> None:
    """Each page stands as the library of this tree makes it, and none is left of a rule that is gone."""
    made = pages()
    stale = [
        name for name, text in made.items()
        if not (DOCS / name).is_file() or (DOCS / name).read_text(encoding="utf-8") != text
    ]  # fmt: skip
    there = {
        path.relative_to(DOCS).as_posix()
        for path in DOCS.rglob("*.md")
        if path.read_text(encoding="utf-8").startswith(MARK)
    }
    assert (stale, sorted(there - made.keys())) == ([], []), RENEW


def test_every_rule_and_table_has_a_page_with_its_source() -> None:
    """Title, plain words, authority with link and day of reading, days in force, and every case by name."""
    made = pages()
    for rule in library().rules:
        page = made[f"{rule.jurisdiction}/{rule.id}.md"]
        for part in (rule.title, rule.explains, rule.authority.link, rule.authority.read_on.isoformat(), "## Cases"):
            assert part.replace("<", "&lt;") in page, (rule.id, part)
        assert f"[{rule.id}]({rule.id}.md)" in made[f"{rule.jurisdiction}/README.md"]
        if not rule.authority.verified:
            assert "recalled, not read," in page
    for table in tables().values():
        place, _, name = table.id.partition(".")
        assert table.authority.link in made[f"{place}/tables/{name}.md"]


def test_every_link_between_pages_leads_somewhere() -> None:
    """A relative link names a page that is made, or one that is written beside them."""
    made = pages()
    for name, text in made.items():
        for target in re.findall(r"\]\(((?!http)[^)#]+)\)", text):
            path = (DOCS / name).parent / target
            where = path.resolve().relative_to(DOCS.resolve()).as_posix()
            assert where in made or where == "retrodiction.md", (name, target)


def test_writing_takes_away_what_is_no_longer_made_and_nothing_else(tmp_path: Path) -> None:
    """A generated page of a rule that is gone goes; a page that a person wrote stays."""
    (tmp_path / "us").mkdir()
    gone, kept = tmp_path / "us" / "us.gone.md", tmp_path / "us" / "notes.md"
    gone.write_text(f"{MARK}\n\n# Gone\n", encoding="utf-8")
    kept.write_text("# Notes of a person\n", encoding="utf-8")
    assert write_pages(tmp_path) == (len(pages()), 1)
    assert not gone.exists() and kept.exists() and (tmp_path / "us" / "README.md").is_file()
    assert write_pages(tmp_path) == (len(pages()), 0)
