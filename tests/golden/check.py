"""Checks a saved gazette from what docs/gazette.md says, and from nothing else: no line of this product is used here.

    check.py FILE …          checks files; ends with 1 if one of them is at fault
    check.py --batch         reads lines from standard input, each a JSON string that is a saved text
    check.py --canonical     reads lines of JSON and writes the canonical JSON of each

One line of JSON for each text: {"part": "good", "entries": 46, "fingerprint": "…"}, or where the first fault is:
{"part": "entry" | "key", "number": 3, "why": "…"} or {"part": "copy", "why": "…"}.
"""

import base64
import hashlib
import json
import math
import re
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

GENESIS = "0" * 64
DEEPEST = 64
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\Z", re.ASCII)
DIGEST = re.compile(r"[0-9a-f]{64}\Z")
ADDRESS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


class Fault(Exception):
    def __init__(self, part, why, number=None):
        super().__init__(why)
        self.place = {"part": part, "why": why, **({} if number is None else {"number": number})}


# ---- RFC 8785


def canonical(value):
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, (int, float)):
        return canonical_number(float(value))
    if isinstance(value, str):
        return canonical_string(value)
    if isinstance(value, list):
        return "[" + ",".join(canonical(part) for part in value) + "]"
    keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
    return "{" + ",".join(f"{canonical_string(key)}:{canonical(value[key])}" for key in keys) + "}"


SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def canonical_string(text):
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise ValueError("a lone surrogate")
    return '"' + "".join(SHORT.get(c) or (f"\\u{ord(c):04x}" if c < " " else c) for c in text) + '"'


def canonical_number(number):
    """ECMAScript's Number::toString, which RFC 8785 refers to."""
    if not math.isfinite(number):
        raise ValueError("no number of JSON")
    if number == 0:
        return "0"
    if number < 0:
        return "-" + canonical_number(-number)
    # repr gives the shortest digits that read back as the same double: what ECMAScript asks for.
    mantissa, _, exponent = repr(number).partition("e")
    whole, _, fraction = mantissa.partition(".")
    point = len(whole) + int(exponent or 0)
    digits = (whole + fraction).lstrip("0")
    point -= len(whole + fraction) - len(digits)
    digits = digits.rstrip("0")
    count = len(digits)
    if count <= point <= 21:
        return digits + "0" * (point - count)
    if 0 < point <= 21:
        return f"{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return "0." + "0" * -point + digits
    power = f"e{'+' if point > 0 else '-'}{abs(point - 1)}"
    return digits + power if count == 1 else f"{digits[0]}.{digits[1:]}{power}"


def parse(text):
    """RFC 8259. Numbers are doubles; what is said twice in an object counts as it was said last."""

    def refuse(name):
        raise ValueError(f"{name} is not JSON")

    return json.loads(text, parse_int=float, parse_constant=refuse)


def check_json(value, depth=DEEPEST):
    """Refuses what has no canonical form, and what is nested deeper than DEEPEST objects and lists."""
    if isinstance(value, str):
        canonical_string(value)
    elif isinstance(value, float):
        canonical_number(value)
    elif isinstance(value, (dict, list)):
        if depth == 0:
            raise ValueError("too deep")
        parts = [*value, *value.values()] if isinstance(value, dict) else value
        for part in parts:
            check_json(part, depth - 1)


# ---- digests and signatures


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def from_base64url(text):
    """Without padding, and with zeros in the bits that are left over: one way to write each value."""
    if not re.fullmatch(r"[A-Za-z0-9_-]+", text):
        raise ValueError("not base64url")
    octets = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if base64.urlsafe_b64encode(octets).rstrip(b"=").decode() != text:
        raise ValueError("unused bits are not zero")
    return octets


def thumbprint(x):
    return hashlib.sha256(canonical({"crv": "Ed25519", "kty": "OKP", "x": x}).encode()).digest()


def fingerprint(keys):
    hexadecimal = thumbprint(keys[0]["x"]).hex()
    return " ".join(hexadecimal[place : place + 4] for place in range(0, 32, 4))


def read_kid(jws):
    header, nothing, signature = jws.split(".")
    if nothing:
        raise ValueError("the payload is not left out")
    if len(from_base64url(signature)) != 64:
        raise ValueError("no signature of 64 bytes")
    said = json.loads(from_base64url(header))
    if said.get("alg") != "EdDSA" or "crit" in said:
        raise ValueError("not EdDSA")
    return said["kid"]


