"""Who is the same: groups of pairs, two contacts side by side, and the answers to them."""
