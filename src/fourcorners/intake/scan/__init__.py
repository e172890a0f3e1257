"""Words out of pictures: scanned pages and image files, read in a nursery of their own and never silently mended."""
