"""What is wrong with a data file, told to a person."""


class DatasetError(ValueError):
    """A data file is missing or wrong; one line tells its path and what it should be.

    `str()` of the error gives the line in English, `korean` the same in Korean.
    """

    def __init__(self, message: str, korean: str) -> None:
        super().__init__(message)
        self.korean = korean
