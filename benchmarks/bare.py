"""One bare WeasyPrint pass (PDF/UA-1) over the book of a project, to compare ours with.

    .venv/bin/python benchmarks/bare.py PROJECT FILE.pdf [untagged]

The same pages as ours, as one document, with page numbers by `target-counter` as one would write it without this project; no
cache, no reading back. Prints the seconds of processor time of setting the text, and of WeasyPrint, and the memory of the process
in MiB.
"""

import json
import resource
import sys
import time
from pathlib import Path

import weasyprint

from build_tools import pipeline
from build_tools.pages.addresses import address, paper_address, url
from build_tools.printables import weasy
from build_tools.printables.anchors import Website
from build_tools.printables.book import make_book
from build_tools.printables.leaves import FAR, Leaf
from build_tools.records.citaat import Medium

STYLE = """<link rel="stylesheet" href="overrides/assets/stylesheets/print.css"><style>
a.hb-pagina::after { content: " (p. " target-counter(attr(href), page) ")" }
.hb-inhoud__regel a::after { content: target-counter(attr(href), page) }
.hb-omslag, .hb-deel, .hb-achterkant { break-before: page }
.hb-deel--concept { break-before: left }
.hb-deel--hoofdstuk { break-before: right }
</style>"""


def document(leaves: tuple[Leaf, ...]) -> str:
    """Return the leaves as one document."""
    head, _, _ = leaves[0].html.partition("</head>")
    bodies = (leaf.html.partition("<body")[2].partition(">")[2].rpartition("</body>")[0] for leaf in leaves)
    body = "\n".join(bodies).replace(f'href="{FAR}', 'href="#')
    return f'{head}{STYLE}</head><body class="hb-boek hb-boek--hoofd" data-titel="Boek" data-voet="Proef">{body}</body></html>'


def main() -> None:
    """Render."""
    root, target = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    variant = None if sys.argv[3:] else "pdf/ua-1"
    start = time.process_time()
    handbook = pipeline.read(root).published(Medium.DRUK)
    website = Website("https://handboek.example/", address, url, paper_address)
    html = document(make_book(handbook, website, "boek.pdf").leaves)
    middle = time.process_time()
    fetcher = weasy._fetcher(root)  # noqa: SLF001  # the very files that ours reads, and no others
    pdf = weasyprint.HTML(string=html, base_url=weasy.BASE, url_fetcher=fetcher).write_pdf(pdf_variant=variant)
    target.write_bytes(pdf)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"set": middle - start, "weasyprint": time.process_time() - middle, "memory": memory}))


if __name__ == "__main__":
    main()
