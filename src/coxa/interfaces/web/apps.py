"""Django finds the pages' static files through this."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """No tables; pages alone."""

    name = "coxa.interfaces.web"
    label = "coxa_web"