def check_signature(jws, payload, x):
    header, _, signature = jws.split(".")
    encoded = base64.urlsafe_b64encode(payload.encode()).rstrip(b"=").decode()
    Ed25519PublicKey.from_public_bytes(from_base64url(x)).verify(
        from_base64url(signature), f"{header}.{encoded}".encode()
    )


BAD = (ValueError, KeyError, TypeError, AttributeError, InvalidSignature, RecursionError)


# ---- the key list

KEY_PARTS = {"kid", "kty", "crv", "alg", "use", "x", "validFrom", "validUntil", "endorsement"}
FIXED = {"kty": "OKP", "crv": "Ed25519", "alg": "EdDSA", "use": "sig"}


def check_keys(keys, version):
    of_first_release = version is None and all("endorsement" not in key for key in keys if isinstance(key, dict))
    check_each(keys, lambda key, number: check_key_shape(key))
    if not of_first_release:
        check_each(keys, lambda key, number: check_endorsed(key, number, keys[max(0, number - 2)]))
        check_each(keys, lambda key, number: check_end(key, keys[number] if number < len(keys) else {}))
        if version != len(keys):
            raise Fault("key", "version is not the number of keys", len(keys))
    check_each(keys, lambda key, number: check_nothing_beside(key))


def check_each(keys, check):
    for number, key in enumerate(keys, 1):
        try:
            check(key, number)
        except BAD as error:
            raise Fault("key", str(error) or "not endorsed", number) from error


def check_key_shape(key):
    check_json(key)
    if any(key[name] != value for name, value in FIXED.items()):
        raise ValueError("not an Ed25519 key")
    if len(from_base64url(key["x"])) != 32 or not isinstance(key["kid"], str):
        raise ValueError("not an Ed25519 key")
    if not INSTANT.match(key["validFrom"]) or not INSTANT.match(key.get("validUntil", key["validFrom"])):
        raise ValueError("no instant")


def check_endorsed(key, number, by):
    if key["kid"] != base64.urlsafe_b64encode(thumbprint(key["x"])).rstrip(b"=").decode():
        raise ValueError("kid is not its thumbprint")
    endorsed = canonical({"kid": key["kid"], "validFrom": key["validFrom"], "version": number, "x": key["x"]})
    if read_kid(key["endorsement"]) != by["kid"]:
        raise ValueError("endorsed by another key")
    check_signature(key["endorsement"], endorsed, by["x"])


def check_end(key, following):
    if key.get("validUntil") != following.get("validFrom"):
        raise ValueError("it does not end where the next one begins")
    if not key["validFrom"] < key.get("validUntil", "9999"):
        raise ValueError("it ends before it begins")


def check_nothing_beside(key):
    if set(key) - KEY_PARTS:
        raise ValueError("it has parts that nobody signed")


# ---- the chain

ENTRY_PARTS = {"head", "digest", "signature", "document"}


def check_entries(entries, keys):
    known = {key["kid"]: key for key in reversed(keys)}
    before = {"number": 0, "digest": GENESIS, "at": ""}
    withheld = {}
    for number, entry in enumerate(entries, 1):
        try:
            before = check_entry(entry, before, known)
        except BAD as error:
            raise Fault("entry", str(error) or "bad signature", number) from error
        head = entry["head"]
        if head["act"] == "withdraw":
            withheld.pop(head["subject"], None)
        elif "document" not in entry:
            withheld.setdefault(head["subject"], number)
    if withheld:
        raise Fault("entry", "its document is withheld and nothing withdraws it", min(withheld.values()))
    return before


def check_entry(entry, before, known):
    check_json(entry)
    head = entry["head"]
    check_head(head)
    if head["number"] != before["number"] + 1:
        raise ValueError("numbers are not consecutive")
    if head["previous"] != before["digest"]:
        raise ValueError("it does not follow the entry before it")
    if head["at"] < before["at"]:
        raise ValueError("time falls")
    content = canonical(head)
    if digest(content) != entry["digest"]:
        raise ValueError("digest differs")
    key = known[read_kid(entry["signature"])]
    if head["at"] < key["validFrom"] or head["at"] >= key.get("validUntil", "9999"):
        raise ValueError("its key was not valid then")
    check_signature(entry["signature"], content, key["x"])
    check_document(entry)
    if set(entry) - ENTRY_PARTS:
        raise ValueError("it has parts that nobody signed")
    return {"number": head["number"], "digest": entry["digest"], "at": head["at"]}


