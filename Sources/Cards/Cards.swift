/// cards
