"""What kind of paper it is: the instrument, and papers that demand nothing or speak of an earlier one."""
