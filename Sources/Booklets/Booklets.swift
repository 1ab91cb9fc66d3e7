// Booklets
