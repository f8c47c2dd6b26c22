"""`python -m tui`, in a checkout, is the `downslope` command.

Python has imported this folder as `tui` to find this file. The program itself knows one name only.
"""

import sys

sys.modules.pop("tui", None)
from downslope.tui.cli.main import main  # noqa: E402

main()
