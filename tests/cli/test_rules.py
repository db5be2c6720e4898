from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsroom import out

pytestmark = pytest.mark.process


def test_rules(desk: Path) -> None:
    table = out("rules", folder=desk, code=0)
    assert "  teh " in table
    data = json.loads(out("rules", "--output-format", "json", folder=desk, code=0))
    by_id = {rule["rule"]: rule for rule in data}
    assert by_id["teh"]["safety"] == "safe"
    assert by_id["very"]["safety"] is None
    assert "unused-ignore" in by_id
    assert "teh" not in out("rules", "--isolated", folder=desk, code=0).split()


def test_explain(desk: Path) -> None:
    page = out("explain", "teh", folder=desk, code=0)
    for part in ("A word is misspelt.", "Fingers.", "- teh end", "+ the end", "the tehsil"):
        assert part in page
    assert 'ignore = ["teh"]' in page
