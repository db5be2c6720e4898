"""What is known of English words and names, whatever the article."""
