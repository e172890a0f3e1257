"""The values of intake that others build on."""

from fourcorners.intake.model import Box, Page, Recognised, Word


def test_sureness_is_that_of_the_least_sure_word_in_a_span() -> None:
    """A span is as sure as its worst word; words outside do not count, and text that was not recognised is sure."""
    text = "Account alpha@example.com of Harbor"
    place = Box(0.1, 0.1, 0.2, 0.2)
    seen = Recognised.of([Word(0, 7, place, 1.0), Word(8, 25, place, 0.6), Word(26, 28, place, 0.2)])
    page = Page(1, text, seen)
    assert page.sureness(0, 8) == 1.0
    assert 0.59 < page.sureness(0, 25) <= 0.6
    assert page.sureness(20, 26) == page.sureness(8, 25)
    assert page.sureness(28, 35) == 1.0
    assert Page(1, text).sureness(0, 35) == 1.0


def test_packed_words_come_back_where_they_stood() -> None:
    """Packing keeps spans exactly and places to a hundred-thousandth of the page, and never makes a word surer."""
    words = [Word(0, 5, Box(0.0, 0.25, 1 / 3, 1.0), 0.999), Word(70_000, 70_001, Box(0, 0, 1, 1), 0.5)]
    seen = Recognised.of(words, 270)
    assert (seen.turn, len(seen.packed)) == (270, 34)
    for word, again in zip(words, seen.words(), strict=True):
        assert (word.start, word.end) == (again.start, again.end)
        assert abs(word.box.right - again.box.right) < 1e-5
        assert word.sure - 1 / 255 <= again.sure <= word.sure
    assert [word.start for word in seen.words(5, 70_000)] == []
