import pytest

from newsspider.errors import UsageError
from newsspider.newsroom.demo import MARKER, crawl, emptied, environment, main, readable
from newsspider.newsroom.run import Newsroom
from newsspider.newsroom.world import make_world


def test_a_folder_of_an_earlier_demo_is_emptied(tmp_path):
    folder = emptied(tmp_path / "demo")
    (folder / "data").mkdir()
    assert [path.name for path in emptied(folder).iterdir()] == [MARKER]


def test_a_folder_with_other_things_is_left_alone(tmp_path):
    (tmp_path / "thesis.txt").write_text("years of work", "utf-8")
    with pytest.raises(UsageError, match="not empty and not from an earlier demo"):
        emptied(tmp_path)
    assert (tmp_path / "thesis.txt").exists()


def test_the_demo_says_what_is_wrong_with_its_words(capsys, tmp_path):
    assert main([]) == 2
    (tmp_path / "thesis.txt").touch()
    assert main([str(tmp_path)]) == 2
    assert "choose another folder" in capsys.readouterr().err


def test_the_crawl_names_every_site_and_stays_in_the_newsroom(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSSPIDER_CONTACT", "someone@example.org")
    newsroom = Newsroom(make_world(articles=1))
    assert f"publisher={','.join(newsroom.publisher_ids)}" in crawl(newsroom)
    ours = {name for name in environment(newsroom, tmp_path) if name.startswith("NEWSSPIDER_")}
    assert ours == {
        "NEWSSPIDER_NEWSROOM",
        "NEWSSPIDER_PUBLISHERS",
        "NEWSSPIDER_ALLOW",
        "NEWSSPIDER_DATA",
        "NEWSSPIDER_ARCHIVE",
    }


def test_a_record_is_shown_wrapped_with_long_lists_cut():
    shown = readable({"title": "T", "body": "a " * 80 + "\n\nend", "related": [{"title": str(n)} for n in range(9)]})
    assert max(map(len, shown.splitlines())) <= 100
    assert "… and 5 more" in shown
