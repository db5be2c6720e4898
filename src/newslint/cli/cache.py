"""`newslint cache` says where findings are remembered, and forgets them."""

from __future__ import annotations

import click

from newslint.cli.help import HelpfulGroup


@click.group(cls=HelpfulGroup)
def cache() -> None:
    """Show or delete the cache of findings."""


@cache.command("dir")
def folder() -> None:
    """Print where the cache is."""
    from newslint.running.cache import cache_file

    click.echo(cache_file())


@cache.command()
def clean() -> None:
    """Delete the cache. Engines that you have set up stay."""
    from newslint.running.cache import cache_file

    file = cache_file()
    size = file.stat().st_size if file.exists() else 0
    file.unlink(missing_ok=True)
    click.echo(f"{file}: {size / 1e6:.1f} MB deleted")
