"""What the terminal shows when Coxa is up."""

import sys

import segno

_HTTP = (
    "This is plain http on your home network: others on the same network could read along.\n"
    "Do not use it where strangers share the network. To put TLS in front, let a reverse proxy\n"
    "such as Caddy forward to Coxa on this machine, and start Coxa with COXA_HOSTS=its.name and\n"
    "COXA_TLS_PROXY=1; docs/server.md has a recipe."
)


def announce(link: str, pairing_link: str, moved_from: int | None) -> None:
    """One address to open; for the home network the square that a phone is pointed at."""
    say = sys.stdout.write
    if moved_from is not None:
        say(f"\nPort {moved_from} is taken, so Coxa uses the next free one.\n")
    say(f"\nCoxa is open. This address signs you in, once, within 15 minutes:\n\n    {link}\n\n")
    if pairing_link:
        say("Phones on the same network: point the camera here, once for one phone.\n")
        show_square(pairing_link)
    say("Another one, for another browser: coxa link. Ctrl-C stops Coxa.\n")
    sys.stdout.flush()


def announce_place(address: str) -> None:
    """For a service, whose words are kept in a log: nothing that lets anybody in."""
    sys.stdout.write(f"Coxa is open at {address}. For an address that signs in: coxa link\n")
    sys.stdout.flush()


def show_square(pairing_link: str) -> None:
    """What a phone's camera reads, and the same in letters."""
    segno.make(pairing_link, error="l", micro=False).terminal(compact=True)
    sys.stdout.write(f"    {pairing_link}\n\n")
    if pairing_link.startswith("http:"):
        sys.stdout.write(f"{_HTTP}\n\n")
