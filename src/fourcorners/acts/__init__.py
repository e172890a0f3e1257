"""What can be done to a matter: permission, stage and event in one transaction; and the durable workflow."""

from fourcorners.casebook.connect import prepare

# The casebook's models can be imported only once Django knows its settings.
prepare()
