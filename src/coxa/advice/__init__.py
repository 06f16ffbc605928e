"""Where facts and judgements meet: a Picture in, an Advice out."""
