"""PDF as a reader sees it: words in order, what is filled in or hidden, a page's picture, and where words stand."""
