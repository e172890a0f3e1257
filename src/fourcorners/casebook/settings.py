"""Django's settings for a casebook. The database file is named by the environment, set by `connect` or a deployment."""

import os

# Signing of web sessions only; the desk sets its own per workspace. Nothing in the casebook depends on it.
SECRET_KEY = os.environ.get("FOURCORNERS_WEB_KEY", "unused-by-the-command-line")
USE_TZ = True
TIME_ZONE = "UTC"
INSTALLED_APPS = ["fourcorners.casebook"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": os.environ.get("FOURCORNERS_CASEBOOK", ":memory:"),
        "OPTIONS": {
            # IMMEDIATE: two writers queue up instead of failing half way. FULL: a committed event survives a power cut.
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
            "timeout": 30,
        },
    }
}
