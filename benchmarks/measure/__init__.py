"""What extraction is worth on a corpus: scores, intervals, classes of errors, and the processes that are measured."""
