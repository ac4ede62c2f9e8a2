"""What browsers may do with the site: one strict policy, as the headers of a host and as a line in every page.

Out: the file `_headers`, which Netlify and Cloudflare Pages read; GitHub Pages and GitLab Pages send no headers of ours, so that
there the line in the page has to do. The policy allows what is our own and nothing else: no script or style inside a page.
"""

from build_tools.pages.page import Asset

_OWN = "'self'"
_ALLOWED = {
    "default-src": "'none'",
    "script-src": _OWN,
    "style-src": _OWN,
    "img-src": f"{_OWN} data:",  # the style sheets of the theme draw their icons so
    "font-src": _OWN,
    "connect-src": _OWN,
    "worker-src": _OWN,
    "base-uri": "'none'",
    "form-action": "'none'",
}
POLICY = "; ".join(f"{what} {where}" for what, where in _ALLOWED.items())
"""The Content-Security-Policy for in a page (https://www.w3.org/TR/CSP3/)."""
HEADERS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",  # browsers heed this last part in a header only
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""The headers of every file."""


def headers_file() -> Asset:
    """Return the headers in the form of Netlify and Cloudflare Pages: a path, and below it a header on each line."""
    return Asset("_headers", "\n".join(["/*", *(f"  {name}: {value}" for name, value in HEADERS.items()), ""]))
