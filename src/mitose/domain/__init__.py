"""The words and rules of Mitose: frozen records and pure functions, standard library only."""
