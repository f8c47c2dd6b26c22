from __future__ import annotations

import math

from downslope.lessons.shared.guesses import nearest, nearest_by_ratio


def test_the_nearest_number_is_found() -> None:
    assert nearest(0.9, (0.0, 0.5, 1.0)) == 2
    assert nearest(0.5, (0.0, 1.0)) == 0


def test_the_nearest_point_is_found() -> None:
    assert nearest((6.0, 8.1), ((9, 16), (6, 8), (14, 14))) == 1


def test_an_infinite_guess_is_far_from_any_number() -> None:
    assert nearest(128.0, (math.inf, 100.0)) == 1


def test_by_ratio_a_tenth_is_as_far_as_ten_times() -> None:
    # 3 is nearer to 1 than to 10 by difference, and nearer to 10 by ratio above sqrt(10).
    assert nearest(4.0, (1.0, 10.0)) == 0
    assert nearest_by_ratio(4.0, (1.0, 10.0)) == 1
    assert nearest_by_ratio(3.0, (1.0, 10.0)) == 0
