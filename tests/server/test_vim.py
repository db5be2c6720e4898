"""Vim's list of errors, with the lines of `docs/editors.md`."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newsroom import CACHE, furnish

VIM = shutil.which("vim")
ROOT = Path(__file__).parents[2]
ARTICLE = "He saw teh end.\n\n“It is é very” teh end.\n"
PLAY = """
edit a.md
silent make
let seen = []
for number in range(1, 4)
  execute 'cc' number
  call add(seen, [line('.'), expand('<cword>'), getqflist()[number - 1].text])
endfor
call writefile([json_encode(seen)], 'seen.json')
quitall!
"""


@pytest.mark.process
@pytest.mark.skipif(VIM is None, reason="no Vim here")
def test_vim_lists_what_is_found(tmp_path: Path) -> None:
    furnish(tmp_path)
    page = (ROOT / "docs/editors.md").read_text("utf-8")
    recipe = re.search(r"```vim\n(.*?)```", page, re.DOTALL)
    assert recipe
    command = f"{sys.executable}\\ -m\\ newslint"
    lines = recipe[1].replace("makeprg=newslint", f"makeprg={command}")
    assert lines != recipe[1]
    (tmp_path / "play.vim").write_text(lines + PLAY, "utf-8")
    (tmp_path / "a.md").write_text(ARTICLE, "utf-8")
    assert VIM is not None
    subprocess.run(
        [VIM, "-N", "-u", "NONE", "-i", "NONE", "-n", "-e", "-s", "-S", "play.vim"],
        cwd=tmp_path,
        env={**os.environ, "NEWSLINT_CACHE": CACHE},
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=100,
        check=False,
    )
    seen = json.loads((tmp_path / "seen.json").read_text("utf-8"))
    assert [each[:2] for each in seen] == [[1, "teh"], [3, "very"], [3, "teh"]]
    assert seen[0][2].startswith("teh 'teh' is misspelt")
