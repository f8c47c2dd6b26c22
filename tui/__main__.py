"""`python -m tui`, run in a checkout, is the `downslope` command.

To find this file Python has imported this folder under the name `tui`. That is undone, as the
program imports everything as `downslope.tui` and nothing should be there twice.
"""

import sys

sys.modules.pop("tui", None)
from downslope.tui.cli.main import main  # noqa: E402

main()
