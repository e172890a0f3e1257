"""United States: rules for papers of US authorities, and for every paper where the provider is at home there.

Each module holds the rules of one topic; `tables/` holds their facts; `cases/` holds, for each rule, papers that meet
it, break it or do not concern it.
"""
