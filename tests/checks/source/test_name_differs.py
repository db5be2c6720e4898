from __future__ import annotations

import pytest

from fixture_types import Beside
from newslint.edits import apply
from newslint.linting.linter import Linter


def repaired(linter: Linter, beside: Beside, english: str, source: str, language: str) -> list[str]:
    """Return what the article becomes by the repair of each finding, or "?" for none."""
    article = beside(english, source, language)
    found = linter.matches(linter.catalogue["name-differs"], article)
    return [apply(english, each.repairs[0]) if each.repairs else "?" for each in found]


@pytest.mark.parametrize(
    ("language", "source", "english", "expected"),
    [
        ("es", "Habló Olmedo en Almoraz.", "Olmedo spoke in Almroaz.", "Olmedo spoke in Almoraz."),
        (
            "ru",
            "В Петренково прибыл Сергей.",
            "Sregei came to Petrenkovo.",
            "Sergey came to Petrenkovo.",
        ),
        # A slip in a name that the news knows, though it sounds like one that the source has.
        ("ru", "Дмитрий пришёл домой.", "Dmity came home.", "?"),
        ("is", "Jón Karlsson fór heim.", "Jón Vargas went home.", "Jón Karlsson went home."),
        ("uk", "Олена Коваленко виступила.", "Olena Bondar spoke.", "Olena Kovalenko spoke."),
        # Surnames whose endings alone are alike, and one that begins like a country.
        ("ru", "Михаил Котов ушёл.", "Mikhail Petrov left.", "Mikhail Kotov left."),
        ("ru", "Анна Кеннеди ушла.", "Anna Wolfgram left.", "Anna Kennedi left."),
        # Small words of the English are no forms of a surname, and a few consonants no other name.
        (
            "ru",
            "Владимир Васильев ушёл.",
            "Vladimir Wolfgram was gone.",
            "Vladimir Vasilev was gone.",
        ),
        # A first name that stands in no case has none of its endings.
        ("is", "Ragnar Karlsson fór.", "Ragar Karlsson left.", "Ragnar Karlsson left."),
        ("uk", "Андрій Гнатюк прибув.", "Andrii Hnaituk came.", "Andrii Hnatiuk came."),
        ("pl", "Rozmawiał z Anną Kowalską.", "He spoke to Anna Bosak.", "?"),
        # A name that is part of another one is not that one.
        ("is", "Jón Jónsson fór heim.", "Jón Vargas went home.", "Jón Jónsson went home."),
        # Half of the name is right: the other half may look like a name.
        ("es", "Habló Elberto Olmedo.", "Egberto Olmedo spoke.", "Elberto Olmedo spoke."),
        # It stands twice, and is right once.
        (
            "es",
            "Olmedo habló. Julia Olmedo rió ante Olmedo.",
            "Olmedo spoke. Julia Omledo laughed at Olmedo.",
            "Olmedo spoke. Julia Olmedo laughed at Olmedo.",
        ),
        # Whatever its case, and with a doubled letter.
        ("ru", "Книга Владимира Петренковского.", "A book by Vladimir Peternkovsky.", "?"),
        ("is", "Talað var við Jeffrey Olmedo.", "Jefrey Olmedo spoke.", "Jeffrey Olmedo spoke."),
        # Half of a name is right, in letters that do not tell how it sounds.
        ("zh", "市长王立新说桥很好。", "Mayor Wang Liqun said so.", "Mayor Wang Lixin said so."),
        ("zh", "总统在深圳说桥很好。", "He spoke in Shenzehn.", "He spoke in Shenzhen."),
        ("ja", "吉村知事は会見した。", "Governor Yoshimrua spoke.", "Governor Yoshimura spoke."),
        ("zh", "朱婷独得26分。", "Zhang Ting scored 26.", "Zhu Ting scored 26."),
        ("zh", "医生刘建华很高兴。", "Surgeon Liu Moroz was glad.", "?"),
        ("he", "נועה ברק אמרה זאת.", "Noa Goldman said so.", "?"),
        ("he", "הדוברת מיכל שרון אמרה זאת.", "Michal Goldman, the spokeswoman, said so.", "?"),
    ],
)
def test_it_is_found(
    linter: Linter, beside: Beside, language: str, source: str, english: str, expected: str
) -> None:
    assert repaired(linter, beside, english, source, language) == [expected]


@pytest.mark.parametrize(
    ("language", "source", "english"),
    [
        ("ru", "Президент прибыл в Москву и в Казань.", "The president came to Moscow and Kazan."),
        ("ru", "Об этом сказал Марк Медоус.", "Mark Meadows said so."),
        ("uk", "Андрій Гнатюк розповів про дах.", "Andrii Hnatiuk spoke of the roof."),
        ("es", "El papa Francisco habló en Londres.", "Pope Francis spoke in London."),
        ("de", "Das Ministerium in Köln lobte Anna Vogel.", "The ministry in Cologne praised her."),
        ("ja", "吉村知事は会見した。", "Governor Yoshimura met the press."),
        ("es", "Dijo que vendría.", "Olmedo said that he would come."),
        ("es", "Reinó Francisco José en Almoraz.", "Franz Joseph reigned in Almoraz."),
        ("ru", "Ольга Петренкова приехала 12 мая.", "The spokeswoman came on 12 May."),
        ("es", "Antes del Emperador Meiji había dos.", "Before the Emperor Meiji it was two."),
        ("ru", "Люди ждут Интернета вещей.", "People wait for the IoT."),
        ("ru", "Дом Александра Зимы стоит.", "The house of Alexander Zima stands."),
        ("uk", "Гроші отримає Чернівецька область.", "Chernivtsi Oblast gets the money."),
        ("uk", "Він живе на Хмельниччині.", "He lives in the Khmelnytskyi region."),
        ("is", "Íbúðin er á Grafargötunni.", "The flat is in Grafargata."),
        ("ru", "Он шёл по Адмиралтейской набережной.", "He went along the Admiralty Embankment."),
        # Somebody else's name is one slip away from a name of the news.
        ("ru", "Пришли Анна Хейс и Олег Мэйс.", "Anna Hace and Oleg Mays came."),
        # Names whose letters tell little.
        ("zh", "市长王立新说桥很好。", "Mayor Wang Lixin said so."),
        ("zh", "蔡英文说桥很好。", "Tsai Ing-wen said so."),
        ("zh", "歌手王乐说桥很好。", "The singer Wang Yue said so."),
        ("zh", "总理在哈尔滨和重庆说桥很好。", "He spoke in Harbin and Chongqing."),
        ("ja", "大谷選手は勝った。", "Otani won."),
        ("ja", "浜松湖北高校は勝った。", "Hamamatsuko Kita won."),
        ("zh", "特朗普说桥很好。", "Donald Trump said so."),
        ("he", "הדוברת מיכל שרון אמרה זאת.", "Michal Sharon, the spokeswoman, said so."),
        ("he", "דונלד טראמפ וקמאלה האריס נפגשו.", "Donald Trump and Kamala Harris met."),
        ("he", "יונתן רייט הגיע.", "Jonathan Wright came."),
        ("he", "דוד רייט הגיע.", "David Wright came."),
        ("zh", "副总统陈建仁说桥很好。", "Vice President Chen Chien-jen said so."),
        ("zh", "马云说桥很好。", "Jack Ma said so."),
    ],
)
def test_it_is_silent(
    linter: Linter, beside: Beside, language: str, source: str, english: str
) -> None:
    assert repaired(linter, beside, english, source, language) == []
