"""The program under an audit hook, which records what the program does.

`python -m tests.toughness.audited cli|app` runs one half of it. Python itself reports every file
that is opened, all code that is compiled or run, every process and every connection. The events are
printed as JSON, and the test judges them.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
import os
import sys
from typing import Any

MARK = "pwned"
"""All text that is typed here contains this; no code with it may ever be compiled or run."""
TYPED = (
    "__import__('os').system('touch pwned')",
    "open('pwned', 'w').write('x')",
    "x0 + eval('pwned')",
    "exec('pwned = 1')",
    "(lambda: pwned)()",
    "x0.__class__.__mro__[1].__subclasses__() or pwned",
    "[pwned for pwned in (1).__class__.__base__.__subclasses__()]",
    "f'{pwned}'",
    "pwned := 1",
    "x0 if pwned else x1",
    "../../pwned",
    "/etc/pwned",
    "$(touch pwned)",
    "`touch pwned`",
    "; touch pwned",
    "%70wned",
)
RIGHT = ("sin(x0)*x1 + exp(-x0**2)", "x0**2/20 + x1**2")
NEVER = (
    *("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile"),
    *("os.fork", "os.forkpty", "pty.spawn", "socket.connect", "socket.bind", "socket.getaddrinfo"),
    *("socket.sendto", "socket.gethostbyname", "urllib.Request", "webbrowser.open", "code.__new__"),
    *("os.remove", "os.rename", "os.rmdir", "os.chmod", "os.chown", "os.link", "os.symlink"),
    *("os.truncate", "shutil.copyfile", "shutil.move", "shutil.rmtree"),
)
seen: list[dict[str, Any]] = []


def hook(event: str, arguments: tuple[Any, ...]) -> None:
    """Record the events that matter; the hook itself must open and run nothing."""
    if event in {"open", "sqlite3.connect", "os.mkdir"} and not isinstance(arguments[0], int):
        writes = event != "open" or bool((arguments[2] or 0) & (os.O_WRONLY | os.O_RDWR))
        seen.append({"event": event, "path": os.fsdecode(arguments[0]), "writes": writes})
    elif event == "ctypes.dlopen" and arguments[0]:
        seen.append({"event": "open", "path": os.fsdecode(arguments[0]), "writes": False})
    elif event == "compile":
        source, name = arguments
        text = source.decode("utf8", "replace") if isinstance(source, bytes) else str(source)
        if _from_learner(text):
            seen.append({"event": event, "source": text[:80], "name": str(name)})
    elif event == "exec":
        code = arguments[0]
        names = " ".join((*map(str, code.co_names), *map(str, code.co_consts)))
        if _from_learner(names) or code.co_filename == "<unknown>":
            seen.append({"event": event, "name": code.co_filename, "names": names[:80]})
    elif event in NEVER:
        seen.append({"event": event, "arguments": repr(arguments)[:200]})


def _from_learner(text: str) -> bool:
    return any(typed in text for typed in (MARK, *RIGHT))


def use_commands() -> None:
    """Give hostile text to everything that the command line reads from outside."""
    from downslope.tui.cli.main import main

    calls = [
        *(["show", f"gradient-descent?beat=6&landscape={text}"] for text in (*TYPED, *RIGHT)),
        *(["show", text] for text in TYPED),
        *(["show", f"gradient-descent?{text}=1"] for text in TYPED),
        *(["show", "tangent", option, text] for option in ("--theme", "--size") for text in TYPED),
        *(["progress", "--reset", text] for text in TYPED),
        *(["check", text] for text in TYPED[:3]),
        ["progress", "--json"],
        ["list"],
    ]
    for call in calls:
        with (
            contextlib.redirect_stdout(io.StringIO()),
            contextlib.redirect_stderr(io.StringIO()),
            contextlib.suppress(SystemExit),
        ):
            main(call)


async def use_app() -> None:
    """Type, paste and search for hostile text in the running program."""
    from textual import events

    from downslope.lessons.engine.token import read
    from downslope.tui.app.app import DownslopeApp
    from downslope.tui.app.session import Session
    from downslope.tui.store.progress import Progress

    session = Session(Progress())
    app = DownslopeApp(read("gradient-descent?beat=6&at=landscape"), session=session)
    async with app.run_test(size=(80, 24)) as pilot:
        for text in (*TYPED, *RIGHT):
            await pilot.press("e", "home", "ctrl+k")
            app.post_message(events.Paste(text))
            await pilot.pause()
            await pilot.press("enter", "escape", "space")
        await pilot.press("ctrl+p")
        await pilot.press(*MARK)
        await pilot.press("escape", "pagedown", "1", "enter", "q")


def main() -> None:
    """Run one half of the program under the hook, and print what it recorded."""
    sys.addaudithook(hook)
    if sys.argv[1] == "app":
        asyncio.run(use_app())
    else:
        use_commands()
    told = json.dumps(seen)
    sys.stdout.write(told)


if __name__ == "__main__":
    main()
