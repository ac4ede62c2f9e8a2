"""From disk to records: `load(root)` returns the Handbook and every problem of every file, in one run.

The story: `files` finds the files, `source` reads bytes as clean text, `frontmatter` splits fields from body, `yaml_text`
turns the fields into plain text, lists and groups with their line numbers (`yaml_traps` and `yaml_layout` tell what went
wrong in a line and how to mend it), `validate` makes typed records and says in Dutch what does not fit, `images` looks
for the pictures (`photos` and `drawings` judge them). Nothing here raises on bad input, and nothing here knows rules between records.
"""

from build_tools.loading.project import Loaded, load

__all__ = ["Loaded", "load"]
