"""The nursery and its throw-away children: processes that have a paper's bytes, few rights and little time.

`nurseries` and `broken` stand on the trusted side; the rest runs in the nursery or its children.
"""
