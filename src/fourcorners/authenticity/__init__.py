"""Did a paper come from the body it names? Checks with reasons. A domain or an account is evidence, never proof."""
