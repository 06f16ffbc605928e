"""What pages and API share: who asks, when, and that a form is our own."""
