"""`downslope-dark`: a very dark blue ground, bright lines, and heights from night to meadow."""

from __future__ import annotations

COLOURS = """
ground     #11151c 233 -
bar        #1f2836 236 -
row        #2b3b56 238 4
frame      #5f6e87 242 8
axis       #7a879c 245 8
text       #e6e9ef 254 7
muted      #a3adbd 248 7
title      #74b9ff  75 14
key        #ffbe5c 215 11
goal       #ffbe5c 215 3
good       #86dd94 114 10
bad        #ff8a93 210 9
path       #fff09a 229 11
path-old   #d8c873 223 3
now        #ffffff 231 15
ghost      #dfb1ff 225 13
ghost-2    #8fe9ff 159 14
ghost-3    #cdf58c 192 10
minimum    #93f0a2 157 10
tangent    #ff9fdc 224 13
contour    #c6d3e2 254 7
code       #a9c7f0 153 14
plus       #6cb2ff  75 14
minus      #ffa04d 215 3
series-1   #ffe14d 220 11
series-2   #ff9d94 216 9
series-3   #ffffff 231 15
series-4   #c3b6ff 147 14
keyword    #74b9ff  75 14
def-name   #ffffff 231 15
string     #a5e3a0 151 10
literal    #ffc98a 222 11
comment    #93a0b4 247 7
"""
"""A name, its truecolor, its number among the 256, and among the terminal's own sixteen."""

RAMPS = {
    "band": """
        #0e0928 #11103b #111a4b #0d2658 #05345f #004164 #004f67 #0d5b63 #2b675c #477150
        232 233 234 235 236 238 24 23 30 65
        - - - - - - - - - -
    """,
    "heat": """
        #ea8e3e #b5671c #804813 #522e0d #272d38 #113a5f #185a95 #2e81cc #63adf6
        215 172 130 94 236 24 31 75 117
        3 3 - - - - - 4 4
    """,
    "region": """
        #73441b #603714 #4b2b10 #38200b #272d38 #0f2840 #103659 #154470 #1e5486
        130 130 94 58 236 17 24 25 25
        - - - - - - - - -
    """,
    "gray": """
        #1a1f29 #2f343d #464b54 #60656d #7d8188 #9a9ea4 #b8bbc0 #d6d8dc #f4f5f8
        234 236 239 241 244 247 250 253 255
        0 0 8 8 8 7 7 15 15
    """,
    "race": """
        #0e1014 #16181d #1f2126 #272930 #303239 #383b42 #41444b #4a4d54 #53565d #5c616a
        232 233 234 235 236 237 238 239 240 241
        - - - - - - - - - -
    """,
}
"""For each ramp its levels in order: a line of truecolors, of the 256, and of the sixteen."""
