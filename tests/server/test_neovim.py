"""Neovim's own client, with the lines of `docs/editors.md`, in an editor without a screen."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newsroom import CACHE, furnish, run

BESIDE = Path(sys.executable).with_name("nvim")
NEOVIM = str(BESIDE) if BESIDE.is_file() else shutil.which("nvim")
ROOT = Path(__file__).parents[2]
ARTICLE = "He saw teh 👍 end.\n\nThe colour is “teh very” nice.\n"

pytestmark = [
    pytest.mark.process,
    pytest.mark.skipif(NEOVIM is None, reason="no Neovim on PATH or beside Python"),
]

PLAY = """
local function play()
local function wait(what, ready)
  if not vim.wait(90000, ready, 50) then error("timed out: " .. what) end
end
vim.cmd.edit("a.md")
local marks = function() return vim.diagnostic.get(0) end
wait("diagnostics", function() return #marks() == 4 end)
local seen = vim.tbl_map(function(each) return { each.code, each.lnum, each.col } end, marks())
local actions = nil
vim.api.nvim_win_set_cursor(0, { 1, 8 })
vim.lsp.buf.code_action({
  apply = true,
  filter = function(action) return vim.startswith(action.title, "Repair all that is safe") end,
})
wait("the repair", function() return not vim.fn.getline(1):find("teh") end)
wait("what is left", function() return #marks() == 3 end)
vim.cmd.write()
vim.fn.writefile({ vim.json.encode(seen) }, "seen.json")
end
local played, why = pcall(play)
if not played then io.stderr:write(tostring(why)) vim.cmd("cquit!") end
vim.cmd("quitall!")
"""


def test_neovim_shows_and_repairs(tmp_path: Path) -> None:
    furnish(tmp_path)
    page = (ROOT / "docs/editors.md").read_text("utf-8")
    recipe = re.search(r"```lua\n(.*?)```", page, re.DOTALL)
    assert recipe
    command = json.dumps([sys.executable, "-m", "newslint", "lsp"])[1:-1]
    lines = recipe[1].replace('"newslint", "lsp"', command)
    assert lines != recipe[1]
    play = 'vim.cmd("filetype on")\n' + lines + PLAY
    (tmp_path / "play.lua").write_text(play, "utf-8")
    (tmp_path / "a.md").write_text(ARTICLE, "utf-8")
    (tmp_path / "b.md").write_text(ARTICLE, "utf-8")
    assert NEOVIM is not None
    done = subprocess.run(
        [NEOVIM, "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", "luafile play.lua"],
        cwd=tmp_path,
        env={**os.environ, "NEWSLINT_CACHE": CACHE, "XDG_STATE_HOME": str(tmp_path)},
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=200,
        check=False,
    )
    assert (tmp_path / "seen.json").is_file(), done.stderr.decode()
    seen = json.loads((tmp_path / "seen.json").read_text("utf-8"))
    assert seen == [["teh", 0, 7], ["colour", 2, 4], ["teh", 2, 17], ["very", 2, 21]]
    assert run("fix", "b.md", folder=tmp_path).returncode == 1
    assert (tmp_path / "a.md").read_text("utf-8") == (tmp_path / "b.md").read_text("utf-8")
