"""Whole screens as rows of text with roles: no colours, no terminal and no input here."""
