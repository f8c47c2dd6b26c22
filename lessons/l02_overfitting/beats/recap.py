"""The beat that closes lesson 2: which error to report after choosing among three fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Beat, Notes, NumberQuestion, Text, asked, short
from downslope.lessons.l02_overfitting import answers
from downslope.lessons.l02_overfitting.captions import formula, untested
from downslope.lessons.l02_overfitting.data import FRESH
from downslope.lessons.l02_overfitting.run import fitting

if TYPE_CHECKING:
    from downslope.lessons.l02_overfitting.run import Fit

Errors = tuple[float, float, float]


def which_to_report(check: Errors, test: Errors) -> NumberQuestion:
    """Three fits with their errors on `check` and on `test`: the error that may be reported."""
    chosen = short(min(check))
    return NumberQuestion(
        text=Text(
            "Three degrees: `check` errors {c}, `test` errors {t}. Which error do you report?",
            "차수 셋의 `check` 오차 {c}, `test` 오차 {t}. 어느 오차를 보고할까요?",
        ).format(c=_listed(check), t=_listed(test)),
        answer=lambda: answers.to_report(check, test),
        because=Text(
            "`check` chooses ({e}), `test` reports.", "`check`로 고르고({e}) `test`로 보고해요."
        ).format(e=chosen),
        reveal=15,
        settings={"degree": 0.0},
    )


def which_to_report_again(seed: int) -> NumberQuestion:
    """The same with other errors, drawn from the seed; the two sets prefer different fits."""
    rng = np.random.default_rng(seed)
    hundredths = rng.choice(np.arange(20, 100, 2), 6, replace=False)
    check, test = sorted(hundredths[:3].tolist()), sorted(hundredths[3:].tolist())
    order = rng.permutation(3)
    # The fit that check likes best comes second on test.
    likes = {0: 1, 1: 0, 2: 2}
    return which_to_report(
        _errors([check[k] for k in order]), _errors([test[likes[int(k)]] for k in order])
    )


def _errors(hundredths: list[int]) -> Errors:
    a, b, c = (value / 100 for value in hundredths)
    return a, b, c


def _listed(errors: Errors) -> str:
    return ", ".join(map(short, errors))


RECAP: Beat[Fit] = Beat(
    name="recap",
    title=Text("Looking back", "돌아보기"),
    kind="recap",
    minutes=1.5,
    essential=1,
    settings=FRESH,
    controls=(),
    presets=(),
    pictures=("errors", "curve", "table"),
    formula=asked(untested, formula),
    code=fitting,
    text=Text(
        """The training error only falls; on points never seen it turns up where noise is learned by
        heart. A network has far more weights, so the same happens to it. How wrong is its answer,
        as one number? Lesson 3.""",
        """훈련 오차는 줄기만 하고, 처음 보는 점의 오차는 잡음까지 외우는 곳에서 다시 커져요.
        가중치가 훨씬 많은 신경망도 그래요. 답이 얼마나 틀렸는지 수 하나로 나타내려면? 3단원에서
        봐요.""",
    ),
    notes=Notes(
        ask=Text(
            "What is each of the three sets of data for?",
            "데이터 세 벌은 각각 어디에 쓸까요?",
        ),
        expect=Text(
            "`check` chooses the second fit, 0.28; its test error is 0.34. `t` asks again.",
            "`check`가 둘째, 0.28을 골라요. 그 시험 오차 0.34를 보고해요. `t`로 다시 물어요.",
        ),
        mistake=Text(
            "They report the least of all, 0.28, or the least test error, 0.3.",
            "가장 작은 0.28이나 시험 오차 중 가장 작은 0.3을 보고해요.",
        ),
    ),
    question=which_to_report((0.5, 0.28, 0.36), (0.6, 0.34, 0.3)),
    again=which_to_report_again,
)
