#!/usr/bin/env python3
"""What Python's own reader finds in mails: one JSON object a line for each file named.

    python3 Tests/Tools/mail_fields.py FILE.eml …
"""

import email
import email.header
import email.policy
import json
import pathlib
import sys


def whole(value):
    """A decoded field; the policy's own reader of addresses leaves spaces between encoded words, against RFC 2047."""
    return str(email.header.make_header(email.header.decode_header(value)))


def main():
    for name in sys.argv[1:]:
        content = pathlib.Path(name).read_bytes()
        mail = email.message_from_bytes(content, policy=email.policy.default)
        plain = email.message_from_bytes(content)
        text = mail.get_content()
        found = {
            "fields": [key for key, _ in mail.items()],
            "from": whole(plain["From"]),
            "to": whole(plain["To"]),
            "subject": mail["Subject"],
            "date": mail["Date"].datetime.isoformat(),
            "type": mail.get_content_type(),
            "text": text.replace("\r\n", "\n"),
            "defects": [str(defect) for defect in mail.defects]
            + [str(d) for value in mail.values() for d in getattr(value, "defects", [])],
        }
        print(json.dumps(found))


if __name__ == "__main__":
    main()
