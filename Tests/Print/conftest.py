"""What the tests share: the printed leaflets of this repository, one of each kind, and the pages with the same words."""

import pytest

import leaflets as making


@pytest.fixture(scope="session")
def printed(tmp_path_factory):
    """All leaflets of the repository."""
    return making.print_all(making.ROOT, tmp_path_factory.mktemp("print"))


@pytest.fixture(scope="session")
def kinds(printed):
    """A leaflet of each source."""
    chosen = {}
    for one in printed:
        if one.source not in chosen or one.name == making.SAMPLE:
            chosen[one.source] = one
    assert len(chosen) >= 11
    return [chosen[source] for source in sorted(chosen)]


@pytest.fixture(scope="session")
def words(tmp_path_factory):
    """The folder of a site in which the leaflets are ordinary pages."""
    return making.build_words(tmp_path_factory.mktemp("words"))
