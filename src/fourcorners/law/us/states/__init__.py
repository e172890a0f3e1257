"""The law of US States, a module for each. It binds the State's own authorities, or a provider of that State, and
never lets a paper reach more than 18 USC 2703 does.

`tables/` holds the States' facts side by side, `cases/` the papers that meet, break or do not concern each rule.
"""
