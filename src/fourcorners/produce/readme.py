"""`data/README.txt`: what each file is, and how to check the package with tools that everybody has."""

from __future__ import annotations

from fourcorners.produce.encrypt import AGE, PGP, ending_for
from fourcorners.produce.model import Format, ProductionOrder
from fourcorners.produce.outcomes import Produced

_FORMS = {
    Format.CSV: (
        "CSV (RFC 4180), UTF-8. An apostrophe stands before any text that a spreadsheet could run as a\n"
        "formula or that begins with an apostrophe; take the first one away to get the value. Nothing\n"
        'between two commas is no value; "" is an empty text.'
    ),
    Format.JSON_LINES: "JSON Lines, UTF-8: one object a line; null is no value.",
    Format.PARQUET: "Apache Parquet; null is no value.",
}

_DECRYPT = {
    AGE: "age --decrypt --identity KEYFILE {file} > {name}.tar",
    PGP: "gpg --output {name}.tar --decrypt {file}",
}

_STAMP = "timestamp.tsr                a time stamp over signature.txt (RFC 3161)\n"

_CHECK_STAMP = """
The signature existed at the time of its stamp (CA.PEM holds the authority's certificates; take them from it):

    openssl ts -reply -in timestamp.tsr -text
    openssl ts -verify -in timestamp.tsr -data signature.txt -CAfile CA.PEM
"""

_TEXT = """\
Package {name}

From:       {provider}
Matter:     {matter}
Reference:  {reference}

WHAT IS HERE

data/record.pdf              the readable record: what was asked, approved, found and not found
data/records/                the records, one file for each table
{tables}{mail}
data/certificate-draft.pdf   what a custodian may sign; not yet signed
data/scope.json              what was approved; its SHA-256 is the scope's digest
data/plan.json               the statements that were run; its SHA-256 is the plan's digest
data/outcomes.json           what each statement brought
data/receipt.txt             the provider's promise that this production is in its public log
bag-info.txt                 about this package (BagIt 1.0, RFC 8493)
manifest-*.txt               the hash of every file under data/
tagmanifest-sha256.txt       the hash of every other file
signature.txt                the provider's signature (C2SP signed note, Ed25519)
{stamp}
The records are {form}

Instants are in UTC.

HOW TO CHECK IT

With Four Corners installed, offline:

    fourcorners verify {file} --identity KEYFILE --key KEY

KEY is the provider's public key. Take it from the provider, not from this package, where a forger could put
another one. It begins with {key_name}+{key_id}+

With ordinary tools, offline. If the package came in volumes, join them first; then decrypt and unpack:

    cat {file}.[0-9][0-9][0-9] > {file}
    {decrypt}
    tar -xf {name}.tar
    cd {name}

Every file is what the manifests say (each line must end in OK):

    sha256sum --check manifest-sha256.txt
    sha256sum --check tagmanifest-sha256.txt

The manifest is the one that was signed (this prints one line):

    grep "^manifest $(sha256sum tagmanifest-sha256.txt | cut -d ' ' -f 1)$" signature.txt

The signature is the provider's:

    KEY='...'
    sed '/^$/,$d' signature.txt > /tmp/note.txt
    tail -n 1 signature.txt | cut -d ' ' -f 3 | base64 -d | tail -c 64 > /tmp/note.sig
    {{ printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'
      printf '%s' "$KEY" | cut -d + -f 3- | base64 -d | tail -c 32; }} > /tmp/note.key
    openssl pkeyutl -verify -pubin -keyform DER -inkey /tmp/note.key -rawin \\
      -in /tmp/note.txt -sigfile /tmp/note.sig

The last command says "Signature Verified Successfully".
{check_stamp}"""


def readme(order: ProductionOrder, name: str, tables: tuple[Produced, ...]) -> str:
    """The text of the file."""
    file = name + ending_for(order.recipients)
    return _TEXT.format(
        name=name,
        file=file,
        decrypt=_DECRYPT[ending_for(order.recipients)].format(file=file, name=name),
        stamp=_STAMP if order.stamp else "",
        check_stamp=_CHECK_STAMP if order.stamp else "",
        provider=_line(order.provider.name),
        matter=_line(order.matter),
        reference=_line(order.demand.reference) or "none given",
        tables="\n".join(map(_table, tables)) or "    none: record.pdf says why",
        mail=_mail(tables),
        form=_FORMS[order.format],
        key_name=order.signer.name,
        key_id=order.signer.verifier.key_id.hex(),
    )


def _table(table: Produced) -> str:
    line = f"    {table.file}, {table.outcome.rows} rows"
    if table.origin is None:
        return line
    return f"{line},\n        as preserved on {table.origin.sealed_on.isoformat()}, snapshot {table.origin.sha256}"


def _mail(tables: tuple[Produced, ...]) -> str:
    files = [f"    {t.mbox}, the messages of {t.file}" for t in tables if t.mail]
    if not files:
        return ""
    return "\n".join(
        ["\ndata/mail/                   the same messages as mail (mboxrd), for any mail program", *files]
    )


def _line(text: str) -> str:
    """On one line, without what could be taken for a control character."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
