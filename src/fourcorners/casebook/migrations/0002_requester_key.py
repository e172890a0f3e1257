"""A requester's key may be an OpenPGP certificate, which is longer than an age key."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("casebook", "0001_first")]

    operations = [
        migrations.RenameField("requester", "age_key", "key"),
        migrations.AlterField("requester", "key", models.TextField()),
    ]
