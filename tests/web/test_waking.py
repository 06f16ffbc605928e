"""A signal that another thread got still ends the waiting."""

import subprocess
import sys

import pytest

WAITS = """
import signal, sys, threading, time
from coxa.interfaces.web.waking import WakingEvent
event = {"plain": threading.Event, "waking": WakingEvent}[sys.argv[1]]()
signal.signal(signal.SIGUSR1, lambda *_: event.set())

def to_itself():
    time.sleep(0.2)
    signal.pthread_kill(threading.get_ident(), signal.SIGUSR1)
    time.sleep(3600)

threading.Thread(target=to_itself, daemon=True).start()
event.wait()
"""


def ends(kind, within_s):
    try:
        subprocess.run([sys.executable, "-c", WAITS, kind], timeout=within_s, check=True)
    except subprocess.TimeoutExpired:
        return False
    return True


def test_a_signal_to_another_thread_ends_the_waiting():
    assert ends("waking", 60)


def test_with_a_plain_event_it_is_slept_through():
    if ends("plain", 3):
        pytest.skip("here it is not, so this machine cannot show the difference")


def test_a_timeout_is_kept():
    from coxa.interfaces.web.waking import WakingEvent

    event = WakingEvent()
    assert event.wait(0.01) is False
    event.set()
    assert event.wait() is True
