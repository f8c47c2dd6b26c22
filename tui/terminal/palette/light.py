"""`downslope-light`: warm paper, dark lines, and heights from sea to sand."""

from __future__ import annotations

COLOURS = """
ground     #fbfaf6 255 -
bar        #e8e6de 253 -
row        #d3e3f8 189 -
frame      #868f9f 244 -
axis       #697282 242 -
text       #1b2029 234 -
muted      #566070 240 -
title      #0a5aa8  25 4
key        #8f4a00  94 5
goal       #8f4a00  94 5
good       #1c6b2e  22 4
bad        #b01f2c 124 1
path       #8e0f40  89 1
path-old   #7d3a56  89 1
now        #000000  16 -
ghost      #5a2f9e  54 5
ghost-2    #00484f  23 4
ghost-3    #5a3200  52 -
minimum    #0f5a22  22 4
tangent    #8a0f68  90 5
contour    #3c4a5c 238 -
code       #1f4b86  24 4
plus       #0f5fb8  25 4
minus      #9c4a00  94 1
series-1   #8f5c00  94 5
series-2   #7a0038  89 1
series-3   #000000  16 -
series-4   #6a4bd0  61 4
keyword    #0a5aa8  25 4
def-name   #000000  16 -
string     #1c6b2e  22 5
literal    #8f4a00  94 1
comment    #566070 240 -
"""

RAMPS = {
    "band": """
        #79a0d9 #7aace0 #7cb8e6 #7cc6e4 #84d2df #95dcd6 #aee5cd #c9ebc8 #e3f0ca #faf5d3
        74 110 109 116 152 151 187 194 230 231
        - - - - - - - - - -
    """,
    "heat": """
        #ba6818 #de8f4f #f1b68a #f6d7c1 #edebe4 #cbe1f8 #9dc9f7 #67aaed #2784d5
        166 208 215 223 255 189 153 75 32
        3 3 - - - - - 4 4
    """,
    "region": """
        #efb98e #f2c6a4 #f5d3b9 #f3dfcf #edebe4 #dde7f1 #cbe1f8 #b4d3f6 #9dc9f7
        216 216 223 224 255 195 189 153 153
        - - - - - - - - -
    """,
    "gray": """
        #f0eee7 #d6d4ce #bbb9b5 #a09f9b #868582 #6b6b69 #515151 #373839 #0d1117
        254 251 248 245 242 240 238 236 232
        15 15 7 7 7 8 8 0 0
    """,
    "race": """
        #bcbcbc #c3c3c3 #cacaca #d1d1d1 #d8d8d8 #dfdfdf #e6e6e6 #ededed #f4f4f4 #fbfbfb
        250 250 251 251 252 252 253 254 255 231
        - - - - - - - - - -
    """,
}
