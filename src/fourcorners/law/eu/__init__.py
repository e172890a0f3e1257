"""European Union: rules for certificates under Regulation (EU) 2023/1543, orders under the DSA, and the GDPR's say
about papers that reach a provider at home in the Union."""
