"""Many papers, many threads, many nurseries: order, independence, and nothing left behind."""

import subprocess
import sys
import threading
from pathlib import Path

from fourcorners.errors import UnreadableInput
from fourcorners.intake.limits import Limits
from fourcorners.intake.model import Paper
from fourcorners.intake.run import receive, receive_many
from tests.intake.papers import bomb


def test_many_keep_their_order_and_say_who_failed(tmp_path: Path) -> None:
    """Bulk reading gives one answer a file, in order; one that breaks its child spoils no other of its batch."""
    paths = []
    for number in range(50):
        path = tmp_path / f"{number}.txt"
        path.write_bytes(b"" if number == 7 else b"%PDF-broken" if number == 8 else f"paper {number}\n".encode())
        paths.append(path)
    paths.insert(20, tmp_path / "missing.txt")
    paths.insert(30, tmp_path / "bomb.pdf")
    paths[30].write_bytes(bomb())
    for workers in (1, 3):
        answers = list(receive_many(iter(paths), workers))
        assert len(answers) == 52
        assert [i for i, a in enumerate(answers) if isinstance(a, UnreadableInput)] == [7, 8, 20, 30]
        for path, answer in zip(paths, answers, strict=True):
            if isinstance(answer, Paper):
                assert (answer.name, answer.pages[0].text) == (path.name, f"paper {path.stem}\n")
            else:
                assert path.name in str(answer)


def test_many_give_what_one_by_one_gives(tmp_path: Path) -> None:
    """A batch says of a paper what a child of its own says."""
    for number in range(20):
        (tmp_path / f"{number:02}").write_bytes(f"From: a@b.example\nMessage-ID: <{number}@b>\n\nx {number}\n".encode())
    paths = sorted(tmp_path.iterdir())
    assert list(receive_many(paths)) == [receive(path.read_bytes(), path.name) for path in paths]


def test_stopping_early_leaves_nothing_running(tmp_path: Path) -> None:
    """A caller that has enough can stop; no thread stays behind."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"one\n")
    before = threading.active_count()
    answers = receive_many([path] * 500)
    assert isinstance(next(answers), Paper)
    answers.close()  # type: ignore[attr-defined]
    assert threading.active_count() == before


def test_threads_do_not_mix_papers() -> None:
    """Papers received at the same time keep their own text, and broken ones between them do no harm."""
    wrong: list[str] = []

    def work(number: int) -> None:
        for turn in range(6):
            text = f"thread {number} turn {turn}\n" * 5000
            if receive(text.encode(), "t.txt").pages[0].text != text:
                wrong.append(text)
            if number == 0:
                try:
                    receive(b"<html>" + b"<p>x" * 100_000, "slow.html", limits=Limits(wall_seconds=0.01))
                    wrong.append("not stopped")
                except UnreadableInput:
                    pass

    threads = [threading.Thread(target=work, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


FORKING = """
import os
from fourcorners.intake.run import receive
assert receive(b"before\\n", "a").pages[0].text == "before\\n"
child = os.fork()
if child == 0:
    status = 1
    try:
        status = 0 if receive(b"in the child\\n", "b").pages[0].text == "in the child\\n" else 2
    finally:
        os._exit(status)
assert receive(b"in the parent\\n", "c").pages[0].text == "in the parent\\n"
raise SystemExit(os.waitpid(child, 0)[1])
"""


def test_a_forked_process_has_nurseries_of_its_own() -> None:
    """After a fork the two processes never write into the same pipe.

    In a process of its own: a test run holds threads of other libraries, which a fork may not carry over.
    """
    done = subprocess.run([sys.executable, "-c", FORKING], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


def test_the_folder_of_the_caller_does_not_matter(tmp_path: Path) -> None:
    """A process whose folder is removed under it still receives papers, and ends cleanly."""
    code = (
        "import os, sys\n"
        "sys.path.append('a-relative-folder')\n"
        "from fourcorners.intake.run import receive\n"
        "os.chdir(sys.argv[1]); os.rmdir(sys.argv[1])\n"
        "print(receive(b'some text', 'a').pages[0].text)\n"
    )
    gone = tmp_path / "gone"
    gone.mkdir()
    done = subprocess.run([sys.executable, "-c", code, gone], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "some text\n", "")


def test_the_parent_loads_no_parser() -> None:
    """Receiving a paper brings neither PDFium nor the mail and HTML parsers into the process that decides."""
    code = (
        "import sys\n"
        "from fourcorners.intake.run import receive\n"
        "receive(b'some text', 'a')\n"
        "print(sorted({'pypdfium2', 'pypdfium2_raw', 'email', 'html.parser', 'ctypes'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout.strip() == "[]"
