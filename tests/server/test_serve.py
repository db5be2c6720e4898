"""LanguageTool's API as its clients use it, and what must not get through."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import unquote_plus, urlsplit

import pytest
import requests

from newsroom import furnish, run
from odd_requests import broken, sent
from served import served

pytestmark = pytest.mark.process
TEXT = "He saw 👍 teh end. The colour is very nice."


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("desk")
    furnish(folder)
    with served(folder) as address:
        yield address


def check(url: str, **parameters: str) -> Any:
    answer = requests.post(f"{url}/v2/check", {"language": "en-US", **parameters}, timeout=60)
    assert answer.status_code == 200, answer.text
    return answer.json()


def rules(answer: Any) -> list[str]:
    return [each["rule"]["id"] for each in answer["matches"]]


def test_language_tool_python_works_with_it(url: str) -> None:
    client = pytest.importorskip("language_tool_python")
    with client.LanguageTool("en-US", remote_server=url) as tool:
        found = tool.check(TEXT)
        assert [each.rule_id for each in found] == ["teh", "colour", "very"]
        ends = [(each.offset, each.offset + each.error_length) for each in found]
        assert [TEXT[start:end] for start, end in ends] == ["teh", "colour", "very"]
        assert [each.replacements for each in found] == [["the"], ["color"], []]
        assert found[0].category == "HOUSE"
        assert tool.correct(TEXT) == "He saw 👍 the end. The color is very nice."
        tool.disabled_rules = {"teh"}
        tool.enabled_rules = {"very"}
        assert [each.rule_id for each in tool.check(TEXT)] == ["colour", "very"]
        tool.enabled_rules_only = True
        assert [each.rule_id for each in tool.check(TEXT)] == ["very"]


def test_pylanguagetool_works_with_it(url: str) -> None:
    api = pytest.importorskip("pylanguagetool.api")
    codes = [each["longCode"] for each in api.get_languages(f"{url}/v2/")]
    assert {"en", "en-US", "en-GB"} <= set(codes)
    found = api.check(
        TEXT.replace("👍 ", ""), f"{url}/v2/", "en-GB", disabled_rules="very", pwl=["colour"]
    )
    assert rules(found) == ["teh"]
    assert found["language"]["code"] == "en-GB"


def test_offsets_are_units_of_utf_16(url: str) -> None:
    first = check(url, text=TEXT)["matches"][0]
    assert (first["offset"], first["length"]) == (10, 3)
    context = first["context"]
    units = context["text"].encode("utf-16-le")
    place = units[2 * context["offset"] : 2 * (context["offset"] + context["length"])]
    assert place.decode("utf-16-le") == "teh"
    assert first["sentence"] == "He saw 👍 teh end."


def test_markup_is_passed_over(url: str) -> None:
    pieces = [
        {"text": "He saw "},
        {"markup": "<b 👍 teh>"},
        {"text": "teh"},
        {"markup": "</b>"},
        {"markup": "<br>", "interpretAs": "\n\n"},
        {"text": "The col"},
        {"markup": "<i>"},
        {"text": "our"},
    ]
    found = check(url, data=json.dumps({"annotation": pieces}))["matches"]
    assert [each["rule"]["id"] for each in found] == ["teh", "colour"]
    original = "".join(each.get("text") or each["markup"] for each in pieces)
    units = original.encode("utf-16-le")
    places = [units[2 * each["offset"] : 2 * (each["offset"] + each["length"])] for each in found]
    assert [each.decode("utf-16-le") for each in places] == ["teh", "col<i>our"]
    assert [each["replacements"] for each in found] == [[{"value": "the"}], []]


@pytest.mark.parametrize(
    ("body", "places"),
    [
        # As LibreOffice 7.4 sends it: as it is, "&", "+" and "%" too.
        (f"text={TEXT}&language=en-US", ["teh", "colour", "very"]),
        (f"text=R&D + 5% 👍 of {TEXT}&language=en-US", ["teh", "colour", "very"]),
        ("text=R&D of teh end&language=en-US&username=a&apiKey=b", ["teh"]),
        ("text=A town&language=en of teh end&language=en-US", ["teh"]),
        # As it sends it since: escaped.
        ("text=R%26D%20of+teh%20end&language=en-US&disabledRules=very", ["teh"]),
    ],
)
def test_what_libreoffice_sends_is_read(url: str, body: str, places: list[str]) -> None:
    headers = {"Accept": "*/*", "Content-Type": "application/x-www-form-urlencoded"}
    answer = requests.post(f"{url}/v2/check", body.encode(), headers=headers, timeout=60)
    assert answer.status_code == 200, answer.text
    text = unquote_plus(body) if "%20" in body else body
    units = text.partition("=")[2].rpartition("&language=en-US")[0].encode("utf-16-le")
    spans = [(each["offset"], each["offset"] + each["length"]) for each in answer.json()["matches"]]
    assert [units[2 * start : 2 * end].decode("utf-16-le") for start, end in spans] == places


def test_what_the_browser_add_on_sends_is_read(url: str) -> None:
    origin = "chrome-extension://oldceeleldhonbafppcapldpdifcinji"
    asks = {"Origin": origin, "Access-Control-Request-Method": "POST"}
    before = requests.options(f"{url}/v2/check", headers=asks, timeout=60)
    assert (before.status_code, before.headers["Access-Control-Allow-Origin"]) == (204, origin)
    pieces = {"annotation": [{"text": "He saw "}, {"markup": "<b>"}, {"text": "teh end."}]}
    form = {
        "data": json.dumps(pieces), "language": "auto", "preferredVariants": "en-US,de-DE",
        "preferredLanguages": "en,de", "noopLanguages": "de", "instanceId": "6:1", "v": "5.12.3",
        "textSessionId": "6", "enableHiddenRules": "true", "level": "picky", "m": "standalone",
        "userAgent": "webextension-chrome-ng", "allowIncompleteResults": "true",
        "disabledRules": "", "motherTongue": "de",
    }  # fmt: skip
    answers = {}
    for mode in ("allButTextLevelOnly", "textLevelOnly"):
        sent = form | {"mode": mode}
        answer = requests.post(f"{url}/v2/check", sent, headers={"Origin": origin}, timeout=60)
        assert answer.headers["Access-Control-Allow-Origin"] == origin
        answers[mode] = rules(answer.json())
    assert "teh" in answers["allButTextLevelOnly"]
    assert answers["textLevelOnly"] == []  # that rule reads paragraph by paragraph


def test_other_questions(url: str) -> None:
    assert requests.get(f"{url}/v2/healthcheck", timeout=60).text == "OK"
    info = requests.get(f"{url}/v2/info", timeout=60).json()
    assert info["software"]["name"] == "newslint"
    asked = requests.get(f"{url}/v2/check", {"language": "auto", "text": "teh"}, timeout=60)
    assert rules(asked.json()) == ["teh"]
    german = (
        "Der Bundestag hat am Donnerstag ein neues Gesetz beschlossen, teh sagte die Ministerin."
    )
    answer = check(url, language="auto", text=german)
    assert (answer["language"]["detectedLanguage"]["code"], answer["matches"]) == ("de", [])
    assert check(url, text="")["matches"] == []


@pytest.mark.parametrize(
    ("parameters", "status", "said"),
    [
        ({"text": "teh"}, 400, "language"),
        ({"language": "de-DE", "text": "teh"}, 400, "newslint reads"),
        ({"language": "en"}, 400, "'text' or the 'data'"),
        ({"language": "en", "text": "a", "data": "b"}, 400, "either"),
        ({"language": "en", "data": "[1"}, 400, "annotation"),
        ({"language": "en", "data": '{"annotation": [{"text": 1}]}'}, 400, "piece"),
        ({"language": "en", "data": '{"annotation": [{"text": "\\ud800"}]}'}, 400, "half"),
        ({"language": "en", "text": "a", "enabledOnly": "true"}, 400, "enabledOnly"),
        ({"language": "en", "text": "x" * 100_001}, 413, "exceeds the limit"),
        ({"language": "en", "text": "x" * 1_300_000}, 413, "bytes"),
    ],
)
def test_what_is_no_question_is_refused(
    url: str, parameters: dict[str, str], status: int, said: str
) -> None:
    answer = requests.post(f"{url}/v2/check", parameters, timeout=60)
    assert answer.status_code == status
    assert answer.text.startswith("Error: ")
    assert said in answer.text
    assert "\n" not in answer.text


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Origin": "chrome-extension://abc"}, 200),
        ({"Origin": "moz-extension://abc"}, 200),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://localhost:1"}, 403),
        ({"Origin": "http://evil.example:8081/chrome-extension://"}, 403),
        ({"Host": "evil.example"}, 421),
        ({"Host": "127.0.0.1.evil.example:80"}, 421),
        ({"Host": "localhost"}, 200),
        ({"Host": ""}, 421),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "none"}, 200),
    ],
)
def test_pages_of_others_get_nothing(url: str, headers: dict[str, str], status: int) -> None:
    answer = requests.get(
        f"{url}/v2/check", {"language": "en", "text": "teh"}, headers=headers, timeout=60
    )
    assert answer.status_code == status
    allowed = answer.headers.get("Access-Control-Allow-Origin")
    assert allowed == (headers.get("Origin") if status == 200 else None)
    before = requests.options(f"{url}/v2/check", headers=headers, timeout=60)
    assert (before.status_code == 204) == (status == 200)


def test_beyond_this_machine_a_token_is_needed(tmp_path: Path) -> None:
    furnish(tmp_path)
    refused = run("serve", "--host", "0.0.0.0", folder=tmp_path)
    assert refused.returncode == 2
    assert refused.stderr == (
        b"newslint: 0.0.0.0 can be reached from other machines; set a --token or NEWSLINT_TOKEN\n"
    )
    with served(tmp_path, "--host", "0.0.0.0", "--token", "ö") as url:
        address = url.replace("0.0.0.0", "127.0.0.1")
        assert requests.get(f"{address}/v2/languages", timeout=60).status_code == 401
        for token, status in (("o", 401), ("ö", 200)):
            query = {"language": "en", "text": "teh", "apiKey": token}
            assert requests.get(f"{address}/v2/check", query, timeout=60).status_code == status
            bearer = {"Authorization": f"Bearer {token}".encode()}
            answer = requests.get(f"{address}/v2/languages", headers=bearer, timeout=60)
            assert answer.status_code == (status if token == "o" else 401)


def test_several_clients_ask_at_once(url: str) -> None:
    texts = [f"{'He saw teh end. ' * (number + 1)}" for number in range(12)]
    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(lambda text: check(url, text=text), texts))
    assert [len(each["matches"]) for each in answers] == list(range(1, 13))


def test_a_port_that_is_taken(url: str, tmp_path: Path) -> None:
    taken = run("serve", "--port", str(urlsplit(url).port), folder=tmp_path)
    assert taken.returncode == 2
    assert b"cannot listen on 127.0.0.1" in taken.stderr


def test_broken_requests_do_no_harm(url: str) -> None:
    draw = random.Random(7)
    host = urlsplit(url).netloc
    for _ in range(150):
        answer = sent(url, broken(draw, host))
        assert not answer or answer.startswith((b"HTTP/1.1 ", b"<!DOCTYPE", b"Error: ")), answer
    assert rules(check(url, text="teh")) == ["teh"]
