"""Emacs' own client, with the lines of `docs/editors.md`, in an Emacs without a screen."""

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

EMACS = shutil.which("emacs")
ROOT = Path(__file__).parents[2]
ARTICLE = "He saw teh 👍 end.\n\nThe colour is “teh very” nice.\n"


def has_eglot() -> bool:
    if EMACS is None:
        return False
    asked = [EMACS, "--batch", "--eval", "(require 'eglot)"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


pytestmark = [
    pytest.mark.process,
    pytest.mark.skipif(not has_eglot(), reason="no Emacs with eglot here"),
]

PLAY = """
(require 'eglot)
(require 'json)
(setq eglot-sync-connect t eglot-connect-timeout 90)
(setq eglot-confirm-server-initiated-edits nil)
(defun wait (what ready)
  (let ((end (+ (float-time) 90)))
    (while (and (not (funcall ready)) (< (float-time) end))
      (accept-process-output nil 0.05))
    (unless (funcall ready) (error "timed out: %s" what))))
(defun marks ()
  (sort (mapcar (lambda (each)
                  (vector (flymake-diagnostic-beg each) (flymake-diagnostic-text each)))
                (flymake-diagnostics))
        (lambda (one other) (< (aref one 0) (aref other 0)))))
(find-file "a.md")
(text-mode)
(apply #'eglot--connect (eglot--guess-contact))
(unless flymake-mode (flymake-mode 1))
(flymake-start)
(wait "diagnostics" (lambda () (= (length (marks)) 4)))
(write-region (json-encode (vconcat (marks))) nil "seen.json")
(let* ((actions (append (eglot-code-actions 8 11) nil))
       (all (seq-find (lambda (each)
                        (string-prefix-p "Repair all that is safe" (plist-get each :title)))
                      actions))
       (command (plist-get all :command)))
  (eglot-execute-command (eglot-current-server) (intern (plist-get command :command))
                         (plist-get command :arguments)))
(wait "the repair" (lambda () (not (string-match-p "saw teh" (buffer-string)))))
(let ((require-final-newline nil)) (save-buffer))
(eglot-shutdown (eglot-current-server))
"""


def test_emacs_shows_and_repairs(tmp_path: Path) -> None:
    furnish(tmp_path)
    page = (ROOT / "docs/editors.md").read_text("utf-8")
    recipe = re.search(r"```elisp\n(.*?)```", page, re.DOTALL)
    assert recipe
    command = " ".join(map(json.dumps, (sys.executable, "-m", "newslint", "lsp")))
    lines = recipe[1].replace('"newslint" "lsp"', command)
    assert lines != recipe[1]
    (tmp_path / "play.el").write_text(lines + PLAY, "utf-8")
    (tmp_path / "a.md").write_text(ARTICLE, "utf-8")
    (tmp_path / "b.md").write_text(ARTICLE, "utf-8")
    assert EMACS is not None
    done = subprocess.run(
        [EMACS, "--batch", "--load", "play.el"],
        cwd=tmp_path,
        env={**os.environ, "NEWSLINT_CACHE": CACHE, "HOME": str(tmp_path), "LANG": "C.UTF-8"},
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    seen = json.loads((tmp_path / "seen.json").read_text("utf-8"))
    assert [ARTICLE[start - 1 : start + 2] for start, _ in seen] == ["teh", "col", "teh", "ver"]
    assert "'teh' is misspelt" in seen[0][1]
    assert run("fix", "b.md", folder=tmp_path).returncode == 1
    assert (tmp_path / "a.md").read_text("utf-8") == (tmp_path / "b.md").read_text("utf-8")
