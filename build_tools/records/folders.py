"""Where in the project editors write what is no kind of record, and where pictures stand; known without loading any model."""

CONCEPTS_FOLDER = "concepts"
CONTENT_FOLDER = "content"
"""The two folders in which everything stands that editors write."""
EDITION_FILE = f"{CONTENT_FOLDER}/handboek.yml"
PAGES_FOLDER = f"{CONTENT_FOLDER}/pages"
MEDIA_FOLDER = f"{CONTENT_FOLDER}/media"
