"""Run each attack on what newslint promises, and say which of them hold.

`python bench/attacks.py` runs all, `python bench/attacks.py 5 9` those of the numbers. An attack is
tests made from its input; the table says which.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

ATTACKS: dict[int, tuple[str, tuple[str, ...]]] = {
    1: (
        "an address that leads the text off the machine",
        (
            "settings/test_address.py",
            "cli/test_leaves_machine.py",
            "engines/languagetool/test_client.py",
        ),
    ),
    2: ("a model that is any module", ("cli/test_leaves_machine.py", "settings/test_config.py")),
    3: ("git that runs a repository's commands", ("running/test_hostile_git.py",)),
    4: (
        "paths and links that lead out of a repository",
        ("cli/test_leaves_machine.py", "catalogue/test_limits.py", "fixing/test_lost_update.py"),
    ),
    5: ("names, messages and text that are obeyed", ("cli/test_injection.py",)),
    6: (
        "files, patterns and rules that never end",
        ("cli/test_hostile_files.py", "catalogue/test_limits.py", "settings/test_patterns.py"),
    ),
    7: (
        "time that grows faster than an article",
        (
            "bench/test_growth.py",
            "checks/test_long_runs.py",
            "readers/test_source_map.py",
            "article/test_quotation_pairs.py",
            "fixing/test_rest.py",
        ),
    ),
    8: (
        "configurations, rules, names, arguments and streams that cannot be",
        (
            "cli/test_hostile_files.py",
            "cli/test_usage.py",
            "catalogue/test_limits.py",
            "settings/test_patterns.py",
            "archive/test_planning.py",
        ),
    ),
    9: (
        "an editor that saves meanwhile",
        ("fixing/test_lost_update.py", "running/test_baseline.py"),
    ),
    10: (
        "signals, at any moment",
        ("running/test_orphans.py", "running/test_kill.py", "engines/languagetool/test_faults.py"),
    ),
    11: (
        "fixes that do not come to rest",
        ("fixing/test_rest.py", "checks/people/test_foreign_honorific.py"),
    ),
    12: (
        "lines that end in CR alone, CDATA, hard links",
        (
            "readers/test_carriage_returns.py",
            "readers/test_html.py",
            "readers/test_mdx.py",
            "fixing/test_lost_update.py",
        ),
    ),
    13: (
        "words and sentences that are meant to stand twice",
        ("checks/splices/test_repeated_sentence.py", "checks/splices/test_doubled_word.py"),
    ),
    14: (
        "nothing to read",
        (
            "running/test_walk.py",
            "running/test_git.py",
            "cli/test_hostile_files.py",
            "cli/test_configuration.py",
        ),
    ),
    15: (
        "builds that a comment or an edit breaks",
        ("readers/test_mdx.py", "readers/test_properties.py", "fixing/test_ignore.py"),
    ),
    16: (
        "engines that are off, baselines of other engines, copies of what was accepted",
        ("cli/test_engines.py", "engines/languagetool/test_faults.py", "running/test_baseline.py"),
    ),
    17: ("what is known already", ("running/test_cache.py",)),
    18: ("short sentences", ("checks/test_short_sentences.py",)),
}
"""By number: what is tried, and the files of tests that try it."""


def main() -> None:
    """Run the attacks whose numbers are given, or all; exit with 1 where one gets through."""
    wanted = [int(number) for number in sys.argv[1:]] or list(ATTACKS)
    done: dict[str, bool] = {}
    for number in wanted:
        what, files = ATTACKS[number]
        for file in files:
            if file not in done:
                done[file] = _passes(ROOT / "tests" / file)
        held = all(done[file] for file in files)
        sys.stdout.write(f"{number:>3}  {'holds' if held else 'GETS THROUGH'}  {what}\n")
        sys.stdout.flush()
    sys.exit(0 if all(done.values()) else 1)


def _passes(file: Path) -> bool:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(file)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0


if __name__ == "__main__":
    main()
