"""Figures made of whole cells: bars, matrices, small pictures, tables and networks."""

from __future__ import annotations

from downslope.tui.painter.blocks.bars import most_bars, paint_bars
from downslope.tui.painter.blocks.matrix import least_cells, most_cells, paint_cells
from downslope.tui.painter.blocks.network import least_network, paint_network
from downslope.tui.painter.blocks.scans import least_scans, paint_scans
from downslope.tui.painter.blocks.table import least_table, most_table, paint_table

__all__ = [
    "least_cells",
    "least_network",
    "least_scans",
    "least_table",
    "most_bars",
    "most_cells",
    "most_table",
    "paint_bars",
    "paint_cells",
    "paint_network",
    "paint_scans",
    "paint_table",
]
