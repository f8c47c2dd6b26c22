"""Questions of four kinds that a learner answers before seeing what happens."""

from downslope.lessons.engine.questions.choice import ChoiceQuestion, Option
from downslope.lessons.engine.questions.number import NumberQuestion
from downslope.lessons.engine.questions.order import OrderQuestion
from downslope.lessons.engine.questions.place import PlaceQuestion
from downslope.lessons.engine.questions.question import Answer, Question

__all__ = [
    "Answer",
    "ChoiceQuestion",
    "NumberQuestion",
    "Option",
    "OrderQuestion",
    "PlaceQuestion",
    "Question",
]
