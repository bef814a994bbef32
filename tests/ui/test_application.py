"""What the system gives the program to open, as macOS does: in a process of its own, that has its own application."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


@pytest.mark.qt
def test_files_and_links_are_passed_on() -> None:
    code = """
from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from albviewer.ui.application import Application
app = Application([])
app.given.connect(lambda url: print(url.toString()))
for url in (QUrl.fromLocalFile("/a b/ë.albpack"), QUrl("albviewer://hoxha/?place=vlore")):
    assert QCoreApplication.sendEvent(app, QFileOpenEvent(url))
QCoreApplication.sendEvent(app, QEvent(QEvent.Type.ApplicationActivate))
"""
    environ = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", code], env=environ, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines() == ["file:///a b/ë.albpack", "albviewer://hoxha/?place=vlore"]


@pytest.mark.qt
def test_all_systems_have_the_same_style_and_the_arguments_stay() -> None:
    code = """
from albviewer.ui.application import Application
app = Application(["albviewer"])
print(app.style().name(), app.arguments())
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.split() == ["fusion", "['albviewer']"]
