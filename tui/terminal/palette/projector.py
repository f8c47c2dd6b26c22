"""`projector`: a white ground, five heights that a beamer keeps apart, and black where it can be.

The title and key rows are dark, so what stands on them has colours of its own there.
"""

from __future__ import annotations

COLOURS = """
ground     #ffffff 231 -
bar        #1b2029 234 -
row        #ffe9a8 223 -
frame      #4a4a4a 239 -
axis       #333333 236 -
text       #000000  16 -
muted      #3a3a3a 237 -
title      #003c8f  18 4
key        #7a2e00  52 5
goal       #7a2e00  52 5
good       #00491a  22 4
bad        #98000f  88 1
path       #7a0030  89 1
path-old   #7a0030  89 1
now        #000000  16 -
ghost      #40118c  54 5
ghost-2    #003b42  23 4
ghost-3    #4a2900  52 -
minimum    #00491a  22 4
tangent    #8a0f68  90 5
contour    #222222 235 -
code       #00306e  17 4
plus       #00479e  18 4
minus      #8a3800  88 1
series-1   #8f5c00  94 5
series-2   #7a0038  89 1
series-3   #000000  16 -
series-4   #5a3bc0  55 4
keyword    #003c8f  18 4
def-name   #000000  16 -
string     #00491a  22 5
literal    #7a2e00  52 1
comment    #3a3a3a 237 -
text@bar   #ffffff 231 -
title@bar  #9ccaff 153 4
key@bar    #ffd98a 222 5
muted@bar  #d5d8de 253 -
"""

RAMPS = {
    "band": """
        #7fafe2 #7fafe2 #8ec4ed #8ec4ed #b1e3ed #b1e3ed #dbf2ea #dbf2ea #ffffff #ffffff
        74 74 117 117 153 153 195 195 231 231
        - - - - - - - - - -
    """,
    "heat": """
        #ba6818 #de8f4f #f1b68a #f6d7c1 #edebe4 #cbe1f8 #9dc9f7 #67aaed #2784d5
        166 208 215 223 255 189 153 75 32
        3 3 - - - - - 4 4
    """,
    "region": """
        #f1b68a #f1b68a #f6d7c1 #f6d7c1 #ffffff #cbe1f8 #cbe1f8 #9dc9f7 #9dc9f7
        216 216 223 223 231 189 189 153 153
        - - - - - - - - -
    """,
    "gray": """
        #f2f2f2 #d4d4d4 #b6b6b6 #989898 #7a7a7a #5c5c5c #3e3e3e #202020 #000000
        255 252 249 246 243 240 237 234 16
        15 15 7 7 7 8 8 0 0
    """,
    "race": """
        #c8c8c8 #c8c8c8 #d6d6d6 #d6d6d6 #e4e4e4 #e4e4e4 #f2f2f2 #f2f2f2 #ffffff #ffffff
        251 251 253 253 254 254 255 255 231 231
        - - - - - - - - - -
    """,
}
