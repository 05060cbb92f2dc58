"""What schemathesis has to know to speak to the office's doors (`cargo x prove doors`).

Nothing here judges the program by its own code: keys become numbers, h'00ff' becomes bytes, a known
laptop's bearer is shown, and each answer is searched for words that this caller has no right to.
"""

import atexit
import itertools
import json
import os
import random
import re
import subprocess
from collections import Counter

import cbor2
import schemathesis
import urllib3.util.connection

SCENE = json.load(open(os.environ["DOORS_SCENE"]))
CALLERS = itertools.cycle(SCENE["callers"]) if SCENE["callers"] else None
SCOPES = [bytes.fromhex(scope) for scope in SCENE["scopes"]]
FORBIDDEN = [word.encode() for word in SCENE["forbidden"]]
HELD = [word.encode() for word in SCENE["held"]]
DICE = random.Random(SCENE["seed"])
TOLD = Counter()
caller = None  # of the call that is being made; there is one at a time

# Each call comes from another address of this machine, as those of many laptops would: what a minute
# allows one of them is not what is tried here.
ADDRESSES = itertools.cycle(f"127.{a}.{b}.{c}" for a in range(1, 250) for b in range(250) for c in range(1, 250))
connect = urllib3.util.connection.create_connection


def from_elsewhere(address, *args, **kwargs):
    kwargs["source_address"] = (next(ADDRESSES), 0)
    return connect(address, *args, **kwargs)


urllib3.util.connection.create_connection = from_elsewhere


def to_cbor(value):
    if isinstance(value, dict):
        return {to_key(key): to_cbor(item) for key, item in value.items()}
    if isinstance(value, list):
        return [to_cbor(item) for item in value]
    return to_bytes(value) if isinstance(value, str) else value


def to_key(key):
    return int(key) if re.fullmatch("[0-9]+", key) else to_bytes(key)


def to_bytes(text):
    """Bytes as CBOR's own notation writes them; now and then a name that this office knows."""
    found = re.fullmatch("h'((?:[0-9a-f]{2})*)'", text)
    if not found:
        return text
    read = bytes.fromhex(found[1])
    return DICE.choice(SCOPES) if len(read) == 16 and DICE.random() < 0.4 else read


@schemathesis.serializer("application/cbor")
def serialize(ctx, value):
    if isinstance(value, bytes):
        return value
    body = to_cbor(value)
    if isinstance(body, dict) and ctx.case.path == "/sync" and caller:
        ask_as_a_laptop_would(body)
    return cbor2.dumps(body)


def ask_as_a_laptop_would(body):
    """Under its own name, and often for everything there is."""
    if DICE.random() < 0.9:
        body[3] = bytes.fromhex(caller["device"])
    if DICE.random() < 0.3:
        body[8] = {scope: {} for scope in SCOPES}
        body.pop(13, None)


@schemathesis.hook
def before_call(ctx, case, kwargs):
    global caller
    caller = next(CALLERS) if CALLERS else None
    headers = case.headers or {}
    kept = {name: value for name, value in headers.items() if name.lower() != "content-encoding"}
    kept["Connection"] = "close"
    if caller:
        kept["Authorization"] = "Bearer " + caller["bearer"]
    case.headers = kept


def content(response):
    packed = "zstd" in (response.headers.get("content-encoding") or [])
    if not packed:
        return response.content
    return subprocess.run(["zstd", "-dcq"], input=response.content, stdout=subprocess.PIPE, check=True).stdout


@schemathesis.deserializer("application/cbor")
def deserialize(ctx, response):
    return from_cbor(cbor2.loads(content(response)))


def from_cbor(value):
    if isinstance(value, dict):
        return {str(from_cbor(key)): from_cbor(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [from_cbor(item) for item in value]
    return f"h'{value.hex()}'" if isinstance(value, bytes) else value


@schemathesis.check
def nothing_is_read_without_a_right(ctx, response, case):
    TOLD[f"{case.method} {case.path} {response.status_code}"] += 1
    said = content(response)
    TOLD["held words read"] += any(word in said for word in HELD)
    assert not any(word in said for word in FORBIDDEN), "words of somebody else's family"
    if not CALLERS and case.path == "/sync":
        assert response.status_code != 200, "an exchange with nobody"


@atexit.register
def tell():
    with open(os.environ["DOORS_TOLD"], "w") as told:
        json.dump(TOLD, told)
