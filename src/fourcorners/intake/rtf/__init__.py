"""Rich Text Format, of files and of Outlook messages, as a reader sees it."""
