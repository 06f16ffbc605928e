"""What does my hip answer to?"""
