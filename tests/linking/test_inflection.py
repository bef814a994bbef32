"""Forms of names as Albanian, Russian and German texts write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.linking.inflection import INDEFINITE, definite, forms_of, forms_of_person, inflection_of


@pytest.mark.parametrize(
    ("name", "language", "forms"),
    [
        ("Tiranë", "sq", ["Tirana", "Tiranës", "Tiranën"]),
        ("Tirana", "sq-AL", ["Tiranë", "Tiranës", "Tiranën"]),
        ("Rusia", "sq", ["Rusi", "Rusisë", "Rusinë"]),
        ("Shqipëri", "sq", ["Shqipëria", "Shqipërisë", "Shqipërinë"]),
        ("Berat", "sq", ["Berati", "Beratin", "Beratit"]),
        ("Shkodër", "sq", ["Shkodra", "Shkodrës", "Shkodrën"]),
        ("Selanik", "sq", ["Selaniku", "Selanikut", "Selanikun"]),
        ("Москва", "ru", ["Москвы", "Москве", "Москву", "Москвой"]),
        ("Пекин", "ru", ["Пекина", "Пекину", "Пекином", "Пекине"]),
        ("Россия", "ru", ["России", "Россию", "Россией"]),
        ("Китай", "ru", ["Китая", "Китаю", "Китаем"]),
        ("Прага", "ru", ["Праги"]),
        ("Афины", "ru", ["Афин", "Афинам"]),
        ("Berlin", "de", ["Berlins"]),
    ],
)
def test_the_forms_of_a_name(name: str, language: str, forms: list[str]) -> None:
    found = forms_of(name, inflection_of(language))
    assert found[0] == name
    assert set(forms) <= set(found)


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Moscow", "en"),
        ("USSR", "sq"),
        ("Moscow", "ru"),
        ("Токио", "ru"),
        ("Paris", "de"),
        ("Le Havre", "sq"),
        ("", "sq"),
    ],
)
def test_what_has_no_other_forms(name: str, language: str) -> None:
    assert forms_of(name, inflection_of(language)) == (name,)


@given(st.text(max_size=12), st.sampled_from(["sq", "ru", "de", "en", "zh"]))
def test_forms_are_told_once_and_begin_with_the_name(name: str, language: str) -> None:
    forms = forms_of(name, inflection_of(language))
    assert forms[0] == name
    assert len(set(forms)) == len(forms)


@pytest.mark.parametrize(
    ("name", "language", "forms"),
    [
        ("Хрущёв", "ru", ["Хрущёва", "Хрущёву", "Хрущёвым", "Хрущёве"]),
        ("Энвер Ходжа", "ru", ["Энвера Ходжи", "Энвером Ходжей"]),
        ("Дмитрий Ковалевский", "ru", ["Дмитрия Ковалевского", "Дмитрием Ковалевским"]),
        ("Мехмет Шеху", "ru", ["Мехмета Шеху"]),
        ("Enver Hoxha", "sq", ["Enver Hoxhës", "Enver Hoxhën"]),
        ("Hrushov", "sq", ["Hrushovit", "Hrushovin"]),
        ("Hahn", "de", ["Hahns"]),
    ],
)
def test_the_forms_of_a_person(name: str, language: str, forms: list[str]) -> None:
    found = forms_of_person(name, inflection_of(language))
    assert found[0] == name
    assert set(forms) <= set(found)


def test_a_person_has_one_form_in_english() -> None:
    assert forms_of_person("Enver Hoxha", inflection_of("en")) == ("Enver Hoxha",)


@pytest.mark.parametrize(("name", "form"), [("Krujë", "Kruja"), ("Shkodër", "Shkodra"), ("Tiranë", "Tirana")])
def test_the_definite_form_that_other_languages_write(name: str, form: str) -> None:
    assert name.endswith(INDEFINITE)
    assert definite(name) == form
