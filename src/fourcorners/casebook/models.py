"""The casebook's tables. JSON columns hold the frozen values of the stages, written by `records`."""

from __future__ import annotations

from django.db import models


class Role(models.TextChoices):
    """What a person at the provider may do. Counsel and responders decide; a second approval is counsel's."""

    COUNSEL = "counsel"
    RESPONDER = "responder"
    CUSTODIAN = "custodian"
    AUDITOR = "auditor"


class State(models.TextChoices):
    """Where a matter stands."""

    RECEIVED = "received"
    SECOND = "awaiting_second"
    APPROVED = "approved"
    PRODUCED = "produced"
    REFUSED = "refused"
    ASKED = "asked"
    KEPT = "kept"


class Person(models.Model):
    """Somebody at the provider. `id` is opaque: events name people by it, never by name."""

    id = models.CharField(primary_key=True, max_length=20)
    name = models.CharField(max_length=200, unique=True)
    role = models.CharField(max_length=20, choices=Role.choices)


class Requester(models.Model):
    """An agency's contact, verified by a call to a number found independently of the paper.

    `key` is the age key or OpenPGP certificate that packages are encrypted to, confirmed in that call.
    """

    id = models.CharField(primary_key=True, max_length=20)
    agency = models.CharField(max_length=300)
    officer = models.CharField(max_length=200)
    key = models.TextField()
    number_from = models.CharField(max_length=500)
    verified_at = models.DateTimeField()
    verified_by = models.ForeignKey(Person, on_delete=models.PROTECT)


class Matter(models.Model):
    """The provider's handling of one demand, found by its number and never by an account holder."""

    id = models.CharField(primary_key=True, max_length=20)
    state = models.CharField(max_length=20, choices=State.choices, default=State.RECEIVED)
    opened_at = models.DateTimeField()
    paper = models.CharField(max_length=64)
    served_on = models.DateField()
    demand = models.JSONField()
    opinion = models.JSONField()
    authenticity = models.JSONField()
    requester = models.ForeignKey(Requester, null=True, on_delete=models.PROTECT)
    attempt = models.PositiveIntegerField(default=1)


class Paper(models.Model):
    """A paper of a matter. The original lies sealed in the workspace under its hash."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="papers")
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=300)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["matter", "sha256"], name="paper_once_per_matter")]


class Service(models.Model):
    """One arrival of a paper. The same paper served twice is one matter with two of these."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="services")
    sha256 = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField()
    name = models.CharField(max_length=300)


class Decision(models.Model):
    """What people decided. `scope` is set when the approvals are whole; a superseded decision is kept."""

    id = models.CharField(primary_key=True, max_length=20)
    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="decisions")
    verdict = models.CharField(max_length=10)
    reach = models.JSONField()
    opinion = models.CharField(max_length=64)
    departs = models.JSONField(default=list)
    scope = models.JSONField(null=True)
    superseded = models.BooleanField(default=False)


class Approval(models.Model):
    """One person's act on a decision."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="approvals")
    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    role = models.CharField(max_length=20, choices=Role.choices)
    at = models.DateTimeField()
    reason = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "person"], name="one_approval_per_person")]


class Preservation(models.Model):
    """What is to be kept for a request, until when, and the sealed snapshot of it once that is made.

    `until` is the last day, None while it is kept until it is produced; `longest` the last day once extended, None
    where no law we know extends it. `is_ending` is set before the snapshot is destroyed, `destroyed_at` after it.
    """

    matter = models.OneToOneField(Matter, on_delete=models.PROTECT, related_name="preservation")
    scope = models.JSONField()
    until = models.DateField(null=True)
    longest = models.DateField(null=True)
    provision = models.CharField(max_length=200, blank=True)
    renewed_by = models.ForeignKey(Matter, null=True, on_delete=models.PROTECT, related_name="renews")
    sealed_at = models.DateTimeField(null=True)
    sha256 = models.CharField(max_length=64, blank=True)
    rows = models.PositiveBigIntegerField(default=0)
    gaps = models.JSONField(default=list)
    is_ending = models.BooleanField(default=False)
    destroyed_at = models.DateTimeField(null=True)


class KeyHolder(models.Model):
    """Somebody who holds half of what opens a snapshot. The secret key lies in the workspace under their passphrase."""

    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="held_key")
    recipient = models.CharField(max_length=100)
    at = models.DateTimeField()


class SnapshotUse(models.Model):
    """A person named this snapshot as one that the process of a later matter is collected from."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="snapshots")
    preservation = models.ForeignKey(Preservation, on_delete=models.PROTECT, related_name="uses")
    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["matter", "preservation"], name="snapshot_once_per_matter")]


class AcceptedGap(models.Model):
    """A person accepts that a part of a collection failed and is missing from the package."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="gaps")
    step = models.CharField(max_length=200)
    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    at = models.DateTimeField()
    reason = models.TextField()


class Package(models.Model):
    """The one package of a matter."""

    matter = models.OneToOneField(Matter, on_delete=models.PROTECT, related_name="package")
    file = models.CharField(max_length=300)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    rows = models.PositiveBigIntegerField()
    scope = models.CharField(max_length=64)
    plan = models.CharField(max_length=64)
    manifest = models.CharField(max_length=64)
    at = models.DateTimeField()


class Letter(models.Model):
    """A letter written in a matter."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="letters")
    kind = models.CharField(max_length=40)
    file = models.CharField(max_length=300)
    sha256 = models.CharField(max_length=64)
    at = models.DateTimeField()


class Notice(models.Model):
    """What the account holders of a matter are told, and when. `released_at` is set once the notices went out."""

    matter = models.OneToOneField(Matter, on_delete=models.PROTECT, related_name="notice")
    when = models.CharField(max_length=10)
    on = models.DateField(null=True)
    hold_until = models.DateField(null=True)
    why = models.TextField()
    released_at = models.DateTimeField(null=True)


class Epoch(models.Model):
    """One daily batch of leaves for the public log, in the shuffled order in which it is appended.

    It is stored before it is published, so that a crash in between publishes the same batch again.
    """

    number = models.PositiveIntegerField(primary_key=True)
    on = models.DateField(unique=True)
    start = models.PositiveBigIntegerField()
    leaves = models.JSONField()
    published_at = models.DateTimeField(null=True)


class Event(models.Model):
    """One act, private. `prev` and `hash` chain it to all before it; `leaf` is its commitment for the public log.

    `key` names the act within its matter, so that a step that runs twice records once. `k_rec` opens the leaf.
    """

    seq = models.PositiveBigIntegerField(primary_key=True)
    matter = models.CharField(max_length=20, blank=True, db_index=True)
    kind = models.CharField(max_length=40)
    at = models.DateTimeField()
    key = models.CharField(max_length=200)
    body = models.TextField()
    cell = models.CharField(max_length=80)
    k_rec = models.BinaryField(max_length=32)
    leaf = models.BinaryField(max_length=65)
    prev = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)
    epoch = models.ForeignKey(Epoch, null=True, on_delete=models.PROTECT, related_name="events")
    index = models.PositiveBigIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["matter", "key"], name="one_event_per_act")]
