"""The ten reasons for which a European certificate cannot be executed, as the form of Annex III prints them."""

from __future__ import annotations

# In the order of the boxes of Section D(a); the ends of the codes that findings carry, and what forms hold as data.
REASONS = (
    "incomplete", "manifest_errors", "insufficient", "not_held", "de_facto", "authority", "offence", "service",
    "immunity_press", "third_country",
)  # fmt: skip
# Those that only an order to produce can meet: Articles 5(4) and 17 do not speak of preservation.
PRODUCTION_ONLY = frozenset({"offence", "third_country"})
