"""Only public addresses are fetched, however an address is written."""

import pytest

from newsspider.guards import PrivateAddress, is_loopback, is_public, literal, origin, refuse_private


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::ffff:127.0.0.1", False),
        ("2002:7f00:1::", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("fec0::1", False),
        ("::7f00:1", False),
        ("::10.0.0.1", False),
        ("::ffff:93.184.216.34", True),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::a9fe:a9fe", False),
        ("64:ff9b::93.184.216.34", True),
        ("64:ff9b:1::1", False),
        ("2002:a00:1::", False),
        ("2002:5db8:d822::1", True),
        ("2001:0:4136:e378::1", False),
        ("192.88.99.1", False),
        ("2002:c058:6301::", False),
    ],
)
def test_an_address_is_public_or_not(address, public):
    assert is_public(address) is public


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("127.0.0.1.", "127.0.0.1"),
        ("127.1", "127.0.0.1"),
        ("2130706433", "127.0.0.1"),
        ("0x7f000001", "127.0.0.1"),
        ("0177.0.0.1", "127.0.0.1"),
        ("0x7f.0.0.1", "127.0.0.1"),
        ("10.256", "10.0.1.0"),
        ("::1", "::1"),
        ("example.com", None),
        ("1.2.3.4.5", None),
        ("3com.example", None),
        ("99999999999", None),
        ("", None),
    ],
)
def test_a_written_out_address_is_known_in_all_its_forms(host, address):
    assert literal(host) == address


@pytest.mark.parametrize(
    ("url", "known"),
    [
        ("https://Example.com/a", "https://example.com:443"),
        ("http://example.com", "http://example.com:80"),
        ("http://127.0.0.2:8080/x?y", "http://127.0.0.2:8080"),
    ],
)
def test_an_origin_has_its_port_written_out(url, known):
    assert origin(url) == known


@pytest.mark.parametrize(
    ("host", "here"), [("127.0.0.9", True), ("localhost", True), ("::1", True), ("10.0.0.1", False), ("a.org", False)]
)
def test_this_machine_is_known(host, here):
    assert is_loopback(host) is here


def test_a_refusal_names_the_host_and_its_address():
    with pytest.raises(PrivateAddress, match=r"intern\.example has the address 10\.0\.0\.7"):
        refuse_private("10.0.0.7", "intern.example")
