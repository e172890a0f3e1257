"""E-mail and Outlook messages: headers, the text that counts, what it quotes, and the files it carries."""
