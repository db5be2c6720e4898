from __future__ import annotations

from fixture_types import Read
from newslint.people.people import people


def test_a_name_of_very_many_people_names_none_of_them(read: Read) -> None:
    names = [f"Anna Novak{chr(97 + n // 26)}{chr(97 + n % 26)}son" for n in range(300)]
    article = read(". ".join(f"{name} is a singer, and {name} sang" for name in names) + ".")
    found = [person for person in people(article) if person.name in names]
    assert len({person.name for person in found}) > 250
    assert all(len(person.mentions) <= 3 for person in found)


def test_a_lone_name_is_the_one_last_named_in_full(read: Read) -> None:
    many = "Anna Novak opened the bridge. Novak sang. " * 150
    article = read(f"{many}Paul Novak left the town. Novak wept.")
    persons = {person.name: person for person in people(article)}
    assert len(persons["Anna Novak"].mentions) >= 290


def test_who_holds_an_office_is_looked_up_once(read: Read) -> None:
    text = "President Anna Novak came. " + "The president said so to the minister. " * 300
    (anna,) = (person for person in people(read(text)) if person.name == "Anna Novak")
    assert len(anna.mentions) == 301


def test_a_patronymic_is_no_surname(read: Read) -> None:
    text = "Alla Pugacheva sang on Monday. The crowd applauded Alla Borisovna and Maria Orlova."
    assert [person.name for person in people(read(text))] == ["Alla Pugacheva", "Maria Orlova"]
