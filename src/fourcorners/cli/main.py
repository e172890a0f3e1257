"""`fourcorners`: the entry point. Commands load when they are called, so that `read` need not wait for the casebook."""

from __future__ import annotations

import importlib
import sys
from typing import Any

import click

from fourcorners import __version__
from fourcorners.errors import FourCornersError

# name -> (module that holds it, one line of help).
_COMMANDS = {
    "read": ("reading", "What a paper asks, with the words it was read from."),
    "assess": ("assessing", "Hold a paper or a demand to the law: findings and allowed reach."),
    "authenticate": ("authenticating", "Who sent a paper: checks with reasons."),
    "law": ("lawbook", "The rules: list, show, export, pages, retrodict."),
    "init": ("setting_up", "Make a workspace in a folder."),
    "people": ("setting_up", "Who may decide: list them, or add one."),
    "receive": ("receiving", "Take papers in as matters of this workspace."),
    "inbox": ("showing", "The matters, and what each waits for."),
    "show": ("showing", "One matter: what is asked, what the law says, what was done."),
    "requester": ("deciding", "Record that a requester was verified by call-back, and pin the key."),
    "decide": ("deciding", "Approve, refuse or ask back; or add the second person's approval."),
    "letter": ("writing", "Write a letter of a matter, as a PDF to check and sign."),
    "fulfil": ("fulfilling", "Collect exactly what was approved and produce the package."),
    "preserve": ("preserving", "Sealed snapshots: key holders, terms, and what process reaches them."),
    "notices": ("noticing", "Who is to be told, and when; release what is due."),
    "replay": ("showing", "Read and assess a matter's papers again and compare."),
    "collect": ("collecting", "Collect a scope through a data map (no matter needed; nothing leaves)."),
    "map": ("mapping", "The data map: a ready one, a draft, and the check against its stores."),
    "epoch": ("proving", "Close the day: publish the padded batch of commitments to the log."),
    "receipt": ("proving", "The receipt of a matter: proof that its events are in the log."),
    "verify": ("verifying", "Check packages, receipts and logs, offline."),
    "demo": ("demonstrating", "The whole job on an invented provider, end to end."),
}


class _Lazy(click.Group):
    """A group that imports a command's module only when that command is named."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"fourcorners.cli.{_COMMANDS[cmd_name][0]}")
        name = "map_command" if cmd_name == "map" else cmd_name
        command: click.Command = getattr(module, name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, about) for name, (_, about) in _COMMANDS.items()])


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="fourcorners")
def cli() -> None:
    """The provider's side of government demands for people's data.

    What leaves is what the law allows and people approved, no more. Exit status: 0 done; 1 the answer is "no";
    2 wrong use or unreadable input.
    """


def main(arguments: list[str] | None = None) -> Any:
    """Run the command line and exit with its status. Every error of ours is one line on standard error."""
    try:
        status = cli.main(args=arguments, prog_name="fourcorners", standalone_mode=False)
    except FourCornersError as error:
        click.echo(f"fourcorners: {error}", err=True)
        sys.exit(error.exit_status)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.Abort:
        click.echo("fourcorners: stopped.", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:
        # A full disk, a file that may not be read or written: the system's own words, and where.
        said = f"{error.filename}: {error.strerror}" if error.filename else str(error.strerror or error)
        click.echo(f"fourcorners: system: {said}. Mend that, then give the command again.", err=True)
        sys.exit(2)
    sys.exit(status if isinstance(status, int) else 0)
