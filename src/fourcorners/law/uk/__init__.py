"""United Kingdom: production orders, overseas production orders, communications data notices, and letters that ask."""
