"""The command line of `downslope`."""
