"""Bytes from a terminal to events: the one place where that is done.

`pieces.py` cuts the bytes into text, escape sequences and pastes, `keyboard.py` and `mouse.py` read
sequences, `latin.py` knows which key a letter of another script stands on, and `reader.py` makes
events of it all. What cannot be read is nothing: no input ends the program.
"""
