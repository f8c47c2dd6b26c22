"""What holds for all tests: NumPy computes with one thread, as in the program itself."""

from downslope.tui.terminal.environment import compute_with_one_thread

compute_with_one_thread()
