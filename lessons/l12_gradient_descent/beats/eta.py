"""The beats of lesson 12 on the bowl: what eta does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Text
from downslope.lessons.l12_gradient_descent import answers, goals

if TYPE_CHECKING:
    from downslope.lessons.kit import Descent

ETA_BEATS: tuple[Beat[Descent], ...] = (
    Beat(
        name="too-small",
        title=Text("A tiny eta", "아주 작은 eta"),
        minutes=0.5,
        essential=2,
        pictures=("map", "losses"),
        settings={"eta": 1e-10, "x0": -3.0, "x1": 4.0, "landscape": "bowl"},
        controls=("eta",),
        text=Text(
            """Now `eta` is 1e-10, and the run takes 100 steps.""",
            """이번에는 `eta`가 1e-10이고 100걸음을 걸어요.""",
        ),
        notes=Notes(
            ask=Text(
                "Where is the point after 100 steps? And with 0.01, preset 2?",
                "100걸음 뒤에 점은 어디에 있을까요? 설정 2처럼 0.01이면요?",
            ),
            expect=Text(
                """The end is (-2.99999994, 3.99999992). Nothing failed, and nothing happened.
                With 0.01 it ends at (-0.398, 0.530) and is still on its way.""",
                """끝점은 (-2.99999994, 3.99999992)예요. 틀린 것은 없지만 일어난 일도 없어요.
                0.01이면 (-0.398, 0.530)에서 끝나고 아직 가는 중이에요.""",
            ),
            mistake=Text(
                "A small step seems always good because it is safe. It also leads nowhere.",
                "걸음이 작으면 안전하니까 늘 좋다고 생각해요. 안전하지만 제자리예요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Where is the point then?", "점은 어디에 있을까요?"),
            choices=(
                Option(
                    Text("at the bottom", "바닥에"),
                    Text("With eta 0.1 it would.", "eta가 0.1이라면 그래요."),
                ),
                Option(
                    Text("about half way", "절반쯤에"),
                    Text("With eta 0.0035 it would.", "eta가 0.0035라면 그래요."),
                ),
                Text("still at the start", "아직 출발점에"),
            ),
            answer=answers.tiny_eta,
            because=Text(
                """A step is 1e-10 times the slope: less than a hair. Too small is safe and
                useless. Try the presets `1` to `3`.""",
                """한 걸음이 기울기의 1e-10배라서 머리카락보다 짧아요. 너무 작으면 안전하지만 쓸모가
                없어요. 설정 `1`~`3`을 눌러 보세요.""",
            ),
            reveal=100,
        ),
    ),
    Beat(
        name="too-large",
        title=Text("Big steps", "큰 걸음"),
        minutes=1,
        essential=1,
        pictures=("map", "losses"),
        settings={"eta": 1.0, "x0": -3.0, "x1": 4.0, "landscape": "bowl"},
        controls=("eta",),
        text=Text(
            """So take big steps! `eta` is 1.0, for 100 steps.""",
            """그럼 크게 걸어 볼까요? `eta`를 1.0으로 하고 100걸음을 가요.""",
        ),
        notes=Notes(
            ask=Text(
                "What does a step multiply x by when eta is 1? And when it is 1.01?",
                "eta가 1이면 한 걸음은 x에 얼마를 곱할까요? 1.01이면요?",
            ),
            expect=Text(
                """1 - 2 * eta = -1, so the run ends where it began, at (-3, 4). With 1.01 the
                factor is -1.02 and it ends at (-21.7, 29.0).""",
                """1 - 2 * eta = -1이라서 시작한 (-3, 4)에서 끝나요. 1.01이면 배율이 -1.02라서
                (-21.7, 29.0)까지 가요.""",
            ),
            mistake=Text(
                """The point is back at the start, so it seems never to have moved. One more
                step shows the jump.""",
                """점이 출발점에 돌아와 있어서 안 움직인 것처럼 보여요. 한 걸음 더 가 보면
                맞은편으로 뛰어요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What will the run do?", "어떻게 될까요?"),
            choices=(
                Option(
                    Text("reach the bottom at once", "바로 바닥에 닿아요"),
                    Text("That takes 1 - 2 * `eta` = 0.", "1 - 2 * `eta` = 0일 때 그래요."),
                ),
                Text("jump to and fro for ever", "끝없이 왔다 갔다 해요"),
                Option(
                    Text("fly off to infinity", "멀리 날아가 버려요"),
                    Text("That takes an `eta` above 1.", "`eta`가 1보다 커야 그래요."),
                ),
            ),
            answer=answers.eta_one,
            because=Text(
                """Each step multiplies x by 1 - 2 * 1.0 = -1: it mirrors the point through the
                bottom. A little more, preset `5`, and it flies off.""",
                """한 걸음마다 x에 1 - 2 * 1.0 = -1을 곱해요. 바닥을 가운데 두고 맞은편으로 뛰죠.
                조금만 더 크면, 설정 `5`처럼, 날아가 버려요.""",
            ),
            reveal=100,
        ),
        computed={"-1.02": lambda: 1 - 2 * 1.01},
    ),
    Beat(
        name="tune",
        title=Text("Finding a good eta", "알맞은 eta 찾기"),
        minutes=1.5,
        essential=2,
        pictures=("map", "losses"),
        settings={"eta": 0.1, "x0": -3.0, "x1": 4.0, "landscape": "bowl"},
        text=Text(
            """Your turn. `←` `→` change the chosen control, with `shift` in big clicks; `tab`
            chooses another. The path is redrawn; the previous run stays as faint dots, to compare
            with.""",
            """이제 직접 해 보세요. `←` `→`로 고른 값을 바꾸고 `shift`를 같이 누르면 크게
            바뀌어요. `tab`은 다른 조절기예요. 길은 다시 그려지고 이전 실행은 비교할 수 있게 흐린
            점으로 남아요.""",
        ),
        notes=Notes(
            ask=Text(
                "Which eta needs the fewest steps? And why are 0.3 and 0.7 equally fast?",
                "어떤 eta가 가장 적게 걸을까요? 0.3과 0.7은 왜 똑같이 빠를까요?",
            ),
            expect=Text(
                """0.5 lands in a single step, since 1 - 2 * 0.5 = 0. Both 0.3 and 0.7 take 10
                steps: the factors 0.4 and -0.4 shrink x alike.""",
                """0.5면 단번에 닿아요. 1 - 2 * 0.5 = 0이니까요. 0.3과 0.7은 둘 다 10걸음이에요.
                배율 0.4와 -0.4는 x를 똑같이 줄여요.""",
            ),
            mistake=Text(
                "A larger eta is expected to be faster for ever. Beyond 0.5 it gets slower again.",
                "eta가 클수록 계속 빨라진다고 생각해요. 0.5를 넘으면 다시 느려져요.",
            ),
        ),
        goal=Goal(
            Text("Get f below 1e-6 in at most 10 steps.", "10걸음 안에 f를 1e-6보다 작게 만들기."),
            goals.quick,
            ("shift+right", "shift+right", "space", "enter"),
            goals.lacks_quick,
        ),
    ),
)
