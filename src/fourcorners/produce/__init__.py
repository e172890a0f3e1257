"""An extract in, a signed and encrypted package out; and the verifier of packages. Nothing is added on the way."""