def check_head(head):
    if head["act"] not in ("publish", "correct", "withdraw"):
        raise ValueError("no act")
    if not INSTANT.match(head["at"]) or not DIGEST.match(head["previous"]):
        raise ValueError("no head")
    if not ADDRESS.match(head["kind"]) or not ADDRESS.match(head["slug"]):
        raise ValueError("no head")
    if head["act"] == "withdraw":
        head["notice"]["reason"], head["notice"]["text"]
    elif not DIGEST.match(head["documentDigest"]):
        raise ValueError("no digest of a document")


def check_document(entry):
    if "document" not in entry:
        return
    head, document = entry["head"], entry["document"]
    if head["act"] == "withdraw":
        raise ValueError("a withdrawal has no document")
    if digest(canonical(document)) != head["documentDigest"]:
        raise ValueError("document differs")
    if document["kind"] != head["kind"] or document["slug"] != head["slug"]:
        raise ValueError("the document is of another entry")


# ---- a saved gazette


def check_saved(text):
    try:
        saved = parse(text)
    except BAD as error:
        raise find_broken_line(text) from error
    of_first_release = isinstance(saved, dict) and set(saved) == {"keys", "entries"}
    whole = isinstance(saved, dict) and set(saved) <= {"keys", "entries", "state", "version"}
    if not whole or not all(isinstance(saved.get(name), list) for name in ("keys", "entries")):
        raise Fault("copy", "no gazette")
    keys, entries, version = saved["keys"], saved["entries"], saved.get("version")
    if not keys:
        raise Fault("copy", "no keys")
    check_keys(keys, version)
    last = check_entries(entries, keys)
    if not of_first_release:
        state = {"number": last["number"], "digest": last["digest"]}
        if saved.get("state") != (state if entries else None) or version is None:
            raise Fault("copy", "it does not end where its source says that it does")
        check_layout(text, saved)
    return {"part": "good", "entries": len(entries), "fingerprint": fingerprint(keys)}


def to_lines(saved):
    def members(values):
        return [canonical(value) + ("," if place < len(values) else "") for place, value in enumerate(values, 1)]

    state = f',"state":{canonical(saved["state"])}' if "state" in saved else ""
    end = f']{state},"version":{canonical(saved["version"])}}}'
    return ['{"entries":[', *members(saved["entries"]), '],"keys":[', *members(saved["keys"]), end, ""]


def check_layout(text, saved):
    written, expected = text.split("\n"), to_lines(saved)
    entries, keys = len(saved["entries"]), len(saved["keys"])
    for line, content in enumerate(expected):
        if line >= len(written) or written[line] != content:
            if 1 <= line <= entries:
                raise Fault("entry", "written differently", line)
            if 1 <= line - entries - 1 <= keys:
                raise Fault("key", "written differently", line - entries - 1)
            raise Fault("copy", "written differently")
    if len(written) != len(expected):
        raise Fault("copy", "written differently")


def find_broken_line(text):
    """Where a text that is no JSON is broken: the first line of an entry or a key that is none by itself."""
    lines = text.split("\n")
    middle = next((place for place, line in enumerate(lines) if line == '],"keys":['), None)
    end = next((place for place in range(len(lines) - 1, 0, -1) if lines[place].startswith("]")), None)
    if middle is None or end is None or end <= middle or lines[0] != '{"entries":[':
        return Fault("copy", "no gazette")
    for part, start, stop in (("entry", 1, middle), ("key", middle + 1, end)):
        for place in range(start, stop):
            if not is_member(lines[place], place == stop - 1):
                return Fault(part, "no JSON", place - start + 1)
    return Fault("copy", "no JSON")


def is_member(line, is_last):
    if not is_last and not line.endswith(","):
        return False
    try:
        return isinstance(parse(line if is_last else line[:-1]), dict)
    except BAD:
        return False


# ---- the command


def tell(text):
    try:
        return check_saved(text)
    except Fault as fault:
        return fault.place


def main(arguments):
    if arguments == ["--canonical"]:
        for line in sys.stdin.buffer:
            print(canonical(parse(line.decode())))
        return 0
    if arguments == ["--batch"]:
        for line in sys.stdin.buffer:
            print(json.dumps(tell(json.loads(line.decode()))), flush=True)
        return 0
    if not arguments:
        print(__doc__)
        return 2
    verdicts = []
    for name in arguments:
        with open(name, "rb") as file:
            octets = file.read()
        try:
            verdicts.append(tell(octets.decode()))
        except UnicodeDecodeError:
            verdicts.append({"part": "copy", "why": "not UTF-8"})
        print(json.dumps(verdicts[-1], ensure_ascii=False))
    return 0 if all(verdict["part"] == "good" for verdict in verdicts) else 1


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    sys.exit(main(sys.argv[1:]))
