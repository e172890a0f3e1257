"""Messages of ETSI TS 103 120 (HI-1): their form, their meaning as a demand, and the error answer to what is refused."""
