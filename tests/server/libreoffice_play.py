"""Have LibreOffice check a text: ADDRESS PROFILE TEXT; prints places and repairs as JSON.

It runs in the system's Python, which has LibreOffice's package `uno`.
"""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import uno

SETTINGS = "/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool"
ITEM = '<item oor:path="{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'
ROOT = (
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry"'
    ' xmlns:xs="http://www.w3.org/2001/XMLSchema">{}</oor:items>'
)
PATIENCE = 90.0  # seconds


def connect(process):
    resolver = uno.getComponentContext().ServiceManager.createInstance(
        "com.sun.star.bridge.UnoUrlResolver"
    )
    end = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < end:
        try:
            return resolver.resolve("uno:pipe,name=newslint;urp;StarOffice.ComponentContext")
        except Exception as error:
            if not type(error).__name__.endswith("NoConnectException"):
                raise
            time.sleep(0.2)  # it is not there yet
    sys.exit("LibreOffice did not start")


def main(address, profile, text):
    user = Path(profile) / "user"
    user.mkdir(parents=True)
    items = (ITEM.format(SETTINGS, "IsEnabled", "true"), ITEM.format(SETTINGS, "BaseURL", address))
    (user / "registrymodifications.xcu").write_text(ROOT.format("".join(items)), "utf-8")
    process = subprocess.Popen(
        ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{profile}",
         "--accept=pipe,name=newslint;urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        context = connect(process)
        checker = context.ServiceManager.createInstanceWithContext(
            "org.openoffice.lingu.LanguageToolGrammarChecker", context
        )
        locale = uno.createUnoStruct("com.sun.star.lang.Locale", "en", "US", "")
        assert checker.hasLocale(locale)
        errors = checker.doProofreading("1", text, locale, 0, len(text), ()).aErrors
        found = [(each.nErrorStart, each.nErrorLength, list(each.aSuggestions)) for each in errors]
        print(json.dumps(found))
    finally:
        os.killpg(process.pid, signal.SIGTERM)  # "soffice" has started another
        process.wait(30)


if __name__ == "__main__":
    main(*sys.argv[1:])
