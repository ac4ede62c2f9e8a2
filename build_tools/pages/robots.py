"""`/robots.txt`: every page may be found, and where the list of all pages stands (RFC 9309)."""

from build_tools.pages.page import Asset


def robots_txt(site_url: str) -> Asset:
    """Return the file; `site_url` ends with a slash. It only counts for a site at the root of its host."""
    return Asset("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n")
