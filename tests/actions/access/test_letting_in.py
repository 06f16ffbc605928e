from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from coxa.actions.access import devices, owner, sign_in
from coxa.actions.refusals import Refused
from coxa.store.models import Device, SignInToken


def test_a_link_signs_in_once(runner, now):
    token = sign_in.issue_token(runner, now)
    assert sign_in.redeem_token(token, now) == runner
    with pytest.raises(Refused):
        sign_in.redeem_token(token, now)


def test_an_old_or_unknown_link_lets_nobody_in(runner, now):
    token = sign_in.issue_token(runner, now, timedelta(minutes=5))
    for given, at in ((token, now + timedelta(minutes=5)), ("guess", now), ("", now)):
        with pytest.raises(Refused):
            sign_in.redeem_token(given, at)


def test_tokens_are_kept_as_hashes_only(runner, now):
    token = sign_in.issue_token(runner, now)
    paired = devices.pair(runner, "phone", now)
    assert SignInToken.objects.get().token_sha256 != token
    assert Device.objects.get().token_sha256 != paired.token


def test_a_session_is_the_owner_s(runner, client, now):
    request = RequestFactory().get("/")
    request.session = client.session
    request.user = AnonymousUser()
    sign_in.open_session(request, runner)
    assert owner.runner_of_user(request.user.pk or 0) == runner
    assert owner.user_of_runner(runner) == request.user.pk


def test_the_owner_is_made_once(runner, now):
    assert owner.owner_id(now) == runner
    assert not owner.is_sample(runner)


def test_a_paired_device_comes_in_until_it_is_revoked(runner, now):
    paired = devices.pair(runner, "  my   phone ", now)
    assert paired.device.name == "my phone"
    assert devices.authenticate(paired.token, now) == runner
    assert devices.paired(runner)[0].last_seen == now
    assert devices.authenticate("guess", now) is None
    gone = devices.revoke(runner, paired.device.id, now + timedelta(hours=1))
    assert gone.revoked_at == now + timedelta(hours=1)
    assert devices.revoke(runner, paired.device.id, now).revoked_at == gone.revoked_at
    assert devices.authenticate(paired.token, now) is None


def test_a_device_is_seen_at_most_once_a_minute(runner, now):
    paired = devices.pair(runner, "phone", now)
    for seconds, seen in ((0, 0), (30, 0), (90, 90)):
        devices.authenticate(paired.token, now + timedelta(seconds=seconds))
        assert devices.paired(runner)[0].last_seen == now + timedelta(seconds=seen)


def test_a_device_without_a_name_is_refused(runner, now):
    with pytest.raises(Refused):
        devices.pair(runner, "   ", now)
