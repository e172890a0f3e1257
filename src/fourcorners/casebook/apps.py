"""The casebook as a Django application."""

from django.apps import AppConfig


class Casebook(AppConfig):
    name = "fourcorners.casebook"
    label = "casebook"
