"""The parts of one delivery: where each begins, what it is to the others, and one demand made of them."""
