"""Coxa: today's advice for runners with sore hips, with its reasons."""

__version__ = "0.1.0"
