"""`high-contrast`: a black ground and pure bright colours, for tired eyes and bad screens."""

from __future__ import annotations

COLOURS = """
ground     #000000  16 -
bar        #262626 235 -
row        #00408f  18 4
frame      #c0c0c0 250 7
axis       #d0d0d0 252 7
text       #ffffff 231 15
muted      #dadada 253 7
title      #00ffff  51 14
key        #ffff00 226 11
goal       #ffd000 220 3
good       #00ff00  46 10
bad        #ff8080 210 9
path       #ffff00 226 11
path-old   #f0e890 229 3
now        #ffffff 231 15
ghost      #ffafff 225 13
ghost-2    #5fffff 123 14
ghost-3    #ffc080 223 9
minimum    #5fff5f  83 10
tangent    #ffa0e0 224 13
contour    #ffffff 231 7
code       #afd7ff 153 14
plus       #5fafff  75 14
minus      #ffaf00 214 3
series-1   #ffff00 226 11
series-2   #ff9090 210 9
series-3   #ffffff 231 15
series-4   #c8b0ff 183 14
keyword    #00ffff  51 14
def-name   #ffffff 231 15
string     #00ff00  46 10
literal    #ffaf00 214 11
comment    #dadada 253 7
"""

RAMPS = {
    "band": """
        #000000 #0a0a46 #0a1a5a #06296c #003a78 #004a80 #005a80 #006a70 #1f6c58 #3a7048
        16 233 234 235 236 238 24 23 30 65
        - - - - - - - - - -
    """,
    "heat": """
        #ffaf00 #c87800 #8c5000 #502d00 #202020 #003a70 #0060b4 #2f8fef #7fc4ff
        214 172 130 94 234 24 31 75 117
        3 3 - - - - - 4 4
    """,
    "region": """
        #804800 #693b00 #522e00 #3a2000 #202020 #00284c #003a70 #004c90 #005eb0
        130 130 94 58 234 17 24 25 25
        - - - - - - - - -
    """,
    "gray": """
        #1c1c1c #383838 #545454 #707070 #8c8c8c #a8a8a8 #c4c4c4 #e0e0e0 #ffffff
        234 237 240 243 246 248 251 254 231
        0 0 8 8 8 7 7 15 15
    """,
    "race": """
        #000000 #0c0c0c #181818 #242424 #303030 #3a3a3a #444444 #4e4e4e #585858 #606060
        16 232 234 235 236 237 238 239 240 241
        - - - - - - - - - -
    """,
}
